import { v7 as uuidv7 } from 'uuid';
import { afterEach, describe, expect, test } from 'vitest';
import { all } from '../../electron/ledger/database';
import { Ledger } from '../../electron/ledger/ledger';
import { verify } from '../../electron/ledger/verify/verify';
import { digestOfRows } from '../ledger/harness/rows';
import { line, productInput, sell, type Stall } from '../ledger/harness/stall';
import {
  commit,
  emptyStall,
  fixture,
  fixtureText,
  look,
  none,
  preview,
  source,
  stallOfFamilies,
  tryCommit,
} from './harness/lists';

const expected = JSON.parse(fixtureText('products-messy.expected.json')) as {
  rows: number;
  faults: { line: number; code: string }[];
};

const stalls: Stall[] = [];
const kept = (stall: Stall): Stall => {
  stalls.push(stall);
  return stall;
};
afterEach(() => {
  for (const stall of stalls.splice(0)) {
    expect(stall.faults).toEqual([]);
    stall.close();
  }
});

const families = source(fixture('families.csv'), 'families.csv');
const messy = source(fixture('products-messy.csv'), 'products-messy.csv');

describe('an organiser’s spreadsheet', () => {
  test('is imported exactly: the messy list has these faults at these lines, and every other row is in', () => {
    const stall = kept(emptyStall());
    const report = commit(stall, { families, products: messy });
    expect(report.faults.map(({ line: at, code }) => ({ line: at, code }))).toEqual(expected.faults);
    expect(report.families).toMatchObject({ added: 40, changed: 0, refused: 0 });
    expect(report.products).toMatchObject({ added: expected.rows - 29, changed: 0, refused: 29 });
    const products = new Map(look(stall, 'products.table', {}).map((one) => [one.code as string, one]));
    expect(products.size).toBe(185);
    // Tatweel, a direction mark and spaces dropped; weight in grams.
    expect(products.get('F03-001')).toMatchObject({
      nameAr: 'حلوى عمانية سوداء',
      price: 4500,
      unit: 'gram',
      onHand: 7500,
    });
    expect(products.get('F03-003')).toMatchObject({ price: 1250 });
    expect(products.get('F03-004')).toMatchObject({ price: 800 });
    expect(products.get('F01-002')).toMatchObject({ nameAr: '=HYPERLINK("x")', onHand: 5, barcode: null });
    expect(verify(stall.db).ok).toBe(true);
  });

  test('imported twice changes nothing, not one row and not one fact', () => {
    const stall = kept(emptyStall());
    commit(stall, { families, products: messy });
    const before = digestOfRows(stall.db);
    const again = commit(stall, { families, products: messy });
    expect(again.families).toMatchObject({ ...none, unchanged: 40 });
    expect(again.products).toMatchObject({ added: 0, changed: 0, unchanged: 185, refused: 29 });
    expect(digestOfRows(stall.db)).toBe(before);
  });

  test('an import that changed nothing, and so left no fact, uses its id up all the same', () => {
    const stall = kept(emptyStall());
    commit(stall, { families });
    const id = uuidv7();
    const importAs = (list: typeof families) =>
      stall.call('imports.commit', { id, families: list, products: null, digest: null });
    const first = importAs(families);
    expect(first).toMatchObject({ ok: true, value: { families: { ...none, unchanged: 40 } } });
    expect(importAs(families)).toEqual(first);
    const other = source(fixture('families.csv'), 'another name.csv');
    expect(importAs(other)).toEqual({ ok: false, error: { code: 'ALREADY_DONE', details: {} } });
  });

  test('mended and imported again adds just the rows that were refused', () => {
    const stall = kept(emptyStall());
    commit(stall, { families, products: messy });
    const { products } = commit(stall, { families, products: source(fixture('products.csv')) });
    // The two others are the products whose names had looked like formulas.
    expect(products).toMatchObject({ added: 29, changed: 2, refused: 0 });
    expect(look(stall, 'products.table', {})).toHaveLength(214);
  });

  test('writes no phone into any fact, and keeps phones among this computer’s contacts', () => {
    const stall = kept(stallOfFamilies());
    expect(look(stall, 'families.list', {}).find(({ code }) => code === 'F01')?.phone).toBe('95807302');
    const facts = all<{ payload: string }>(stall.db, 'SELECT payload FROM journal_facts');
    expect(facts.length).toBeGreaterThan(40);
    expect(facts.filter(({ payload }) => payload.includes('95807302'))).toEqual([]);
    const derived = all<{ name: string }>(
      stall.db,
      `SELECT name FROM sqlite_schema WHERE name LIKE 'derived_%' AND type = 'table'`,
    );
    for (const { name } of derived) {
      expect(JSON.stringify(stall.db.prepare(`SELECT * FROM ${name}`).all())).not.toContain('95807302');
    }
  });

  test('with a new phone changes the contact and writes no fact; a blank phone erases nothing', () => {
    const stall = kept(stallOfFamilies());
    const facts = () => look(stall, 'ledger.health', {}).facts;
    const before = facts();
    const sheet = (phone: string) => source(`رمز الأسرة,اسم الأسرة,الهاتف\nF01,أم سالم,${phone}\n`);
    expect(commit(stall, { families: sheet('٩٢١٢٣٤٥٦') }).families).toMatchObject({ changed: 1 });
    expect(commit(stall, { families: sheet('') }).families).toMatchObject({ unchanged: 1 });
    expect(look(stall, 'families.list', {}).find(({ code }) => code === 'F01')?.phone).toBe('92123456');
    expect(facts()).toBe(before);
  });
});

