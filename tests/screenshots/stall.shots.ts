import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, it } from 'vitest';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { launchTill, type Till } from '../e2e/harness/launch-till';
import { openStall } from '../e2e/harness/stall';
import { languages, walkIn } from './walk';

/** A photo of incense smoke, as far as a canvas can take one. */
const photo = async (page: Page, hue: number): Promise<Buffer> => {
  const bytes = await page.evaluate(async (colour) => {
    const canvas = new OffscreenCanvas(900, 700);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const ground = context.createLinearGradient(0, 0, 900, 700);
    ground.addColorStop(0, `hsl(${colour} 45% 75%)`);
    ground.addColorStop(1, `hsl(${colour + 30} 40% 35%)`);
    context.fillStyle = ground;
    context.fillRect(0, 0, 900, 700);
    context.fillStyle = `hsl(${colour} 60% 90% / 80%)`;
    for (const [x, y, size] of [
      [300, 420, 160],
      [520, 400, 200],
      [640, 520, 110],
    ] as const) {
      context.beginPath();
      context.arc(x, y, size, 0, Math.PI * 2);
      context.fill();
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, hue);
  return Buffer.from(bytes);
};

/** The stall's cards and papers, with photos and long names, in both languages. */
describe.each(languages)('in %s', (language) => {
  let till: Till | undefined;
  afterEach(async () => {
    await till?.kill();
    till = undefined;
  });

  it('photos, labels of several families, and a spreadsheet before it is brought in', async () => {
    till = await launchTill({ locale: language });
    const { page, app } = till;
    const { text, press, go, picture } = walkIn(language, page);
    await openStall(page);
    await page.getByRole('grid').waitFor();
    const tab = (name: keyof typeof text.stall.tabs) =>
      page
        .getByRole('main')
        .getByRole('button', { name: text.stall.tabs[name], exact: true })
        .first()
        .click();
    const cell = (code: string) => page.getByRole('gridcell').getByText(code, { exact: true }).click();
    const dialog = page.getByRole('dialog');
    const bring = async (hue: number) => {
      await dialog
        .locator('input[type=file]')
        .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await photo(page, hue) });
      await dialog.getByAltText(text.photo.chosen).waitFor();
    };
    const save = async () => {
      await dialog.getByRole('button', { name: text.common.save, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };

    await go(text.shell.stall);
    await tab('families');
    await cell('F01');
    await bring(20);
    await picture('stall-family-card');
    await save();
    await tab('products');
    for (const [code, hue] of [
      ['F01-001', 35],
      ['F01-002', 100],
      ['F01-003', 200],
    ] as const) {
      await cell(code);
      await bring(hue);
      if (code === 'F01-001') await picture('stall-product-card');
      await save();
    }
    await go(text.shell.till);
    await page.locator('[data-position="2"] img').waitFor();
    await picture('till-photos');

    await go(text.shell.stall);
    await tab('labels');
    await page.getByLabel(text.stall.fields.family, { exact: true }).selectOption('F01');
    await press(text.stall.labels.asInStock);
    await page.getByLabel(text.stall.fields.family, { exact: true }).selectOption('');
    await picture('stall-labels');
    await tab('move');
    await page.getByRole('dialog').getByRole('button', { name: text.stall.leave.discard }).click();
    await picture('stall-move');
    await tab('lists');
    await app.evaluate(
      ({ dialog: system }, chosen) => {
        system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      },
      join(projectRoot, 'tests/fixtures/products-messy.csv'),
    );
    await press(text.stall.lists.choose.products);
    await page.getByRole('row').nth(3).waitFor();
    await picture('stall-import');
  });
});
