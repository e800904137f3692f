import type { Page } from 'playwright';
import ar from '../../renderer/i18n/ar.json';
import en from '../../renderer/i18n/en.json';
import { documentScreen } from '../e2e/harness/screenshot';

export type Language = 'ar' | 'en';
export const languages: readonly Language[] = ['ar', 'en'];
export const texts = { ar, en } as const;

/** A walk through the program in one language, with a picture wherever it stops. */
export const walkIn = (language: Language, page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  return {
    text: texts[language],
    press: (name: string | RegExp) => button(name).first().click(),
    button,
    /** The cart's own button: others begin with the same word. */
    pay: () =>
      page
        .getByRole('region', { name: texts[language].till.cart })
        .getByRole('button', { name: texts[language].till.pay })
        .click(),
    go: (place: string) =>
      page.getByRole('navigation').getByRole('button', { name: place, exact: true }).click(),
    choose: (name: string) => page.locator('label').getByText(name, { exact: true }).click(),
    picture: (screen: string) => documentScreen(page, language, screen),
  };
};
