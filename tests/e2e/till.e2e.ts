import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eanCheckDigit } from '../../shared/domain/barcode';
import { axe } from './harness/axe';
import { keyFor, textOf, type Layout } from './harness/keyboard-layouts';
import { launchTill, type Till } from './harness/launch-till';
import { ledgerOf } from './harness/ledger-of';
import { scan } from './harness/scan';
import { ask, openStall } from './harness/stall';
import { touch } from './harness/touch';

/** Products of the sample exhibition, by what is needed of them here. */
const PIECE = 'F01-001';
const BY_WEIGHT = 'F01-003';

let till: Till;
let page: Page;

beforeEach(async () => {
  till = await launchTill({ locale: 'ar' });
  page = till.page;
  await openStall(page);
  await page.getByRole('grid').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.includes('ابحث'));
});

afterEach(async () => {
  const { problems } = till;
  await till.kill();
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const cart = () => page.getByRole('region', { name: 'السلة' });
const done = () => page.getByRole('region', { name: 'تم البيع' });
const search = () => page.getByRole('textbox', { name: /ابحث/ });
const given = () => page.getByRole('textbox', { name: 'المبلغ المستلم' });
const amount = () => page.getByRole('textbox', { name: 'المبلغ', exact: true });
const confirm = () => page.getByRole('button', { name: /أكّد الدفع/ });
const method = (name: string) => page.locator('label').getByText(name, { exact: true });
const lines = () => cart().getByRole('listitem');
const button = (name: string | RegExp) => page.getByRole('button', { name });

/** The sales that the ledger has, newest first: what is shown as done must be there, once. */
const sales = () => ask(page, 'sales.find', { shiftOf: 'T1' });
const product = async (code: string) => {
  const found = (await ask(page, 'products.list', {})).find((one) => one.code === code);
  if (!found) throw new Error(`The sample has no ${code}.`);
  return found;
};
const receipt = async () => {
  const [sale] = await sales();
  if (!sale) throw new Error('There is no sale.');
  return ask(page, 'sales.receipt', { saleId: sale.saleId });
};

/** Keys as a person presses them, one after the other, on either layout. */
const typeKeys = async (keys: string, layout: Layout = 'ar'): Promise<void> => {
  const browser = await page.context().newCDPSession(page);
  for (const character of keys) {
    const key = keyFor(character);
    const text = textOf(key, character, layout);
    const press = { key: text, code: key.code, windowsVirtualKeyCode: key.virtualKey };
    await browser.send('Input.dispatchKeyEvent', { type: 'keyDown', ...press, text });
    await browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
    await page.waitForTimeout(60);
  }
  await browser.detach();
};
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const ean = (twelve: string): string => `${twelve}${eanCheckDigit(twelve)}`;

describe('by keyboard alone', () => {
  it('a name on an Arabic keyboard, Enter, and Pay with cash: the change stands until the next sale', async () => {
    await typeKeys('gfhk');
    expect(await search().inputValue()).toBe('لبان');
    await press('Enter');
    await expect.poll(() => lines().count()).toBe(1);
    expect(await search().inputValue()).toBe('');

    await press('Enter');
    await given().waitFor();
    await typeKeys('50');
    await press('Enter');

    await done().waitFor();
    const [sale] = await sales();
    expect(await done().innerText()).toContain(sale?.number);
    const { total, change } = await receipt();
    expect(change).toBe(50_000 - total);
    expect(await axe(page)).toEqual([]);

    await expect.poll(focused).toContain('ابحث');
    await typeKeys('gfhk');
    await press('Enter');
    await expect.poll(() => lines().count()).toBe(1);
    expect(await done().count()).toBe(0);
  });

  it('from the search box into the grid, over the tiles, and back', async () => {
    await press('ArrowDown', 'ArrowLeft', 'Enter');
    await expect.poll(() => lines().count()).toBe(1);
    await expect.poll(focused).toContain('ابحث');
  });

  it('undo and redo bring back what was added and taken away', async () => {
    await scan(page, PIECE);
    await scan(page, PIECE);
    await expect.poll(() => cart().innerText()).toContain('2 ×');
    await press('Control+KeyZ');
    await expect.poll(() => cart().innerText()).toContain('1 ×');
    await press('Control+KeyZ');
    await expect.poll(() => lines().count()).toBe(0);
    await press('Control+KeyY', 'Control+KeyY');
    await expect.poll(() => cart().innerText()).toContain('2 ×');
  });

  it('Escape leaves the payment and loses nothing of the cart', async () => {
    await scan(page, PIECE);
    await expect.poll(() => lines().count()).toBe(1);
    await press('F12');
    await given().waitFor();
    await press('Escape');
    await expect.poll(focused).toContain('ابحث');
    expect(await lines().count()).toBe(1);
  });
});

describe('by touch alone', () => {
  it('two of a product, one taken back, paid by card', async () => {
    const tile = page.getByRole('gridcell').first().getByRole('button');
    await touch(page, tile);
    await touch(page, button(/^زد:/));
    await expect.poll(() => cart().innerText()).toContain('2 ×');
    await touch(page, button(/^أنقص:/));
    await touch(page, button(/^الدفع/));
    await touch(page, method('بطاقة'));
    expect(await axe(page)).toEqual([]);
    await touch(page, confirm());
    await done().waitFor();
    const { tenders, total } = await receipt();
    expect(tenders).toMatchObject([{ method: 'card', amount: total }]);

    await touch(page, tile);
    await expect.poll(() => lines().count()).toBe(1);
  });

  it('a note that the buyer hands over shows the change at once', async () => {
    await touch(page, page.getByRole('gridcell').first().getByRole('button'));
    await touch(page, button(/^الدفع/));
    const note = page.getByRole('group', { name: 'ما يدفعه المشتري' }).getByRole('button').last();
    await touch(page, note);
    await touch(page, confirm());
    await done().waitFor();
    const { change } = await receipt();
    expect(change).toBeGreaterThan(0);
  });

  it('a line is edited on the pad and taken away, and undo brings it back', async () => {
    await touch(page, page.getByRole('gridcell').first().getByRole('button'));
    await touch(page, lines().first().getByRole('button').first());
    const dialog = page.getByRole('dialog');
    await touch(page, dialog.getByRole('button', { name: '7', exact: true }));
    await touch(page, dialog.getByRole('button', { name: 'حفظ' }));
    await expect.poll(() => cart().innerText()).toContain('7 ×');
    await touch(page, lines().first().getByRole('button').first());
    await touch(page, dialog.getByRole('button', { name: 'احذف من السلة' }));
    await expect.poll(() => lines().count()).toBe(0);
    await touch(page, cart().getByRole('button', { name: 'تراجع' }));
    await expect.poll(() => cart().innerText()).toContain('7 ×');
  });
});

describe('by scanner', () => {
  it('with an Arabic keyboard on: scan, Enter on the empty search, Enter is one exact cash sale', async () => {
    await scan(page, PIECE, { layout: 'ar' });
    await expect.poll(() => lines().count()).toBe(1);
    expect(await search().inputValue()).toBe('');
    await press('Enter');
    await given().waitFor();
    await press('Enter');
    await done().waitFor();
    expect(await sales()).toHaveLength(1);
    expect(await receipt()).toMatchObject({ change: 0, lines: [{ product: PIECE, qty: 1 }] });
    // The shelf has one less, and its tile says so.
    const { onHand } = await product(PIECE);
    expect(await page.getByRole('gridcell').first().innerText()).toContain(`بقي \u2068${onHand}\u2069`);
  });

  it('whatever has the focus: no key of it reaches a field or a button, least of all Pay', async () => {
    await button(/بلا ملصق/).focus();
    await scan(page, PIECE, { layout: 'ar' });
    await expect.poll(() => lines().count()).toBe(1);
    expect(await page.getByRole('dialog').count()).toBe(0);

    await button(/^الدفع/).focus();
    await scan(page, PIECE);
    await expect.poll(() => cart().innerText()).toContain('2 ×');
    expect(await given().count()).toBe(0);

    await press('F12');
    await given().waitFor();
    await typeKeys('50');
    await scan(page, PIECE, { layout: 'ar' });
    await expect.poll(() => cart().innerText()).toContain('3 ×');
    expect(await given().inputValue()).toBe('50');

    await confirm().focus();
    await scan(page, PIECE);
    await expect.poll(() => cart().innerText()).toContain('4 ×');
    expect(await sales()).toEqual([]);
  });

  it('3* before a scan takes three, and a barcode of the sample is known', async () => {
    const { barcode } =
      (await ask(page, 'products.list', {})).find((one) => one.barcode && one.unit === 'piece') ?? {};
    await typeKeys('3*');
    await scan(page, barcode ?? '', { layout: 'ar' });
    await expect.poll(() => cart().innerText()).toContain('3 ×');
    expect(await search().inputValue()).toBe('');
  });

  it('a code that nobody knows is said, with what to do, and adds nothing', async () => {
    await scan(page, '6291041500213', { layout: 'ar' });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('6291041500213');
    expect(await lines().count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await scan(page, PIECE);
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  });

  it('a code that nobody knows becomes a product, in the cart at once and known from then on', async () => {
    await scan(page, '6291041500213', { layout: 'ar' });
    await button('أضف المنتج').click();
    await page.getByRole('dialog').getByRole('textbox').fill('F02');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'اسم المنتج', exact: true }).fill('مبخرة صغيرة');
    await page.getByRole('textbox', { name: 'السعر', exact: true }).fill('١٫٧٥٠');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => cart().innerText()).toContain('مبخرة صغيرة');
    await scan(page, '6291041500213', { layout: 'ar' });
    await expect.poll(() => cart().innerText()).toContain('3.500');
  });

  it('a scale’s label sells the weight inside it', async () => {
    await ask(page, 'settings.change', { scalePrefix: '21', scaleValue: 'weight' });
    await page.reload();
    await page.getByRole('grid').waitFor();
    await scan(page, ean('210100300250'), { layout: 'ar' });
    await expect.poll(() => cart().innerText()).toContain('0.250 كجم');
  });

  it('the number on a receipt shows the sale again', async () => {
    await scan(page, PIECE);
    await expect.poll(() => lines().count()).toBe(1);
    await press('Enter');
    await given().waitFor();
    await press('Enter');
    await done().waitFor();
    const [sale] = await sales();
    await scan(page, sale?.number ?? '', { layout: 'ar' });
    const shown = page.getByRole('dialog').getByText(sale?.number ?? '');
    await expect.poll(() => shown.count()).toBeGreaterThan(0);
  });
});

