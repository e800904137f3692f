import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOfRows } from './harness/rows';
import { cash, line, openShop, productInput, sell, type Stall } from './harness/stall';

let stall: Stall;

beforeEach(() => {
  stall = openShop();
});
afterEach(() => stall.close());

const ringUp = (price: number | null, total: number | null) =>
  stall.ask('sales.ringUp', {
    till: 'T1',
    lines: [line('F01-001', 2, { price })],
    cartDiscount: null,
    tenders: [cash(1_000)],
    total,
  });

test('a cart at the price and with the total that the buyer was told is sold for just that', () => {
  expect(ringUp(108, 216)).toMatchObject({ ok: true, value: { total: 216 } });
  expect(ringUp(null, 216)).toMatchObject({ ok: true, value: { total: 216 } });
});

test('another total than the buyer was told is refused with both, and nothing is written', () => {
  const before = digestOfRows(stall.db);
  expect(ringUp(108, 215)).toEqual({
    ok: false,
    error: { code: 'PRICE_CHANGED', details: { line: null, product: null, was: 215, now: 216 } },
  });
  expect(digestOfRows(stall.db)).toBe(before);
});

test('goods whose price is typed at the till keep what was typed', () => {
  stall.must('products.save', { product: productInput('F01-090', 0, { unit: 'open' }) });
  const sold = sell(stall, [line('F01-090', 1, { price: 1_234 })]);
  expect(sold.total).toBe(1_234);
});

test('the receipt names the goods as they were called when they were sold', () => {
  const { saleId } = sell(stall, [line('F01-001', 1)]);
  stall.must('products.save', { product: { ...productInput('F01-001', 108), nameAr: 'اسم آخر' } });
  const receipt = stall.must('sales.receipt', { saleId });
  expect(receipt.lines.map(({ nameAr }) => nameAr)).toEqual([productInput('F01-001', 108).nameAr]);
});

test('what a family earned with each product adds up to its day, commission taken off', () => {
  sell(stall, [line('F01-001', 10), line('F01-002', 500)]);
  const day = stall.must('reports.familyDay', { family: 'F01', day: null });
  expect(day.commission).toBeGreaterThan(0);
  expect(day.products.reduce((sum, { credit }) => sum + credit, 0)).toBe(day.credit);
});
