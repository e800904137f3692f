import type { Settings } from '../shared/contract/settings';

/** The same as the contract's own defaults, which stand beside zod and would bring it into the page. */
export const settingsBeforeRead: Settings = {
  language: 'ar',
  digits: 'latn',
  sounds: true,
  largeText: false,
  till: null,
  printer: null,
  paper: '80mm',
  printAfterSale: false,
  receiptLanguage: 'ar',
  scalePrefix: null,
  scaleValue: 'weight',
  lockAfterMinutes: 15,
};