describe('goods that ask a question first', () => {
  it('by weight: grams typed, with what they come to', async () => {
    const { price } = await product(BY_WEIGHT);
    await scan(page, BY_WEIGHT);
    await page.getByRole('dialog').waitFor();
    await typeKeys('250');
    expect(await axe(page)).toEqual([]);
    await press('Enter');
    await expect.poll(() => cart().innerText()).toContain('0.250 كجم');
    await expect.poll(focused).toContain('ابحث');
    await press('Enter');
    await given().waitFor();
    await press('Enter');
    await done().waitFor();
    expect(await receipt()).toMatchObject({ total: Math.round(price / 4), lines: [{ qty: 250 }] });
  });

  it('without a label: family, typed price, done', async () => {
    await button(/بلا ملصق/).click();
    await typeKeys('F12', 'en');
    await press('Enter');
    await page.getByRole('textbox', { name: 'السعر' }).waitFor();
    await typeKeys('1.75', 'en');
    await press('Enter');
    await expect.poll(() => lines().count()).toBe(1);
    await press('Enter');
    await given().waitFor();
    await press('Enter');
    await done().waitFor();
    expect(await receipt()).toMatchObject({ total: 1750, lines: [{ familyCode: 'F12' }] });
  });
});

describe('payments', () => {
  const sellOne = async () => {
    await scan(page, PIECE);
    await expect.poll(() => lines().count()).toBe(1);
    await press('F12');
    await given().waitFor();
  };

  it('too much by card is refused beside the amount, and nothing typed is lost', async () => {
    await sellOne();
    await method('بطاقة').click();
    await amount().fill('99');
    await press('Enter');
    await page.getByText(/يزيد/).waitFor();
    expect(await amount().inputValue()).toBe('99');
    expect(await sales()).toEqual([]);
    expect(await axe(page)).toEqual([]);
  });

  it('several ways at once: cash, card and a transfer with its reference', async () => {
    await sellOne();
    await typeKeys('2');
    await press('Enter');
    await amount().fill('1.5');
    await press('Enter');
    await method('تحويل بنكي').click();
    await page.getByRole('textbox', { name: /رقم التحويل/ }).fill('TRX-77');
    await press('Enter');
    await done().waitFor();
    const { total, tenders } = await receipt();
    expect(tenders).toMatchObject([
      { method: 'cash', amount: 2000 },
      { method: 'card', amount: 1500 },
      { method: 'transfer', amount: total - 3500, reference: 'TRX-77' },
    ]);
  });

  it('to the family’s own phone: its number stands there to be read', async () => {
    const [family] = await ask(page, 'families.list', {});
    await sellOne();
    await method('دفع مباشر للأسرة').click();
    const digits = (family?.phone ?? '').replace(/\D/g, '');
    const shown = async () => (await page.getByRole('form').innerText()).replace(/\D/g, '');
    await expect.poll(shown).toContain(digits);
    await press('Enter');
    await done().waitFor();
    expect(await receipt()).toMatchObject({ tenders: [{ method: 'direct', familyCode: 'F01' }] });
  });

  it('a price that changed meanwhile is explained, and the sale is made at the new one', async () => {
    await sellOne();
    const { code, familyCode, nameAr, nameEn, category, price, unit, barcode, lowStockAt } =
      await product(PIECE);
    await ask(page, 'products.save', {
      id: uuidv7(),
      product: {
        code,
        familyCode,
        nameAr,
        nameEn,
        category,
        price: price + 500,
        unit,
        vatBp: null,
        barcode,
        lowStockAt,
        active: true,
      },
    });
    await press('Enter');
    await page.getByText(/راجع الإجمالي الجديد/).waitFor();
    expect(await sales()).toEqual([]);
    await press('Enter');
    await done().waitFor();
    expect(await receipt()).toMatchObject({ total: price + 500 });
  });

  it('Enter twice, and twice again, is one sale', async () => {
    await sellOne();
    const browser = await page.context().newCDPSession(page);
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
    await Promise.all(
      [0, 1, 2, 3].flatMap(() => [
        browser.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter, text: '\r' }),
        browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter }),
      ]),
    );
    await done().waitFor();
    expect(await sales()).toHaveLength(1);
  });

  it('a wrong payment is corrected on the sale, without a void', async () => {
    await sellOne();
    await press('Enter');
    await done().waitFor();
    await button('صحّح الدفع').click();
    await amount().waitFor();
    expect(await axe(page)).toEqual([]);
    await press('Enter');
    await expect.poll(() => done().innerText()).toContain('بطاقة');
    const [sale, ...others] = await sales();
    expect([sale?.methods, sale?.voided, others]).toEqual([['card'], false, []]);
  });

  it('when the ledger dies in the middle, the sale is done once all the same', async () => {
    await sellOne();
    process.kill(ledgerOf(till), 'SIGKILL');
    await press('Enter');
    await done().waitFor();
    expect(await sales()).toHaveLength(1);
  });
});
