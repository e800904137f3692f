import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { projectRoot } from '../../../scripts/setup/places.mjs';

const save = async (page: Page, folder: string, name: string): Promise<string> => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  // Letters that appear a moment later, in another font, would make another picture each time.
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  return path;
};

/** A picture for whoever looks why a test failed. Returns its path, in the ignored test-results/. */
export const screenshot = (page: Page, name: string): Promise<string> =>
  save(page, join(projectRoot, 'test-results'), name);

/** A picture for the docs: `docs/screenshots/<locale>-<screen>.png`. Returns its path. */
export const documentScreen = (page: Page, locale: 'ar' | 'en', screen: string): Promise<string> =>
  save(page, join(projectRoot, 'docs/screenshots'), `${locale}-${screen}`);
