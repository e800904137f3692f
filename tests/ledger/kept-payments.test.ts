import { afterEach, beforeEach, expect, test } from 'vitest';
import { all } from '../../electron/ledger/database';
import { card, cash, line, openShop, sell, type Stall } from './harness/stall';

let stall: Stall;

beforeEach(() => {
  stall = openShop();
});
afterEach(() => stall.close());

test('payments are kept in their order, each with the family or the reference that it names and no other', () => {
  const { total } = sell(stall, [line('F01-001', 30)], [cash(1_000_000)]);
  const parts = [
    card(500),
    { method: 'transfer', amount: 700, reference: '998877' } as const,
    { method: 'direct', amount: 900, familyCode: 'F01' } as const,
    cash(5_000),
  ];
  sell(stall, [line('F01-001', 30)], parts);
  const rows = all(
    stall.db,
    'SELECT sale, no, method, given, family_code, reference FROM derived_tenders ORDER BY sale, no',
  ) as { sale: number }[];
  expect(total).toBeGreaterThan(2_100);
  const last = rows.at(-1)?.sale;
  expect(rows.filter(({ sale }) => sale === last).map(({ sale: _, ...rest }) => rest)).toEqual([
    { no: 1, method: 'card', given: 500, family_code: null, reference: null },
    { no: 2, method: 'transfer', given: 700, family_code: null, reference: '998877' },
    { no: 3, method: 'direct', given: 900, family_code: 'F01', reference: null },
    { no: 4, method: 'cash', given: 5_000, family_code: null, reference: null },
  ]);
});

test('the lines of a refund are numbered from one, in the order in which they came back', () => {
  const { saleId } = sell(stall, [line('F01-001', 3), line('F03-002', 2)]);
  stall.must('sales.refund', {
    saleId,
    till: 'T1',
    lines: [
      { line: 1, qty: 1 },
      { line: 2, qty: 2 },
    ],
    method: 'cash',
    restock: true,
    reason: '',
  });
  expect(all(stall.db, 'SELECT no, line, qty FROM derived_refund_lines ORDER BY no')).toEqual([
    { no: 1, line: 1, qty: 1 },
    { no: 2, line: 2, qty: 2 },
  ]);
});
