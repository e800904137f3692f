import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/setup/places.mjs';
import type { Pos } from '../../shared/contract/page';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { whileLedgerWaits } from './harness/ledger-of';
import { beginOwn } from './harness/own-exhibition';
import { screenshot } from './harness/screenshot';
import { ask, openStall } from './harness/stall';
import { goToStall } from './harness/stall-screen';

let till: Till;
let page: Page;
let folder: string;

const fixture = (name: string): string => join(projectRoot, 'tests/fixtures', name);

/** The system's dialogs are outside the page: whatever asks is answered with this path. */
const answerDialogs = (path: string) =>
  till.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);

const bring = async (path: string, which: 'جدول الأسر' | 'جدول المنتجات'): Promise<void> => {
  await answerDialogs(path);
  await page.getByRole('button', { name: `اختر ${which}` }).click();
};
const accept = () => page.getByRole('button', { name: /^أحضر/ });
const shown = (outcome: string) => page.locator('label').getByText(new RegExp(`^${outcome} \\d`));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'till-sheets-'));
  till = await launchTill({ locale: 'ar' });
  page = till.page;
});

const openSample = async (): Promise<void> => {
  await openStall(page);
  await goToStall(page, 'الجداول');
};

/** An exhibition of one's own, with nothing in it yet. */
const openEmpty = async (): Promise<void> => {
  await beginOwn(page);
  await page.reload();
  await goToStall(page, 'المنتجات');
  await page.getByText('لا منتجات بعد').waitFor();
  await screenshot(page, 'stall-empty');
  expect(await axe(page)).toEqual([]);
  await goToStall(page, 'الجداول');
};

