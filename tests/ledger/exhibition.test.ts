import { describe, expect, test } from 'vitest';
import sample from '../../resources/sample/exhibition.json';
import { verify } from '../../electron/ledger/verify/verify';
import { digestOfRows } from './harness/rows';
import {
  exhibitionInput,
  familyInput,
  line,
  openShop,
  openStall,
  ORGANISER,
  productInput,
  sell,
  Stall,
  cash,
} from './harness/stall';

const create = { exhibition: exhibitionInput, till: { code: 'T1', name: '' }, organiser: ORGANISER };

describe('the first start', () => {
  test('before it there is no exhibition, and every command but the first says so', () => {
    const stall = new Stall();
    expect(stall.must('exhibition.current', {})).toEqual({ exhibition: null, tills: [], leftOpen: [] });
    for (const answer of [
      stall.ask('families.save', { family: familyInput('F01') }),
      stall.ask('tills.save', { till: { code: 'T1', name: '' } }),
      stall.ask('exhibition.save', { exhibition: exhibitionInput }),
      stall.ask('people.save', { personId: null, name: 'x', role: 'volunteer', active: true, pin: null }),
      stall.ask('sales.ringUp', { till: 'T1', lines: [], cartDiscount: null, tenders: [], total: null }),
    ]) {
      expect(answer).toMatchObject({ error: { code: 'NO_EXHIBITION' } });
    }
    expect(stall.must('ledger.health', {})).toMatchObject({ facts: 0 });
    stall.close();
  });

  test('makes exhibition, till and organiser, or nothing at all', () => {
    const stall = new Stall();
    const before = digestOfRows(stall.db, ['journal', 'derived', 'local']);
    expect(
      stall.ask('exhibition.create', { ...create, organiser: { name: 'x', pin: '1111' } }),
    ).toMatchObject({ error: { code: 'WEAK_PIN' } });
    const mars = { ...exhibitionInput, timezone: 'Mars/Olympus' };
    expect(stall.ask('exhibition.create', { ...create, exhibition: mars })).toMatchObject({
      error: { code: 'BAD_INPUT', details: { field: 'exhibition.timezone' } },
    });
    expect(digestOfRows(stall.db, ['journal', 'derived', 'local'])).toBe(before);
    const person = stall.must('exhibition.create', create);
    expect(person).toMatchObject({ name: ORGANISER.name, role: 'organiser' });
    expect(stall.must('exhibition.current', {})).toMatchObject({
      exhibition: { ...exhibitionInput, sample: false },
      tills: [{ code: 'T1' }],
    });
    expect(stall.must('ledger.health', {})).toMatchObject({ facts: 3 });
    stall.close();
  });

  test.each(['\u200F', ' ', '\u200D'])('a name of which nothing can be seen (%j) is missing', (name) => {
    const stall = new Stall();
    const unnamed = { ...exhibitionInput, nameAr: name };
    const nobody = { ...ORGANISER, name };
    for (const answer of [
      stall.ask('exhibition.create', { ...create, exhibition: unnamed }),
      stall.ask('exhibition.create', { ...create, organiser: nobody }),
      stall.ask('exhibition.openSample', { organiser: nobody }),
    ])
      expect(answer).toMatchObject({ error: { code: 'MISSING_NAME' } });
    stall.must('exhibition.create', create);
    for (const answer of [
      stall.ask('exhibition.save', { exhibition: unnamed }),
      stall.ask('people.save', { personId: null, name, role: 'volunteer', active: true, pin: null }),
    ])
      expect(answer).toMatchObject({ error: { code: 'MISSING_NAME' } });
    expect(stall.must('ledger.health', {})).toMatchObject({ facts: 3 });
    stall.close();
  });

  test('happens once: a second exhibition in the same ledger is refused', () => {
    const stall = openStall();
    expect(stall.ask('exhibition.create', create)).toMatchObject({ error: { code: 'EXHIBITION_EXISTS' } });
    expect(stall.ask('exhibition.openSample', { organiser: ORGANISER })).toMatchObject({
      error: { code: 'EXHIBITION_EXISTS' },
    });
    stall.close();
  });

  test('a changed rounding and a new till hold from then on', () => {
    const stall = openStall();
    stall.must('exhibition.save', { exhibition: { ...exhibitionInput, cashRounding: 100 } });
    stall.must('tills.save', { till: { code: 'T3', name: 'الثالث' } });
    const { exhibition, tills } = stall.must('exhibition.current', {});
    expect(exhibition).toMatchObject({ cashRounding: 100, sample: false });
    expect(tills.map(({ code }) => code)).toEqual(['T1', 'T2', 'T3']);
    stall.must('shifts.open', { till: 'T1', float: 0 });
    expect(sell(stall, [line('F01-001', 1)])).toMatchObject({ total: 108, kept: 100 });
    stall.close();
  });
});