describe('before anything is written', () => {
  test('the organiser sees each row: what is added, what is changed from what to what, what is refused and why', () => {
    const stall = kept(stallOfFamilies());
    commit(stall, {
      products: source('رمز المنتج,رمز الأسرة,الاسم,السعر\nF01-001,F01,لبان,1.250\nF01-002,F01,بخور,2\n'),
    });
    const facts = look(stall, 'ledger.health', {}).facts;
    const { products } = preview(stall, {
      products: source(
        'رمز المنتج,رمز الأسرة,الاسم,السعر\nF01-001,F01,لبان,1.5\nF01-002,F01,بخور,2\nF01-003,F01,عود,3\nF01-004,F99,مر,4\n',
      ),
    });
    expect(products?.counts).toEqual({ added: 1, changed: 1, unchanged: 1, refused: 1 });
    expect(products?.rows.map(({ line: at, code, outcome, fault }) => [at, code, outcome, fault])).toEqual([
      [2, 'F01-001', 'changed', null],
      [3, 'F01-002', 'unchanged', null],
      [4, 'F01-003', 'added', null],
      [5, 'F01-004', 'refused', 'UNKNOWN_FAMILY'],
    ]);
    expect(products?.rows[0]?.changes).toEqual([{ field: 'price', before: 1250, after: 1500 }]);
    expect(look(stall, 'ledger.health', {}).facts).toBe(facts);
  });

  test('what was looked at is what is written: a price changed in between refuses the import whole', () => {
    const stall = kept(stallOfFamilies());
    const products = source('رمز المنتج,رمز الأسرة,الاسم,السعر\nF01-001,F01,لبان,1.250\n');
    commit(stall, { products });
    const dearer = source('رمز المنتج,رمز الأسرة,الاسم,السعر\nF01-001,F01,لبان,1.5\n');
    const { digest } = preview(stall, { products: dearer });
    stall.must('products.save', { product: productInput('F01-001', 1400, { nameAr: 'لبان' }) });
    expect(tryCommit(stall, { products: dearer, digest })).toMatchObject({
      ok: false,
      error: { code: 'IMPORT_CHANGED' },
    });
    const seen = preview(stall, { products: dearer }).digest;
    expect(tryCommit(stall, { products: dearer, digest: seen })).toMatchObject({ ok: true });
  });

  test('columns that nobody could know are named, shown, and then set by hand', () => {
    const stall = kept(stallOfFamilies());
    const file = 'A;B;C\nلبان;1.250;F01\n';
    const { products } = preview(stall, { products: source(file) });
    expect(products).toMatchObject({
      headers: ['A', 'B', 'C'],
      headerLine: 1,
      missing: ['nameAr', 'price', 'family'],
      rows: [],
    });
    expect(tryCommit(stall, { products: source(file) })).toMatchObject({
      ok: false,
      error: { code: 'MISSING_COLUMN', details: { column: 'nameAr' } },
    });
    const mapped = source(file, 'list.csv', { nameAr: 0, price: 1, family: 2 });
    expect(commit(stall, { products: mapped }).products).toMatchObject({ added: 1 });
    expect(look(stall, 'products.table', {})).toMatchObject([
      { code: 'F01-001', nameAr: 'لبان', price: 1250 },
    ]);
  });

  test('a column set by hand to nothing is not read, though its header is known', () => {
    const stall = kept(stallOfFamilies());
    const file = 'رمز المنتج,الأسرة,الاسم,السعر,الكمية\nF01-001,F01,لبان,1,كثير\n';
    expect(commit(stall, { products: source(file) }).faults).toMatchObject([{ code: 'BAD_QUANTITY' }]);
    expect(commit(stall, { products: source(file, 'a.csv', { quantity: null }) }).products).toMatchObject({
      added: 1,
    });
  });
});

