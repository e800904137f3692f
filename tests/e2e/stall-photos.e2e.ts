import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { familyCode, productCode } from '../../shared/domain/amounts';
import { readJpeg } from '../../shared/domain/photos/jpeg';
import { viewOf } from '../../shared/domain/photos/byte-view';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { screenshot } from './harness/screenshot';
import { ask, openStall } from './harness/stall';
import { goToStall } from './harness/stall-screen';

let till: Till;
let page: Page;

const PRODUCT = { of: 'product', code: productCode('F01-001') } as const;

const dialog = () => page.getByRole('dialog');
const cell = (code: string) => page.getByRole('gridcell').getByText(code, { exact: true });
const save = async () => {
  await dialog().getByRole('button', { name: 'حفظ' }).click();
  await dialog().waitFor({ state: 'detached' });
};

/** A picture of four colours, red first, as a camera of this size would give it. */
const picture = async (width: number, height: number, type: string): Promise<Buffer> => {
  const bytes = await page.evaluate(
    async ([wide, high, kind]) => {
      const canvas = new OffscreenCanvas(wide, high);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      for (const [at, colour] of ['#f00', '#0f0', '#00f', '#ff0'].entries()) {
        context.fillStyle = colour;
        context.fillRect((at % 2) * (wide / 2), Math.floor(at / 2) * (high / 2), wide / 2, high / 2);
      }
      const blob = await canvas.convertToBlob({ type: kind, quality: 0.9 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [width, height, type] as const,
  );
  return Buffer.from(bytes);
};

/** The same, taken with the telephone held upright: EXIF says to turn it by a quarter (orientation 6). */
const turned = (jpeg: Buffer): Buffer => {
  // "Exif", a big-endian TIFF, and one entry: orientation, a short, one of it, 6.
  const exif = Buffer.from('4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
  const length = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), length, exif, jpeg.subarray(2)]);
};

const choose = (buffer: Buffer, name: string, mimeType: string) =>
  dialog().locator('input[type=file]').setInputFiles({ name, mimeType, buffer });

/** A file from outside the program: pasted, or let go of over the card. */
const bring = (how: 'paste' | 'drop', file: Buffer) =>
  page.evaluate(
    ([kind, bytes]) => {
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(bytes)], 'brought', { type: 'image/png' }));
      const rest = { bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent(kind, { clipboardData: files, ...rest })
          : new DragEvent(kind, { dataTransfer: files, ...rest }),
      );
    },
    [how, [...file]] as const,
  );

/** What the ledger has of a photo: its size, and the colour of its first corner. */
const kept = async () => {
  const [found] = (await ask(page, 'photos.list', {})).filter(({ of }) => of === 'product');
  if (!found) return null;
  const numbers = await page.evaluate(
    async ([subject, tag]) => {
      const { pos } = globalThis as unknown as {
        pos: { call: (...asked: unknown[]) => Promise<{ value: { bytes: Uint8Array } }> };
      };
      return [...(await pos.call('photos.get', { subject, tag })).value.bytes];
    },
    [PRODUCT, found.tag] as const,
  );
  const bytes = Uint8Array.from(numbers);
  const corner = await page.evaluate(async (all) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(all)]));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
  }, numbers);
  return { head: readJpeg(viewOf(bytes)), size: bytes.length, corner };
};

/** Whether the picture that stands there was really decoded and painted. */
const isPainted = (scope: ReturnType<Page['locator']>) =>
  scope
    .locator('img')
    .first()
    .evaluate((image) => (image as HTMLImageElement).naturalWidth > 0);

beforeEach(async () => {
  till = await launchTill({ locale: 'ar' });
  page = till.page;
  await openStall(page);
});

afterEach(async () => {
  const { problems } = till;
  await till.kill();
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

it('shows a product at the till as it looks, from a file or pasted, upright and small, until it is removed', async () => {
  await goToStall(page, 'المنتجات');
  await cell('F01-001').click();
  await dialog().getByRole('group', { name: 'الصورة' }).waitFor();

  // What is no photo is refused beside it, before anything decodes it, and what was typed stays.
  await dialog().getByLabel('الاسم بالعربية').fill('لبان جديد');
  await choose(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg', 'image/svg+xml');
  await dialog().getByText('هذا الملف ليس صورة').waitFor();
  const bomb = Buffer.from('89504e470d0a1a0a0000000d4948445200009c4000009c40', 'hex');
  await choose(bomb, 'bomb.png', 'image/png');
  await dialog().getByText('الصورة أكبر مما يُقبل').waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await dialog().getByLabel('الاسم بالعربية').inputValue()).toBe('لبان جديد');

  await choose(turned(await picture(1600, 1200, 'image/jpeg')), 'phone.jpg', 'image/jpeg');
  await dialog().getByAltText('الصورة المختارة').waitFor();
  // It can be left, but not lost unasked.
  await page.keyboard.press('Escape');
  await page.getByText('هناك ما لم يُحفظ').waitFor();
  await page.getByRole('button', { name: 'أكمل الكتابة' }).click();
  await save();

  const upright = await kept();
  expect(upright?.head).toEqual({ width: 384, height: 512, hasMetadata: false });
  expect(upright?.size).toBeLessThan(60_000);
  // Turned to the right, the corner that was below on the left comes first.
  expect((upright?.corner ?? []).slice(0, 3).map((value) => Math.round(value / 255))).toEqual([0, 0, 1]);

  await page.getByRole('banner').getByRole('navigation').getByRole('button').first().click();
  await page
    .getByRole('textbox', { name: /ابحث|بحث/ })
    .first()
    .fill('F01-001');
  const tile = page.locator('[data-position="0"]');
  await expect.poll(() => tile.locator('img').count()).toBe(1);
  await expect.poll(() => isPainted(tile)).toBe(true);
  await screenshot(page, 'till-photo');
  expect(await axe(page)).toEqual([]);

  // Pasted over it.
  await goToStall(page, 'المنتجات');
  await cell('F01-001').click();
  await bring('paste', await picture(300, 200, 'image/png'));
  await dialog().getByAltText('الصورة المختارة').waitFor();
  await save();
  await expect
    .poll(async () => (await kept())?.head)
    .toEqual({ width: 300, height: 200, hasMetadata: false });

  await cell('F01-001').click();
  await dialog().getByRole('button', { name: 'احذف الصورة' }).click();
  await save();
  expect(await ask(page, 'photos.list', {})).toEqual([]);
}, 60_000);

it('shows a family on its card, dropped on it, in English too, until it is removed', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await goToStall(page, 'Families');
  await cell('F01').click();
  await bring('drop', await picture(900, 900, 'image/webp'));
  await dialog().getByAltText('The photo that was chosen').waitFor();
  expect(await axe(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialog().waitFor({ state: 'detached' });
  expect(await ask(page, 'photos.list', {})).toMatchObject([{ of: 'family', code: 'F01' }]);
  // A photo alone is no fact: the family did not change.
  expect(await ask(page, 'journal.list', { kind: 'family.saved' })).toHaveLength(
    (await ask(page, 'families.table', {})).length,
  );
  await cell('F01').click();
  const group = dialog().getByRole('group', { name: 'Photo' });
  await expect.poll(() => group.locator('img').count()).toBe(1);
  await expect.poll(() => isPainted(group)).toBe(true);
  await screenshot(page, 'family-photo');
  await page.keyboard.press('Escape');
  await ask(page, 'photos.remove', { subject: { of: 'family', code: familyCode('F01') } });
  await cell('F01').click();
  await expect.poll(() => group.locator('img').count()).toBe(0);
}, 60_000);