test('the sample exhibition opens whole, with every product, price and stock, and verifies', () => {
  const stall = new Stall();
  stall.must('exhibition.openSample', { organiser: ORGANISER });
  expect(stall.must('families.list', {})).toHaveLength(sample.families.length);
  const products = stall.must('products.list', {});
  expect(products).toHaveLength(sample.products.length);
  for (const { code, price, stock } of sample.products) {
    expect(products.find((product) => product.code === code)).toMatchObject({ price, onHand: stock });
  }
  expect(verify(stall.db).checks.filter(({ ok }) => !ok)).toEqual([]);
  stall.close();
});

describe('families and products', () => {
  test('a product of no family, or with a price that is none, is not saved', () => {
    const stall = openStall();
    expect(stall.ask('products.save', { product: productInput('F09-001', 100) })).toMatchObject({
      error: { code: 'UNKNOWN_FAMILY' },
    });
    for (const price of [-1, 1.5, 1e15]) {
      expect(stall.ask('products.save', { product: productInput('F01-009', price) })).toMatchObject({
        error: { code: 'BAD_PRICE' },
      });
    }
    stall.close();
  });

  test('a new price is kept in the history, and a sale at the old one is refused with both', () => {
    const stall = openShop();
    stall.must('products.save', { product: productInput('F01-001', 150) });
    const answer = stall.ask('sales.ringUp', {
      till: 'T1',
      lines: [line('F01-001', 1, { price: 108 })],
      cartDiscount: null,
      tenders: [cash(1000)],
      total: null,
    });
    expect(answer).toMatchObject({
      error: { code: 'PRICE_CHANGED', details: { was: 108, now: 150, line: 1 } },
    });
    expect(
      stall.db
        .prepare(`SELECT price FROM derived_product_prices WHERE product_code = 'F01-001' ORDER BY position`)
        .pluck()
        .all(),
    ).toEqual([108, 150]);
    stall.close();
  });

  test('what is put aside is no longer offered; its stock stays known', () => {
    const stall = openStall();
    stall.must('products.save', { product: productInput('F01-001', 108, { active: false }) });
    stall.must('families.save', { family: familyInput('F03', { active: false }) });
    expect(stall.must('products.list', {}).map(({ code }) => code)).toEqual([
      'F01-002',
      'F02-001',
      'F02-002',
    ]);
    stall.must('products.save', { product: productInput('F01-001', 108) });
    expect(stall.must('products.list', {})[0]).toMatchObject({ code: 'F01-001', onHand: 50 });
    stall.close();
  });

  test('the rates in force: the exhibition’s where the family has none, and no VAT without registration', () => {
    const stall = openStall();
    stall.must('products.save', { product: productInput('F01-003', 100, { vatBp: 500 }) });
    const rates = Object.fromEntries(
      stall.must('products.list', {}).map(({ code, commissionBp, vatBp }) => [code, [commissionBp, vatBp]]),
    );
    expect(rates).toMatchObject({
      'F01-001': [1000, 0],
      'F01-003': [1000, 0],
      'F02-001': [1250, 500],
      'F02-002': [1250, 0],
      'F03-001': [0, 0],
    });
    stall.close();
  });

  test('a phone number is shown, erased, and in no fact', () => {
    const stall = openStall();
    const save = (phone: string | null) =>
      stall.ask('families.saveContact', { family: 'F01', phone, onReceipt: true });
    const phone = () => stall.must('families.list', {})[0]?.phone;
    expect(save('+96890000001').ok).toBe(true);
    expect(phone()).toBe('+96890000001');
    expect(JSON.stringify(stall.db.prepare('SELECT payload FROM journal_facts').all())).not.toContain(
      '90000001',
    );
    save(null);
    expect(phone()).toBeNull();
    expect(stall.ask('families.saveContact', { family: 'F77', phone: null, onReceipt: false })).toMatchObject(
      { error: { code: 'UNKNOWN_FAMILY' } },
    );
    stall.close();
  });
});

describe('settings of this computer', () => {
  test('keep what was changed over a restart, and leave the rest', () => {
    const stall = openStall();
    const before = stall.must('settings.get', {});
    stall.must('settings.change', { language: 'en', till: 'T2' });
    stall.reopen();
    expect(stall.must('settings.get', {})).toEqual({ ...before, language: 'en', till: 'T2' });
    stall.close();
  });

  test('a value that no longer makes sense falls back to its default instead of locking everybody out', () => {
    const stall = openStall();
    const put = stall.db.prepare('INSERT OR REPLACE INTO local_settings VALUES (?, ?)');
    put.run('language', '"fr"');
    put.run('gone', 'true');
    put.run('paper', 'not even JSON');
    expect(stall.must('settings.get', {})).toMatchObject({ language: 'ar', paper: '80mm' });
    stall.close();
  });
});
