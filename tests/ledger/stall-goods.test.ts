import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { ReadableDb } from '../../electron/ledger/database';
import { migrations } from '../../electron/ledger/migrations';
import { movesSql, pricesSql } from '../../electron/ledger/products/history';
import { codesOfFamilySql } from '../../electron/ledger/products/queries';
import { barcodeOwnerSql } from '../../electron/ledger/products/rules';
import { byFamilySql, lowSql, ofFamilySql } from '../../electron/ledger/stock/queries';
import { verify } from '../../electron/ledger/verify/verify';
import { look } from '../spreadsheets/harness/lists';
import { copyOfStall, familyInput, line, productInput, sell, type Stall } from './harness/stall';

let stall: Stall;
beforeEach(() => {
  stall = copyOfStall();
});
afterEach(() => {
  expect(stall.faults).toEqual([]);
  expect(verify(stall.db).ok).toBe(true);
  stall.close();
});

const codeOf = (channel: string, input: object): string => {
  const answer = stall.call(channel, input);
  return answer.ok ? 'done' : answer.error.code;
};
const save = (product: object, isNew = false): string =>
  codeOf('products.save', { id: uuidv7(), product, isNew });
const ofFamily = (family: string) => look(stall, 'stock.ofFamily', { family });

describe('how much may be moved at once', () => {
  const MOST = 10_000_000;
  const receive = (qty: number) =>
    codeOf('stock.receive', { id: uuidv7(), product: 'F01-001', qty, note: '' });
  const adjust = (qty: number, reason: string) =>
    codeOf('stock.adjust', { id: uuidv7(), product: 'F01-001', qty, reason, note: '' });

  test('goods are received from one piece up to the most, and the answer says what stands there now', () => {
    const { onHand } = stall.must('stock.receive', { product: 'F01-001', qty: 1, note: '' });
    expect(stall.must('stock.receive', { product: 'F01-001', qty: 2, note: '' }).onHand).toBe(onHand + 2);
    expect(stall.must('stock.adjust', { product: 'F01-001', qty: -2, reason: 'gift', note: '' }).onHand).toBe(
      onHand,
    );
    expect([receive(0), receive(MOST + 1), receive(MOST)]).toEqual(['BAD_QUANTITY', 'BAD_QUANTITY', 'done']);
  });

  test('only a recount adds to what stands there, and nothing moves by more than the most', () => {
    const codes = (reason: string) =>
      [-MOST - 1, -MOST, -1, 0, 1, MOST, MOST + 1].map((qty) => adjust(qty, reason));
    const bad = 'BAD_QUANTITY';
    expect(codes('damaged')).toEqual([bad, 'done', 'done', bad, bad, bad, bad]);
    expect(codes('recount')).toEqual([bad, 'done', 'done', bad, 'done', 'done', bad]);
  });
});

describe('what a family should find left', () => {
  test('is what it brought, less what it took home, what was lost and what was sold', () => {
    stall.must('shifts.open', { till: 'T1', float: 20_000 });
    stall.must('stock.receive', { product: 'F01-001', qty: 10, note: '' });
    stall.must('stock.adjust', { product: 'F01-001', qty: -2, reason: 'damaged', note: 'كُسر' });
    stall.must('stock.adjust', { product: 'F01-001', qty: -1, reason: 'sample', note: '' });
    stall.must('stock.adjust', { product: 'F01-001', qty: -5, reason: 'returned', note: '' });
    stall.must('stock.adjust', { product: 'F01-001', qty: 3, reason: 'recount', note: '' });
    const first = sell(stall, [line('F01-001', 4), line('F01-002', 250)]);
    sell(stall, [line('F01-001', 6)]);
    expect(stall.call('sales.void', { id: uuidv7(), saleId: first.saleId, reason: 'خطأ' }).ok).toBe(true);
    const [pieces, weight] = ofFamily('F01');
    expect(pieces).toMatchObject({
      code: 'F01-001',
      brought: 60,
      returned: 5,
      lost: 3,
      recounted: 3,
      sold: 6,
      onHand: 49,
    });
    // What was never received can be sold too; it came back with the void.
    expect(weight).toMatchObject({ code: 'F01-002', brought: 0, sold: 0, onHand: 0, unit: 'gram' });
  });

  test('stands for all families in one line each, pieces apart from grams', () => {
    stall.must('stock.receive', { product: 'F01-002', qty: 7500, note: '' });
    const families = look(stall, 'stock.byFamily', {});
    expect(families.map(({ code, products }) => [code, products])).toEqual([
      ['F01', 2],
      ['F02', 2],
      ['F03', 2],
    ]);
    expect(families[0]).toMatchObject({
      pieces: { brought: 50, onHand: 50 },
      grams: { brought: 7500, onHand: 7500 },
    });
    expect(families[2]).toMatchObject({ pieces: { brought: 0, sold: 0, onHand: 0 } });
    expect(codeOf('stock.ofFamily', { family: 'F99' })).toBe('UNKNOWN_FAMILY');
  });

  test('is known in a ledger of before, whose stock was moved before the figures were kept', () => {
    const migration = migrations.find(({ sql }) => sql.includes('derived_stock_figures'));
    const rows = () => stall.db.prepare('SELECT * FROM derived_stock_figures ORDER BY product_code').all();
    stall.must('stock.adjust', { product: 'F01-001', qty: -4, reason: 'gift', note: '' });
    const kept = rows();
    stall.db.exec('DROP TABLE derived_stock_figures; DROP INDEX derived_products_low;');
    stall.db.exec(migration?.sql ?? '');
    expect(rows()).toEqual(kept);
  });
});