describe('a quantity in a sheet', () => {
  const sheet = (quantity: string) =>
    source(`رمز المنتج,رمز الأسرة,الاسم,السعر,الكمية\nF01-001,F01,لبان,1.000,${quantity}\n`);
  const onHand = (stall: Stall) => look(stall, 'products.table', {})[0]?.onHand;

  test('is opening stock: received once, and never again after goods were sold', () => {
    const stall = kept(stallOfFamilies());
    commit(stall, { products: sheet('20') });
    stall.must('shifts.open', { till: 'T1', float: 0 });
    sell(stall, [line('F01-001', 5)]);
    const report = commit(stall, { products: sheet('20') });
    expect(report.products).toMatchObject({ changed: 0, unchanged: 1 });
    expect(onHand(stall)).toBe(15);
  });

  test('that differs from what the ledger keeps is shown, not taken over', () => {
    const stall = kept(stallOfFamilies());
    commit(stall, { products: sheet('20') });
    const { products } = preview(stall, { products: sheet('12') });
    expect(products?.rows).toMatchObject([{ outcome: 'unchanged', notTaken: { sheet: 12, onHand: 20 } }]);
    commit(stall, { products: sheet('12') });
    expect(onHand(stall)).toBe(20);
  });

  test('comes in later where the first list had none, and says from which file', () => {
    const stall = kept(stallOfFamilies());
    commit(stall, { products: sheet('') });
    expect(commit(stall, { products: { ...sheet('12'), name: 'قائمة.csv' } }).products).toMatchObject({
      changed: 1,
    });
    expect(onHand(stall)).toBe(12);
    expect(look(stall, 'products.history', { product: 'F01-001' }).moves).toMatchObject([
      { qty: 12, reason: 'received', note: 'قائمة.csv' },
    ]);
  });
});

