import { afterEach, beforeEach, expect, test } from 'vitest';
import { card, cash, line, openShop, sell, type Stall } from './harness/stall';

let stall: Stall;
beforeEach(() => {
  stall = openShop();
});
afterEach(() => stall.close());

const DAY = 86_400_000;

const rowsOf = (sql: string): unknown[] => stall.db.prepare(sql).all();

test('the buyer is offered the ways in which the sale was paid, each with what is left of it', () => {
  const { saleId } = sell(
    stall,
    [line('F02-001', 2), line('F03-002', 1)],
    [{ method: 'direct', amount: 3333, familyCode: 'F02' }, card(5000), cash(20_000)],
  );
  const back = (at: number, method: 'card' | 'cash' | 'direct') =>
    stall.must('sales.refund', {
      saleId,
      till: 'T1',
      lines: [{ line: at, qty: 1 }],
      method,
      restock: true,
      reason: 'عيب',
    });
  const ways = () => stall.must('sales.refundable', { saleId }).ways;
  // What is due in cash is told before it is rounded to coins.
  expect(ways()).toEqual([
    { method: 'card', familyCode: null, left: 5000 },
    { method: 'cash', familyCode: null, left: 8333 },
    { method: 'direct', familyCode: 'F02', left: 3333 },
  ]);
  back(1, 'direct');
  expect(ways().at(-1)).toEqual({ method: 'direct', familyCode: 'F02', left: 0 });
  back(1, 'card');
  expect(ways()[0]).toEqual({ method: 'card', familyCode: null, left: 1667 });
  // Ten rials back in cash are more than was paid in cash: nothing is left, and not less than nothing.
  back(2, 'cash');
  expect(ways()[1]).toEqual({ method: 'cash', familyCode: null, left: 0 });
  expect(stall.must('sales.refundable', { saleId })).toMatchObject({
    lines: [
      { line: 1, left: 0 },
      { line: 2, left: 0 },
    ],
    days: 0,
  });
});

test('how many business days ago it was sold is counted in days of the exhibition', () => {
  const { saleId } = sell(stall, [line('F01-001', 1)]);
  stall.now += 3 * DAY;
  expect(stall.must('sales.refundable', { saleId }).days).toBe(3);
});

test('the overview’s hours and what was undone come to the baisa, a void and a refund each for itself', () => {
  const sold = [1, 2, 3].map((qty) => sell(stall, [line('F03-002', qty)]));
  stall.must('sales.void', { saleId: sold[0]?.saleId ?? '', reason: 'خطأ' });
  const { saleId = '' } = sold[2] ?? {};
  const back = { saleId, till: 'T1', method: 'cash', restock: false, reason: 'عيب' } as const;
  stall.must('sales.refund', { ...back, lines: [{ line: 1, qty: 1 }] });
  stall.must('sales.refund', { ...back, lines: [{ line: 1, qty: 2 }] });
  expect(rowsOf('SELECT voids, voided_net, refunds, refunded_net FROM derived_day_mends')).toEqual([
    { voids: 1, voided_net: 10_000, refunds: 2, refunded_net: 30_000 },
  ]);
  expect(rowsOf('SELECT SUM(sales) AS sales, SUM(net) AS net FROM derived_hours')).toEqual([
    { sales: 3, net: 20_000 },
  ]);
});

test('a payment keeps whose phone or which transfer it was, and no other way has either', () => {
  sell(
    stall,
    [line('F02-001', 2), line('F03-002', 1)],
    [
      { method: 'direct', amount: 100, familyCode: 'F02' },
      { method: 'transfer', amount: 200, reference: '778899' },
      card(300),
      cash(20_000),
    ],
  );
  expect(rowsOf('SELECT method, family_code, reference FROM derived_tenders ORDER BY no')).toEqual([
    { method: 'direct', family_code: 'F02', reference: null },
    { method: 'transfer', family_code: null, reference: '778899' },
    { method: 'card', family_code: null, reference: null },
    { method: 'cash', family_code: null, reference: null },
  ]);
});

test('a recount that was asked twice is done once, also after the file was made anew from its journal', () => {
  const counts = [
    { product: 'F01-001', seen: 50, counted: 48 },
    { product: 'F01-002', seen: 0, counted: 5 },
  ];
  const id = '0199aaaa-0000-7000-8000-00000000c0de';
  expect(stall.must('stock.count', { id, note: '', counts })).toEqual({ changed: 2 });
  const ids = rowsOf(
    `SELECT id FROM journal_facts WHERE kind = 'stock.moved' ORDER BY position DESC LIMIT 2`,
  );
  expect(ids).toMatchObject([{}, { id }]);
  expect(ids[0]).not.toEqual({ id });
  expect(stall.must('stock.count', { id, note: '', counts })).toEqual({ changed: 2 });
});