describe('shelves that run empty', () => {
  test('come first: what is gone, then by how much of the threshold is left; nothing put aside', () => {
    for (const [code, onHand, lowStockAt, rest] of [
      ['F01-010', 4, 8, {}],
      ['F01-011', 0, 5, {}],
      ['F01-012', 6, 5, {}],
      ['F01-013', 500, 5000, { unit: 'gram' }],
      ['F01-014', 0, 5, { active: false }],
    ] as const) {
      stall.must('products.save', { product: productInput(code, 100, { lowStockAt, ...rest }) });
      if (onHand > 0) stall.must('stock.receive', { product: code, qty: onHand, note: '' });
    }
    expect(look(stall, 'stock.low', {}).map(({ code }) => code)).toEqual(['F01-011', 'F01-013', 'F01-010']);
  });
});

describe('a shelf that was counted', () => {
  test('shows its differences first, and is then accepted as one command', () => {
    const counts = [
      { product: 'F01-001', counted: 47 },
      { product: 'F01-002', counted: 300 },
      { product: 'F02-001', counted: 0 },
    ];
    const seen = look(stall, 'stock.differences', { counts });
    expect(seen.map(({ difference }) => difference)).toEqual([-3, 300, 0]);
    const before = look(stall, 'ledger.health', {}).facts;
    const accepted = counts.map((count, at) => ({ ...count, seen: seen[at]?.onHand ?? 0 }));
    expect(stall.must('stock.count', { note: 'عدّ الصباح', counts: accepted })).toEqual({ changed: 2 });
    expect(look(stall, 'ledger.health', {}).facts).toBe(before + 2);
    expect(ofFamily('F01').map(({ onHand, recounted }) => [onHand, recounted])).toEqual([
      [47, -3],
      [300, 300],
    ]);
  });

  test('on which something was sold meanwhile is refused whole, and says what', () => {
    stall.must('shifts.open', { till: 'T1', float: 0 });
    const counts = [
      { product: 'F02-001', seen: 0, counted: 9 },
      { product: 'F01-001', seen: 50, counted: 49 },
    ];
    sell(stall, [line('F01-001', 1)]);
    expect(stall.call('stock.count', { id: uuidv7(), note: '', counts })).toMatchObject({
      error: { code: 'STOCK_CHANGED', details: { product: 'F01-001', onHand: 49 } },
    });
    expect(ofFamily('F02')[0]).toMatchObject({ onHand: 0 });
  });

  test.each([
    [[{ product: 'F99-001', seen: 0, counted: 1 }], 'UNKNOWN_PRODUCT'],
    [[{ product: 'F01-001', seen: 50, counted: -1 }], 'BAD_QUANTITY'],
    [[{ product: 'F01-001', seen: 50, counted: 1.5 }], 'BAD_QUANTITY'],
    [
      [
        { product: 'F01-001', seen: 50, counted: 1 },
        { product: 'F01-001', seen: 50, counted: 1 },
      ],
      'BAD_QUANTITY',
    ],
  ])('with a slip in it is refused: %j', (counts, code) => {
    expect(codeOf('stock.count', { id: uuidv7(), note: '', counts })).toBe(code);
  });
});

