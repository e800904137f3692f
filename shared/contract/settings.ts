import { z } from 'zod';
import { rights } from '../rights';
import { zTillCode } from '../schema';
import { local, query } from './define';

/** How this computer looks and sounds, and what hangs on it. Never a fact, never in an export. */
export const zSettings = z.strictObject({
  language: z.enum(['ar', 'en']),
  digits: z.enum(['latn', 'arab']),
  sounds: z.boolean(),
  largeText: z.boolean(),
  /** The till of this computer; null: the exhibition's first. */
  till: zTillCode.nullable(),
  /** A printer's system name; null: show the receipt and ask. */
  printer: z.string().max(300).nullable(),
  paper: z.enum(['58mm', '80mm', 'A4']),
  printAfterSale: z.boolean(),
  receiptLanguage: z.enum(['ar', 'en', 'both']),
  /** The first two digits of a scale's EAN-13; null: the scale prints none. */
  scalePrefix: z.string().regex(/^2\d$/).nullable(),
  scaleValue: z.enum(['weight', 'price']),
  /** The screen locks itself after so many minutes without a touch; null: never. */
  lockAfterMinutes: z.int().min(1).max(240).nullable(),
});

export const defaultSettings: Settings = {
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

export const settingsContract = {
  'settings.get': query(rights['settings.get'], z.strictObject({}), zSettings),
  /** Changes what is named and leaves the rest. */
  'settings.change': local(rights['settings.change'], zSettings.partial(), zSettings),
};

export type Settings = z.output<typeof zSettings>;