afterEach(async () => {
  const { problems } = till;
  await till.kill();
  rmSync(folder, { recursive: true, force: true });
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

it('shows every row of a messy list and why it is refused, writes nothing before it is accepted, and all good rows then', async () => {
  const expected = JSON.parse(readFileSync(fixture('products-messy.expected.json'), 'utf8')) as {
    readonly faults: readonly { readonly line: number }[];
  };
  await openEmpty();
  await bring(fixture('families.csv'), 'جدول الأسر');
  await accept().click();
  await page.getByText(/^أُضيف 40/).waitFor();
  const before = await ask(page, 'products.table', {});
  await bring(fixture('products-messy.csv'), 'جدول المنتجات');
  await shown('مرفوض').waitFor();
  expect(await shown('مرفوض').textContent()).toBe(`مرفوض ${expected.faults.length}`);
  await shown('مرفوض').click();
  await page.getByRole('row').nth(1).waitFor();
  await screenshot(page, 'stall-import');
  expect(await axe(page)).toEqual([]);
  expect(await ask(page, 'products.table', {})).toEqual(before);

  // All that is said of a row, where one line of the table has no room for it.
  const why = page.getByRole('row').nth(1).getByRole('gridcell').last();
  const said = await why.innerText();
  await why.click();
  const whole = page.getByRole('dialog', { name: /^السطر/ });
  await whole.getByText(said, { exact: true }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await whole.waitFor({ state: 'detached' });

  // Leaving asks first.
  await page.getByRole('button', { name: 'الإعدادات' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'أكمل الكتابة' }).click();
  await accept().click();
  await page.getByText(/^أُضيف/).waitFor();
  await screenshot(page, 'stall-imported');

  // The same file again changes nothing.
  await bring(fixture('products-messy.csv'), 'جدول المنتجات');
  await shown('يُضاف').waitFor();
  expect(await shown('يُضاف').textContent()).toBe('يُضاف 0');
  expect(await shown('يتغيّر').textContent()).toBe('يتغيّر 0');
});

it('lets a person say which column is which where no header says it', async () => {
  await openSample();
  const path = join(folder, 'list.csv');
  writeFileSync(path, 'أ,ب,ج\nF01,مسباح من خشب الصندل,3.250\nF01,بخور اليوم الوطني,abc\n');
  await bring(path, 'جدول المنتجات');
  await page.getByText(/لم نعرف هذه الأعمدة/).waitFor();
  expect(await page.getByRole('button', { name: 'لا سطور صالحة' }).isDisabled()).toBe(true);
  await screenshot(page, 'stall-columns');
  expect(await axe(page)).toEqual([]);
  // Faster than the file is read again for each.
  await whileLedgerWaits(till, async () => {
    for (const [at, field] of ['الأسرة', 'الاسم', 'السعر'].entries()) {
      await page.getByLabel(field, { exact: true }).selectOption(String(at));
      expect(await page.getByLabel(field, { exact: true }).inputValue()).toBe(String(at));
    }
  });
  await shown('يُضاف').waitFor();
  await page.getByText('السعر غير صحيح').waitFor();
  await accept().click();
  await page.getByText(/^أُضيف 1/).waitFor();
  const added = (await ask(page, 'products.table', {})).find(
    ({ nameAr }) => nameAr === 'مسباح من خشب الصندل',
  );
  expect(added).toMatchObject({ familyCode: 'F01', price: 3250 });
});

it('saves lists as CSV and XLSX that come in again without a difference', async () => {
  await openSample();
  for (const format of ['CSV', 'XLSX']) {
    const path = join(folder, `products.${format.toLowerCase()}`);
    await answerDialogs(path);
    await page.getByRole('button', { name: `احفظ ${format}` }).click();
    await page.getByText(path).waitFor();
    await bring(path, 'جدول المنتجات');
    await shown('كما هو').waitFor();
    const { length } = await ask(page, 'products.table', {});
    expect(await shown('كما هو').textContent()).toBe(`كما هو ${length}`);
    await page.getByRole('button', { name: 'إلغاء' }).click();
  }
  await screenshot(page, 'stall-lists');
  expect(await axe(page)).toEqual([]);
});

it('says what to do with a file that is no spreadsheet', async () => {
  await openSample();
  const path = join(folder, 'photo.xlsx');
  writeFileSync(path, Buffer.from('504b0304000000', 'hex'));
  await bring(path, 'جدول الأسر');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('button', { name: 'اختر جدول الأسر' }).isVisible()).toBe(true);
});

it('takes 20,000 products in a few seconds and says how far it is, and their table is found, sorted and scrolled with no more laid out than is seen', async () => {
  await openSample();
  const path = join(folder, 'many.csv');
  const rows = Array.from(
    { length: 20_000 },
    (_, at) =>
      `F${String((at % 40) + 1).padStart(2, '0')},لبان حوجري ممتاز رقم ${at + 1},${(at % 90) + 1}.500`,
  );
  writeFileSync(path, `رمز الأسرة,اسم المنتج,السعر\n${rows.join('\n')}\n`);
  await bring(path, 'جدول المنتجات');
  await shown('يُضاف').waitFor();
  // Each step that is told, as the page gets it.
  await page.evaluate(() => {
    const { pos } = globalThis as unknown as { pos: Pos };
    const steps: number[] = [];
    Object.assign(globalThis, { steps });
    pos.on('progress', ({ done, total }) => void steps.push(done / total));
  });
  const began = Date.now();
  await accept().click();
  await page.getByRole('progressbar').waitFor();
  await page.getByText(/^أُضيف 20000/).waitFor({ timeout: 60_000 });
  console.info(`20,000 rows were written in ${Date.now() - began} ms`);
  const steps = await page.evaluate(() => (globalThis as unknown as { steps: number[] }).steps);
  expect(steps.length).toBeGreaterThan(5);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps.at(-1)).toBe(1);

  await goToStall(page, 'المنتجات');
  await page.getByRole('row').nth(5).waitFor();
  const box = page.getByRole('searchbox');
  await box.fill('ممتاز رقم 19999');
  await page.getByRole('row').filter({ hasText: 'رقم 19999' }).waitFor();
  await box.fill('');
  await page.getByRole('button', { name: 'السعر' }).click();
  await page.getByRole('row').nth(5).waitFor();
  // From end to end only what is near the eye is laid out (how smooth that is, `npm run bench` measures).
  const laidOut = await page.getByRole('grid').evaluate(async (grid) => {
    const scroller = grid.parentElement;
    if (scroller === null) return [];
    const counts: number[] = [];
    for (let step = 0; step <= 60; step += 1) {
      scroller.scrollTop = (scroller.scrollHeight / 60) * step;
      await new Promise((then) => requestAnimationFrame(then));
      await new Promise((then) => requestAnimationFrame(then));
      counts.push(grid.querySelectorAll('[role="row"]').length);
    }
    return counts;
  });
  expect(laidOut).toHaveLength(61);
  expect(Math.min(...laidOut)).toBeGreaterThan(5);
  expect(Math.max(...laidOut)).toBeLessThan(100);
  await screenshot(page, 'stall-20000');
  expect(await axe(page)).toEqual([]);
}, 180_000);