describe('a product', () => {
  test('keeps every price it had, with who changed it and when, and says why its stock moved', () => {
    const { personId } = stall.must('people.save', {
      personId: null,
      name: 'منى',
      role: 'organiser',
      active: true,
      pin: '2846',
    });
    const dearer = { id: uuidv7(), product: productInput('F01-001', 150) };
    expect(stall.call('products.save', dearer, { kind: 'person', personId }).ok).toBe(true);
    stall.must('products.save', { product: productInput('F01-001', 150, { nameAr: 'اسم آخر' }) });
    stall.must('stock.adjust', { product: 'F01-001', qty: -1, reason: 'gift', note: 'لزائر' });
    const { prices, moves } = look(stall, 'products.history', { product: 'F01-001' });
    expect(prices.map(({ price, by }) => [price, by])).toEqual([
      [150, 'منى'],
      [108, 'system'],
    ]);
    expect(moves.map(({ qty, reason, note }) => [qty, reason, note])).toEqual([
      [-1, 'gift', 'لزائر'],
      [50, 'received', ''],
    ]);
    expect(codeOf('products.history', { product: 'F99-001' })).toBe('UNKNOWN_PRODUCT');
  });

  test('gets a code that no label ever had, also when its last product went to another family', () => {
    expect(look(stall, 'products.nextCode', { family: 'F01' })).toEqual({ code: 'F01-003' });
    stall.must('products.save', { product: productInput('F01-009', 1, { familyCode: 'F02' }) });
    expect(look(stall, 'products.nextCode', { family: 'F01' })).toEqual({ code: 'F01-010' });
    expect(codeOf('products.nextCode', { family: 'F99' })).toBe('UNKNOWN_FAMILY');
  });

  test('that is new cannot take the place of another with its code, nor the barcode of another', () => {
    expect(save(productInput('F01-001', 1), true)).toBe('DUPLICATE_CODE');
    expect(save(productInput('F01-003', 1, { barcode: '6280050100019' }), true)).toBe('done');
    expect(save(productInput('F01-004', 1, { barcode: '628 0050 100019' }))).toBe('DUPLICATE_BARCODE');
    expect(save(productInput('F01-003', 2, { barcode: '6280050100019' }))).toBe('done');
    expect(save(productInput('F01-005', 1, { barcode: '6280050100018' }))).toBe('BAD_BARCODE');
  });

  test('without a name that can be seen is refused, and a blank barcode is none', () => {
    expect(save(productInput('F01-006', 1, { nameAr: '\u200F ـ' }))).toBe('MISSING_NAME');
    stall.must('products.save', { product: productInput('F01-006', 1, { nameAr: ' لبـان ', barcode: ' ' }) });
    expect(look(stall, 'products.table', {}).find(({ code }) => code === 'F01-006')).toMatchObject({
      nameAr: 'لبان',
      barcode: null,
    });
  });

  test('keeps its unit once stock is kept in it: 50 pieces do not become 50 grams', () => {
    expect(save(productInput('F01-001', 1, { unit: 'gram' }))).toBe('UNIT_IN_USE');
    expect(save(productInput('F02-001', 1, { unit: 'gram' }))).toBe('done');
  });
});

describe('a family', () => {
  test('that has sold is put aside, not deleted: its goods leave the till, its past stays', () => {
    stall.must('shifts.open', { till: 'T1', float: 0 });
    sell(stall, [line('F01-001', 1)]);
    stall.must('families.setActive', { family: 'F01', active: false });
    expect(look(stall, 'products.list', {}).some(({ familyCode }) => familyCode === 'F01')).toBe(false);
    expect(look(stall, 'families.table', {})[0]).toMatchObject({
      code: 'F01',
      active: false,
      hasSold: true,
      products: 2,
      nameAr: 'أسرة F01',
      craft: 'بخور',
    });
    expect(look(stall, 'payouts.owed', {}).some((one) => JSON.stringify(one).includes('F01'))).toBe(true);
    stall.must('families.setActive', { family: 'F01', active: true });
    expect(look(stall, 'products.list', {}).some(({ familyCode }) => familyCode === 'F01')).toBe(true);
    expect(codeOf('families.setActive', { id: uuidv7(), family: 'F99', active: false })).toBe(
      'UNKNOWN_FAMILY',
    );
  });

  test('that is new cannot take the place of another, and is proposed the next code', () => {
    expect(look(stall, 'families.nextCode', {})).toEqual({ code: 'F04' });
    expect(codeOf('families.save', { id: uuidv7(), family: familyInput('F01'), isNew: true })).toBe(
      'DUPLICATE_CODE',
    );
    expect(
      codeOf('families.save', {
        id: uuidv7(),
        family: familyInput('F04', { nameAr: '\u200F' }),
        isNew: true,
      }),
    ).toBe('MISSING_NAME');
  });
});

describe('what a screen waits for', () => {
  const scansOf = (db: ReadableDb, sql: string): string[] =>
    (
      db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null)) as { detail: string }[]
    )
      .map(({ detail }) => detail)
      .filter((detail) => detail.startsWith('SCAN'));

  test.each([
    ['the goods of a family', ofFamilySql, []],
    ['a history of prices', pricesSql, []],
    ['a history of stock', movesSql, []],
    ['the next code', codesOfFamilySql, []],
    ['the owner of a barcode', barcodeOwnerSql, []],
    ['what is low', lowSql, ['SCAN derived_products USING INDEX derived_products_low']],
    ['all families', byFamilySql, ['SCAN p USING INDEX derived_products_by_family']],
  ])('%s reads no table from end to end but those it shows', (_name, sql, scans) => {
    expect(scansOf(stall.db, sql)).toEqual(scans);
  });
});
