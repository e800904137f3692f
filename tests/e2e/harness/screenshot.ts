import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { projectRoot } from '../../../scripts/setup/places.mjs';
import { windowSize } from './window-size';

const save = async (page: Page, folder: string, name: string): Promise<string> => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  // Letters that appear a moment later, in another font, would make another picture each time.
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  return path;
};

/**
 * A picture on the way through a test, in the ignored test-results/: for whoever looks at what it walked through. In CI nobody
 * does; what stood on the screen when a test failed is kept there too (`failed-test.ts`).
 */
export const screenshot = async (page: Page, name: string): Promise<void> => {
  if (process.env['CI'] !== undefined) return;
  await save(page, join(projectRoot, 'test-results'), name);
};

/** Pictures of a window of another size are for whoever looks at them, not for the docs. */
export const documentFolder = (): string => {
  const size = windowSize();
  return size === null
    ? join(projectRoot, 'docs/screenshots')
    : join(projectRoot, 'test-results', `${size.width}x${size.height}`);
};

/** A picture for the docs: `docs/screenshots/<locale>-<screen>.png`. Returns its path. */
export const documentScreen = (page: Page, locale: 'ar' | 'en', screen: string): Promise<string> =>
  save(page, documentFolder(), `${locale}-${screen}`);
