import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementsOf } from '../../electron/ledger/database';
import { readableHere } from '../../electron/ledger/fact-versions';
import { letInFamily, lookAs, statementOf } from './harness/families';
import { trade } from './harness/trade';
import { card, cash, line, openShop, sell, type Stall } from './harness/stall';

/** They grow with every sale: no screen may wait for one of them to be read from end to end. */
const BIG = [
  'journal_facts',
  'derived_sales',
  'derived_sale_lines',
  'derived_tenders',
  'derived_postings',
  'derived_refunds',
  'derived_refund_lines',
  'derived_voids',
  'derived_stock_moves',
  'local_answers',
];

interface PlanRow {
  readonly detail: string;
}

let stall: Stall;
let seen: readonly string[] = [];

const plan = (sql: string): string[] => {
  const parameters = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null);
  return (stall.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as PlanRow[]).map(
    ({ detail }) => detail,
  );
};

/** The names that a statement gives to the big tables: `FROM derived_sales s` is planned as `SCAN s`. */
function aliases(sql: string): string[] {
  return BIG.flatMap((table) => {
    const named = [...sql.matchAll(new RegExp(`\\b${table}\\b(?:\\s+(?:AS\\s+)?([a-z]\\w*))?`, 'g'))];
    return named.flatMap(([, alias]) => [table, ...(alias === undefined ? [] : [alias])]);
  });
}

const scansOf = (sql: string): string[] => {
  const big = new Set(aliases(sql));
  return plan(sql).filter((detail) => {
    const scanned = /^SCAN (\w+)/.exec(detail)?.[1];
    return scanned !== undefined && big.has(scanned);
  });
};

beforeAll(() => {
  stall = openShop();
  stall.close();
  // Every statement that trade and every screen's query prepare.
  stall = trade();
  stall.must('shifts.open', { till: 'T1', float: 20_000 });
  const sale = sell(
    stall,
    [line('F01-001', 1), line('F02-001', 1), line('F03-002', 1)],
    [card(3000), cash(20_000)],
  );
  stall.must('shifts.current', { till: 'T1' });
  stall.must('sales.find', { shiftOf: 'T1' });
  stall.must('sales.receipt', { saleId: sale.saleId });
  stall.must('products.list', {});
  stall.must('families.list', {});
  stall.must('payouts.owed', {});
  for (const family of [null, 'F02']) stall.must('payouts.list', { family });
  stall.must('payouts.owing', { family: 'F02' });
  stall.must('payouts.withoutNumber', {});
  stall.must('payouts.proof', {});
  const payouts = stall.must('payouts.list', { family: null }).map(({ payoutId }) => payoutId);
  stall.must('payoutPapers.read', { payouts });
  stall.must('payoutPapers.transfers', { payouts, language: 'ar' });
  stall.must('reports.totals', {});
  stall.must('reports.familyDay', { family: 'F01', day: null });
  stall.must('ledger.health', {});
  for (const family of ['F01', 'F02']) {
    letInFamily(stall, family);
    for (const kind of ['today', 'yesterday', 'all'] as const) lookAs(stall, family, kind);
    statementOf(stall.ledger, family);
  }
  stall.must('earnings.find', { code: 'f1' });
  stall.must('familyPins.list', {});
  const found = [
    {},
    { number: '1' },
    { product: 'F01-001' },
    { amount: 108 },
    { day: '2026-11-23' },
    { from: 1 },
  ];
  for (const wanted of found) stall.must('sales.find', wanted);
  stall.must('sales.find', { from: 1, to: stall.now, before: 1_000 });
  stall.must('sales.refundable', { saleId: sale.saleId });
  const asked = { saleId: sale.saleId, till: 'T1', lines: [{ line: 1, qty: 1 }], method: 'cash' as const };
  stall.must('sales.quoteRefund', asked);
  stall.must('shifts.x', { till: 'T1' });
  for (const { shiftId } of stall.must('shifts.closed', {})) stall.must('shifts.z', { shiftId });
  for (const wanted of [{}, { kind: 'sale.rungUp' }, { person: 'system' }, { day: '2026-11-23' }] as const) {
    stall.must('journal.list', wanted);
    stall.must('journal.list', { ...wanted, before: 5, day: '2026-11-23' });
    stall.must('journal.list', { ...wanted, till: 'T1' });
  }
  const behind = [
    { of: 'all' },
    { of: 'mended' },
    { of: 'hour', hour: 12 },
    { of: 'method', method: 'card' },
    { of: 'family', family: 'F01' },
    { of: 'product', product: 'F01-001' },
    { of: 'category', category: '' },
    { of: 'wilayat', wilayat: 'صلالة' },
    { of: 'shift', position: 1 },
  ] as const;
  for (const day of [null, '2026-11-23']) {
    stall.must('overview.figures', { day });
    for (const figure of behind) stall.must('overview.salesBehind', { day, behind: figure, before: 1_000 });
  }
  stall.must('impact.report', {});
  stall.must('journal.list', { person: 'system', kind: 'sale.rungUp', till: 'T1', day: '2026-11-23' });
  stall.must('openCart.kept', {});
  readableHere(stall.db);
  seen = statementsOf(stall.db);
});
afterAll(() => stall.close());

describe('what a screen waits for', () => {
  test('was really prepared here: a sale, its mending, every list and report', () => {
    for (const part of [
      'INSERT INTO derived_sales',
      'INSERT INTO derived_postings',
      'FROM derived_sale_lines l',
      'local_answers',
    ]) {
      expect(
        seen.some((sql) => sql.includes(part)),
        part,
      ).toBe(true);
    }
    expect(seen.length).toBeGreaterThan(60);
  });

  test('reads no table that grows with the sales from end to end', () => {
    const scanning = seen.filter((sql) => scansOf(sql).length > 0).map((sql) => ({ sql, plan: plan(sql) }));
    // The newest fact is the end of the primary key: SQLite calls it a scan and reads one row.
    expect(scanning.filter(({ sql }) => !sql.endsWith('ORDER BY position DESC LIMIT 1'))).toEqual([]);
  });

  test('this test would see a scan', () => {
    expect(scansOf('SELECT SUM(net) FROM derived_sales s')).toHaveLength(1);
    expect(scansOf('SELECT * FROM derived_tenders WHERE amount > ?')).toHaveLength(1);
    expect(scansOf('SELECT * FROM derived_sales WHERE id = ?')).toEqual([]);
  });

  test('sorts no big result: lists come out of an index in their order', () => {
    const sorting = seen.filter(
      (sql) =>
        aliases(sql).length > 0 && plan(sql).some((step) => step.includes('USE TEMP B-TREE FOR ORDER BY')),
    );
    expect(sorting).toEqual([]);
  });
});
