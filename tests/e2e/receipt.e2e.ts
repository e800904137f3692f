import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { lettersOf, readPdf } from './harness/pdf-text';
import { screenshot } from './harness/screenshot';
import { ask, openStall, signIn } from './harness/stall';

const words = {
  ar: { sales: 'مبيعات الوردية', save: 'حفظ PDF' },
  en: { sales: /sales/i, save: /PDF/ },
} as const;

let folder: string;
let till: Till;
let page: Page;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'till-receipt-'));
  till = await launchTill({ userData: join(folder, 'user-data'), locale: 'ar' });
  page = till.page;
  await openStall(page);
});

afterEach(async () => {
  await till.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Two families, one of them registered for VAT, goods by weight, cash with change: all that a receipt can say. */
const sellToABuyer = () =>
  ask(page, 'sales.ringUp', {
    id: uuidv7(),
    till: 'T1',
    lines: [
      { product: 'F01-001', qty: 2, price: null, discount: 0, discountBy: 'family', discountReason: '' },
      { product: 'F01-003', qty: 250, price: null, discount: 0, discountBy: 'family', discountReason: '' },
      { product: 'F02-001', qty: 1, price: null, discount: 0, discountBy: 'family', discountReason: '' },
    ],
    cartDiscount: null,
    tenders: [{ method: 'cash', given: 50_000 }],
    total: null,
  });

/** Answers the system's save dialog as a person would: with a name of their choice. */
const chooseInDialog = (path: string): Promise<void> =>
  till.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

describe('a receipt', () => {
  it.each(['ar', 'en'] as const)('is seen again and saved whole as a PDF, in %s', async (language) => {
    const sale = await sellToABuyer();
    await ask(page, 'settings.change', { language, receiptLanguage: language });
    await page.reload();
    await page.getByRole('navigation').getByRole('button', { name: words[language].sales }).click();
    await page.getByRole('option', { name: sale.number }).click();
    await page.getByRole('button', { name: words[language].save }).waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, `receipt-${language}`);

    const path = join(folder, `${language}.pdf`);
    await chooseInDialog(path);
    await page.getByRole('button', { name: words[language].save }).click();
    await page.getByText(path).waitFor();

    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    mkdirSync(join(projectRoot, 'test-results'), { recursive: true });
    copyFileSync(path, join(projectRoot, 'test-results', `receipt-${language}.pdf`));
    const { text, width, pages } = await readPdf(readFileSync(path));
    expect(pages).toBe(1);
    expect(width).toBeCloseTo(80, 0);
    expect(text).toContain(sale.number);
    // 2 × 6.500 + 0.250 kg × 28.000 + 7.250 = 27.250; 50.000 given, 22.750 back.
    for (const amount of ['27.250', '50.000', '22.750']) expect(text).toContain(amount);
    const receipt = await ask(page, 'sales.receipt', { saleId: sale.saleId });
    for (const line of receipt.lines) {
      const name = language === 'ar' ? line.familyNameAr : line.familyNameEn;
      // Letters in the order and shape in which they are read: broken Arabic would not be found.
      expect(text).toContain(lettersOf(name));
    }
    expect(text).toContain(receipt.lines[2]?.familyVatin ?? 'a VATIN');
  });

  it('that cannot be saved says so beside the button and leaves no half file', async () => {
    const sale = await sellToABuyer();
    await page.getByRole('navigation').getByRole('button', { name: words.ar.sales }).click();
    await page.getByRole('option', { name: sale.number }).click();
    await chooseInDialog(join(folder, 'no-such-folder', 'receipt.pdf'));
    await page.getByRole('button', { name: words.ar.save }).click();

    await page.getByText('المجلد أو القرص المحمول لم يعد موجودًا').waitFor();
    expect(readdirSync(folder)).toEqual(['user-data']);
  });
});

describe('after a restart', () => {
  it('the sales of the shift are there, and the drawer is still open', async () => {
    const sale = await sellToABuyer();
    await till.close();

    till = await launchTill({ userData: join(folder, 'user-data'), locale: 'ar' });
    page = till.page;
    await signIn(page);

    expect(await ask(page, 'shifts.current', { till: 'T1' })).toMatchObject({ sales: 1 });
    await page.getByRole('navigation').getByRole('button', { name: words.ar.sales }).click();
    await page.getByRole('option', { name: sale.number }).waitFor();
  });
});
