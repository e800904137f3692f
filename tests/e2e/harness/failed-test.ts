import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { TestRunner } from 'vitest';

const folder = join('.cache', 'failed-tests');

/**
 * Where the test that runs has failed: prints what stood on the screen then, and keeps a picture of it. A wait that ended
 * for nothing says only what was not there.
 */
export const showIfFailed = async (page: Page): Promise<void> => {
  const test = TestRunner.getCurrentTest();
  if (test?.result?.state !== 'fail') return;
  mkdirSync(folder, { recursive: true });
  const picture = join(folder, `${test.id}.png`);
  try {
    const timeout = 5000;
    console.error(await page.locator('body').ariaSnapshot({ timeout }));
    await page.screenshot({ path: picture, timeout });
    console.error(`What stood on the screen when "${test.name}" failed: ${picture}`);
  } catch {
    // The page went with what failed.
  }
};
