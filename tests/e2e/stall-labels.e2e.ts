import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { lettersOf, readPdf } from './harness/pdf-text';
import { screenshot } from './harness/screenshot';
import { ask, openStall } from './harness/stall';
import { goToStall } from './harness/stall-screen';

let till: Till;
let page: Page;
let folder: string;

/** What a scanner reads on the first page, as it is printed. */
const scanned = (pdf: string): string[] => {
  execFileSync('pdftoppm', [
    '-r',
    '300',
    '-png',
    '-f',
    '1',
    '-l',
    '1',
    '-singlefile',
    pdf,
    join(folder, 'page'),
  ]);
  const read = execFileSync('zbarimg', ['--raw', '--quiet', join(folder, 'page.png')], { encoding: 'utf8' });
  return read.trim().split('\n').sort();
};

const savedAs = async (name: string, press: () => Promise<void>): Promise<string> => {
  const path = join(folder, name);
  await till.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
  await press();
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
  return path;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'till-labels-'));
  till = await launchTill({ locale: 'ar' });
  page = till.page;
  await openStall(page);
});

afterEach(async () => {
  const { problems } = till;
  await till.kill();
  rmSync(folder, { recursive: true, force: true });
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

it('prints labels that a scanner reads, on sheets and on a roll, as many as are wanted', async () => {
  await goToStall(page, 'الملصقات');
  await page.getByLabel('الأسرة', { exact: true }).selectOption('F01');
  await page.getByRole('button', { name: 'واحد لكل منتج' }).click();
  await screenshot(page, 'stall-labels');
  expect(await axe(page)).toEqual([]);
  const save = () => page.getByRole('button', { name: /^احفظ/ }).click();

  const sheet = await savedAs('sheet.pdf', save);
  const { width, pages, text } = await readPdf(readFileSync(sheet));
  expect([Math.round(width), pages]).toEqual([210, 1]);
  expect(text).toContain(lettersOf('6.500'));
  // The maker's barcode where there is one, else the product's own code.
  expect(scanned(sheet)).toEqual(expect.arrayContaining(['6070001000013', '6070001000020', 'F01-003']));

  await page.locator('label').getByText('QR', { exact: true }).click();
  const qr = await savedAs('qr.pdf', save);
  expect(scanned(qr)).toEqual(expect.arrayContaining(['F01-001', 'F01-006']));

  await page.locator('label').getByText('Code 128', { exact: true }).click();
  await page.locator('label').getByText('لفة 40×30 مم', { exact: true }).click();
  const roll = await savedAs('roll.pdf', save);
  const strip = await readPdf(readFileSync(roll));
  expect([Math.round(strip.width), Math.round(strip.height), strip.pages]).toEqual([40, 30, 7]);
  expect(scanned(roll)).toEqual(['F01-000']);
}, 120_000);

it('prints labels of several families at once, more than one file holds, and says how far it is', async () => {
  await goToStall(page, 'الملصقات');
  const family = page.getByLabel('الأسرة', { exact: true });
  // All of one family as many as in stock, one of another's by a search: each choice stays.
  await family.selectOption('F02');
  await page.getByRole('button', { name: 'بعدد المخزون' }).click();
  await family.selectOption('');
  await page.getByRole('searchbox').fill('F01-001');
  const one = page.getByRole('textbox', { name: /عدد الملصقات/ });
  await expect.poll(() => one.count()).toBe(1);
  await one.fill('١٥٠٠');
  const inStock = (await ask(page, 'products.table', {}))
    .filter(({ familyCode, active }) => familyCode === 'F02' && active)
    .map(({ unit, onHand }) => (unit === 'piece' ? Math.max(0, onHand) : 1))
    .reduce((sum, many) => sum + many, 0);
  await one.fill('x');
  await page.getByRole('alert').getByText('F01-001').waitFor();
  expect(await page.getByRole('button', { name: /^احفظ/ }).isDisabled()).toBe(true);
  expect(await axe(page)).toEqual([]);
  await one.fill('١٥٠٠');
  // Neither another language nor a look at other goods loses a number.
  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.getByRole('textbox', { name: /^Labels:/ }).inputValue()).toBe('١٥٠٠');
  await page.getByRole('searchbox').fill('');
  expect(await axe(page)).toEqual([]);
  // Leaving asks first.
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go on typing' }).click();
  const began = Date.now();
  const first = await savedAs('many.pdf', async () => {
    await page.getByRole('button', { name: /^Save [\d,]+ labels/ }).click();
    await page.getByRole('progressbar').waitFor();
  });
  await page.getByText('and in 1 more file beside it').waitFor({ timeout: 60_000 });
  console.info(`${1500 + inStock} labels: ${Date.now() - began} ms`);
  const pages = async (path: string) => (await readPdf(readFileSync(path))).pages;
  expect((await pages(first)) + (await pages(join(folder, 'many-2.pdf')))).toBe(
    50 + Math.ceil((1500 + inStock - 1200) / 24),
  );
}, 120_000);

it('gives a family a hand-over sheet to sign, in the language of the screen', async () => {
  await goToStall(page, 'بضاعة الأسر');
  await page.getByRole('row').filter({ hasText: 'F01' }).getByRole('gridcell').first().click();
  const arabic = await savedAs('ar.pdf', () =>
    page.getByRole('button', { name: 'احفظ كشف التسليم PDF' }).click(),
  );
  expect((await readPdf(readFileSync(arabic))).text).toContain(lettersOf('كشف تسليم'));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('row').filter({ hasText: 'F01' }).getByRole('gridcell').first().click();
  const english = await savedAs('en.pdf', () =>
    page.getByRole('button', { name: 'Save the hand-over sheet' }).click(),
  );
  expect((await readPdf(readFileSync(english))).text).toContain(lettersOf('Hand-over of goods'));
}, 60_000);
