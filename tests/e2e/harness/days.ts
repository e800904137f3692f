import type { Locator, Page } from 'playwright';

/** Types a day (`2026-11-24`) part by part into a field of days; `within` holds one such field. */
export const typeDay = async (page: Page, within: Page | Locator, day: string): Promise<void> => {
  await within.getByRole('spinbutton').first().focus();
  await page.keyboard.type(day.split('-').toReversed().join(''));
};
