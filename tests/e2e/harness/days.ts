import type { Locator, Page } from 'playwright';

/**
 * A key as fast as a quick hand. The field takes none right after another: Chromium says a moment later where the caret is
 * in what was just written anew, and on a machine that does other things a key that nobody could press so soon is lost.
 */
const PACE_MS = 60;

/** Types a day (`2026-11-24`) part by part into a field of days; `within` holds one such field. */
export const typeDay = async (page: Page, within: Page | Locator, day: string): Promise<void> => {
  await within.getByRole('spinbutton').first().focus();
  await page.keyboard.type(day.split('-').toReversed().join(''), { delay: PACE_MS });
};