describe('all good rows or none', () => {
  test('a disk that fills up in the middle leaves the ledger as it was', () => {
    const stall = emptyStall();
    const before = digestOfRows(stall.db);
    const pages = stall.db.pragma('page_count', { simple: true }) as number;
    stall.db.pragma(`max_page_count = ${pages + 5}`);
    const result = tryCommit(stall, { families, products: messy });
    expect(result).toMatchObject({ ok: false, error: { code: 'FILE_FULL' } });
    expect(digestOfRows(stall.db)).toBe(before);
    stall.close();
  });

  test('asked twice with one id is done once, and answered as the first time', () => {
    const stall = kept(emptyStall());
    const input = { id: '0199aaaa-0000-7000-8000-00000000000a', digest: null, families, products: messy };
    const first = stall.call('imports.commit', input);
    const facts = look(stall, 'ledger.health', {}).facts;
    expect(stall.call('imports.commit', input)).toEqual(first);
    expect(stall.call('imports.commit', { ...input, products: null })).toMatchObject({
      error: { code: 'ALREADY_DONE' },
    });
    expect(look(stall, 'ledger.health', {}).facts).toBe(facts);
  });

  test('is the organiser’s alone, and of no use to a page, which cannot reach the channel', async () => {
    const stall = kept(emptyStall());
    const { personId } = stall.must('people.save', {
      personId: null,
      name: 'ن',
      role: 'supervisor',
      active: true,
      pin: '2846',
    });
    expect(tryCommit(stall, { families }, { kind: 'person', personId })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    const { windowChannels } = await import('../../shared/contract/windows');
    for (const channels of Object.values(windowChannels)) expect(channels.has('imports.commit')).toBe(false);
  });

  test('before there is an exhibition is refused with a reason', () => {
    const opened = Ledger.open(':memory:');
    if (!opened.ok) throw new Error(opened.error.code);
    const input = { id: '0199aaaa-0000-7000-8000-00000000000b', digest: null, families, products: null };
    expect(opened.value.call({ kind: 'system' }, 'imports.commit', input)).toMatchObject({
      error: { code: 'NO_EXHIBITION' },
    });
    opened.value.close();
  });
});

test('20,000 products are in within a few seconds, and whoever waits is told how far it has come', () => {
  const steps: { done: number; total: number }[] = [];
  const opened = Ledger.open(':memory:', { onProgress: (step) => steps.push(step) });
  if (!opened.ok) throw new Error(opened.error.code);
  const ledger = opened.value;
  const ask = (channel: string, input: object) => ledger.call({ kind: 'system' }, channel, input);
  const id = (end: string) => `0199aaaa-0000-7000-8000-${end.padStart(12, '0')}`;
  const exhibition = {
    nameAr: 'معرض',
    nameEn: '',
    venueAr: '',
    venueEn: '',
    startsOn: null,
    endsOn: null,
    commissionBp: 0,
    cashRounding: 5,
    timezone: 'Asia/Muscat',
    dayStartsAt: '04:00',
  };
  ask('exhibition.create', {
    id: id('1'),
    exhibition,
    till: { code: 'T1', name: '' },
    organiser: { name: 'م', pin: '2846' },
  });
  const rows = Array.from(
    { length: 20_000 },
    (_, at) =>
      `F${String((at % 40) + 1).padStart(2, '0')}-${String(Math.floor(at / 40) + 1).padStart(3, '0')},F${String((at % 40) + 1).padStart(2, '0')},منتج منزلي رقم ${at},1.${String(at % 1000).padStart(3, '0')},حبة,${at % 50}`,
  );
  const products = source(`رمز المنتج,رمز الأسرة,اسم المنتج,السعر,الوحدة,الكمية\n${rows.join('\n')}\n`);
  const started = performance.now();
  const result = ask('imports.commit', { id: id('2'), digest: null, families, products });
  const seconds = (performance.now() - started) / 1000;
  expect(result).toMatchObject({ ok: true, value: { products: { added: 20_000, refused: 0 } } });
  expect(steps.at(-1)).toEqual({ done: 20_040, total: 20_040 });
  expect(steps.length).toBeGreaterThan(50);
  // Four seconds where it was written; the bound allows for a busy machine.
  expect(seconds).toBeLessThan(60);
  ledger.close();
}, 120_000);
