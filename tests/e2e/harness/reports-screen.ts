import type { Page } from 'playwright';
import ar from '../../../renderer/i18n/ar.json';
import en from '../../../renderer/i18n/en.json';
import { ORGANISER } from '../../../electron/ledger/cli/scenario-setup';
import { launchTill, type Till } from './launch-till';
import { signInAs } from './people';

type Language = 'ar' | 'en';
export const texts = { ar, en } as const;

/** A ledger of a scenario, with its organiser at the window. */
export const openLedger = async (ledger: string, locale: Language): Promise<Till> => {
  const till = await launchTill({ locale, ledger });
  await signInAs(till.page, ORGANISER);
  return till;
};

/** The screen of reports, with one of them chosen by its title. */
export const goToReport = async (page: Page, language: Language, title: string): Promise<void> => {
  const { figures, reports } = texts[language];
  await page.getByRole('banner').getByRole('button', { name: figures.place }).click();
  await page.getByRole('button', { name: figures.tabs.reports, exact: true }).click();
  await page.getByRole('navigation', { name: reports.choose }).getByRole('button', { name: title }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
};
