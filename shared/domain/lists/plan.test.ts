import { describe, expect, test } from 'vitest';
import { readHeader } from './columns';
import { familyWords, productWords } from './fields';
import { planFamilies, type PlannedFamily } from './plan-families';
import { planProducts, type PlannedProduct } from './plan-products';
import { newFamily } from './read-family';
import { newProduct, type ListedProduct } from './read-product';
import type { Sheet } from './sheet';

const sheetOf = (text: string): Sheet =>
  text
    .trim()
    .split('\n')
    .map((line, at) => ({ line: at + 1, cells: line.split('|').map((cell) => cell.trim()) }));

const family = (code: string, nameAr: string, rest: object = {}) => ({ ...newFamily(code), nameAr, ...rest });
const byCode = <T extends { code: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((one) => [one.code, one]));

const families = byCode([family('F01', 'أم سالم'), family('F02', 'دار اللبان', { nameEn: 'Luban House' })]);

const product = (code: string, rest: Partial<ListedProduct> = {}): ListedProduct => ({
  ...newProduct(code),
  familyCode: newFamily('F01').code.slice(0, 3) as ListedProduct['familyCode'],
  nameAr: 'لبان',
  price: 1000 as ListedProduct['price'],
  ...rest,
});

const planned = (text: string, products: readonly ListedProduct[] = []): PlannedProduct[] => {
  const { rows, columns } = readHeader(sheetOf(text), productWords);
  return planProducts(rows, columns, { families, products: byCode(products) });
};
const plannedFamilies = (text: string): PlannedFamily[] => {
  const { rows, columns } = readHeader(sheetOf(text), familyWords);
  return planFamilies(rows, columns, families);
};

const became = (rows: readonly (PlannedFamily | PlannedProduct)[]): string[] =>
  rows.map((row) => (row.outcome === 'refused' ? row.fault : `${row.outcome} ${row.code}`));

const HEADER = 'رمز المنتج | رمز الأسرة | اسم المنتج | السعر | الوحدة | الكمية | الباركود\n';

describe('a row with several faults has the first of them', () => {
  test('of a product, in the order that the organiser was told', () => {
    const rows = [
      'F01-001 | F99 |  | -1 | لتر | كثير | 6281234567890',
      'F01-001 | F99 | أ | -1 | لتر | كثير | 6281234567890',
      'F01-001 | F01 | أ | -1 | لتر | كثير | 6281234567890',
      'F01-002 | F01 | أ | 1,250 | لتر | كثير | 6281234567890',
      'F01-003 | F01 | أ | 1.250 | لتر | كثير | 6281234567890',
      'F01-004 | F01 | أ | 1.250 | حبة | كثير | 6281234567890',
      'F01-005 | F01 | أ | 1.250 | حبة | 1 | 6281234567890',
      'F01-006 | F01 | أ | 1.250 | حبة | 1 | 6280050100019',
      'F01-007 | F01 | أ | 1.250 | حبة | 1 | 6280050100019',
    ];
    expect(became(planned(HEADER + rows.join('\n')))).toEqual([
      'MISSING_NAME',
      'UNKNOWN_FAMILY',
      'DUPLICATE_CODE',
      'BAD_PRICE',
      'BAD_UNIT',
      'BAD_QUANTITY',
      'BAD_BARCODE',
      'added F01-006',
      'DUPLICATE_BARCODE',
    ]);
  });

  test('of a family', () => {
    const rows = [
      'F03 |  | -1 | x',
      'F03 | أ | -1 | x',
      'F04 | أ | -1 | x',
      'F05 | أ | 5 | x',
      'F06 | أ | 5 | 95807302',
    ];
    expect(
      became(plannedFamilies(`رمز الأسرة | اسم الأسرة | العمولة % | الهاتف\n${rows.join('\n')}`)),
    ).toEqual(['MISSING_NAME', 'DUPLICATE_CODE', 'BAD_COMMISSION', 'BAD_PHONE', 'added F06']);
  });
});

describe('a list without codes', () => {
  test('gets the next codes of each family, and finds its rows again the next time', () => {
    const text =
      'الأسرة | الصنف | السعر\nأم سالم | لبان | 1\nF01 | بخور | 2\nLuban House | عود | 3\nF01 | لبان | 1';
    const first = planned(text, [product('F01-009', { nameAr: 'قديم' })]);
    expect(became(first)).toEqual(['added F01-010', 'added F01-011', 'added F02-001', 'DUPLICATE_CODE']);
    const then = first.flatMap((row) =>
      row.outcome === 'added' ? [{ ...row.wanted.product, onHand: 0, isStocked: false }] : [],
    );
    expect(became(planned(text, then)).slice(0, 3)).toEqual([
      'unchanged F01-010',
      'unchanged F01-011',
      'unchanged F02-001',
    ]);
  });

  test('of families, the same; a name that two share is not guessed at', () => {
    expect(became(plannedFamilies('الاسم\nأم سالم\nبيت جديد\nبيت آخر'))).toEqual([
      'unchanged F01',
      'added F03',
      'added F04',
    ]);
    const twins = byCode([family('F01', 'أم سالم'), family('F02', 'ام سالم')]);
    const { rows, columns } = readHeader(sheetOf('الاسم\nأم سالم'), familyWords);
    expect(became(planFamilies(rows, columns, twins))).toEqual(['BAD_CODE']);
  });

  test('of families has the family in the product’s code', () => {
    expect(became(planned('رمز المنتج | الاسم | السعر\nf1 7 | أ | 1\nF09-001 | أ | 1'))).toEqual([
      'added F01-007',
      'UNKNOWN_FAMILY',
    ]);
  });
});

describe('what a sheet does not say stays as it was', () => {
  const before = product('F01-001', {
    nameEn: 'Luban',
    category: 'بخور',
    lowStockAt: 3,
    barcode: '123',
    unit: 'gram',
  });

  test('columns that are not there change nothing', () => {
    expect(became(planned('code | name | price\nF01-001 | لبان | 1', [before]))).toEqual([
      'unchanged F01-001',
    ]);
  });

  test('an English list leaves the Arabic name alone', () => {
    const [row] = planned('code | name (English) | price\nF01-001 | Frankincense | 1', [before]);
    expect(row).toMatchObject({ changes: [{ field: 'nameEn', before: 'Luban', after: 'Frankincense' }] });
  });

  test('a blank cell in a column says that there is none', () => {
    const [row] = planned('code | name | price | barcode\nF01-001 | لبان | 1 |', [before]);
    expect(row).toMatchObject({ changes: [{ field: 'barcode', before: '123', after: null }] });
  });

  test('a unit cannot change once stock is kept in it', () => {
    expect(
      became(
        planned('code | name | price | unit\nF01-001 | لبان | 1 | piece', [{ ...before, isStocked: true }]),
      ),
    ).toEqual(['UNIT_IN_USE']);
    expect(became(planned('code | name | price | unit\nF01-001 | لبان | 1 | piece', [before]))).toEqual([
      'changed F01-001',
    ]);
  });

  test('a barcode of another product in the ledger is refused, unless that one gave it up in an earlier row', () => {
    const other = product('F01-002', { barcode: '456' });
    const text = 'code | name | price | barcode\n';
    expect(became(planned(`${text}F01-003 | أ | 1 | 456`, [other]))).toEqual(['DUPLICATE_BARCODE']);
    expect(became(planned(`${text}F01-002 | لبان | 1 | 789\nF01-003 | أ | 1 | 456`, [other]))).toEqual([
      'changed F01-002',
      'added F01-003',
    ]);
  });
});

describe('a product without a code', () => {
  const next = (...codes: string[]) =>
    planned(
      'family | name | price\nF01 | جديد | 1',
      codes.map((code) => product(code, { nameAr: code })),
    ).map(({ code }) => code);

  test('gets the one after the highest, in whatever order the ledger has them, and no odd code counts', () => {
    expect(next('F01-009', 'F01-002')).toEqual(['F01-010']);
    expect(next('F01-002', 'F01-010')).toEqual(['F01-011']);
    expect(next('F01-900-1', 'F01-9x', 'F01-003', 'F02-050')).toEqual(['F01-004']);
  });

  test('of a family that nobody knows, or without a name, takes no code', () => {
    const text = 'family | name | price\nF77 | جديد | 1\nF01 | | 1\nF01 | جديد | 1';
    expect(planned(text).map(({ code }) => code)).toEqual(['', '', 'F01-001']);
    expect(became(planned(text))).toEqual(['UNKNOWN_FAMILY', 'MISSING_NAME', 'added F01-001']);
  });

  test('says its family by code or by name, and the code goes before a family that is called so', () => {
    const text = 'family | name | price\nدار اللبان | أ | 1\nF02 | ب | 1\nf 2 | ج | 1';
    expect(planned(text).map(({ code }) => code)).toEqual(['F02-001', 'F02-002', 'F02-003']);
    const called = byCode([family('F01', 'F02'), family('F02', 'دار اللبان')]);
    const { rows, columns } = readHeader(sheetOf('family | name | price\nF02 | أ | 1'), productWords);
    const plan = planProducts(rows, columns, { families: called, products: new Map() });
    expect(plan.map(({ code }) => code)).toEqual(['F02-001']);
  });
});

describe('a list that is read again', () => {
  const text = 'code | name | price | quantity | barcode\n';

  test('says what it would put on the shelf, and nothing where that is nothing', () => {
    const [row] = planned(`${text}F01-001 | لبان | 1 | 5 |`, [product('F01-001')]);
    expect(row).toMatchObject({ changes: [{ field: 'onHand', before: 0, after: 5 }] });
    const [more] = planned(`${text}F01-001 | لبان | 1 | 5 |`, [product('F01-001', { onHand: 2 })]);
    expect(more).toMatchObject({ changes: [{ field: 'onHand', before: 2, after: 7 }] });
    expect(became(planned(`${text}F01-001 | لبان | 1 | 0 |`, [product('F01-001')]))).toEqual([
      'unchanged F01-001',
    ]);
  });

  test('has many products without a barcode, and a barcode that stays is still its owner’s', () => {
    const goods = [product('F01-001'), product('F01-002', { barcode: '456' })];
    const rows = [
      'F01-001 | لبان | 2 | |',
      'F01-002 | لبان | 2 | | 456',
      'F01-003 | أ | 1 | |',
      'F01-004 | ب | 1 | | 456',
    ];
    expect(became(planned(text + rows.join('\n'), goods))).toEqual([
      'changed F01-001',
      'changed F01-002',
      'added F01-003',
      'DUPLICATE_BARCODE',
    ]);
  });

  test('may have a code that no rule would give, and rows without any code are refused one by one', () => {
    const odd = product('لبان 1');
    expect(became(planned(`${text}لبان 1 | لبان | 1 | |`, [odd]))).toEqual(['unchanged لبان 1']);
    expect(became(planned('code | family | name | price\n | F77 | أ | 1\n | F77 | ب | 1'))).toEqual([
      'UNKNOWN_FAMILY',
      'UNKNOWN_FAMILY',
    ]);
  });
});

describe('headers', () => {
  test('are found below a title, in either language, with brackets, currency and articles', () => {
    const late = [...Array.from({ length: 19 }, () => 'x'), 'code | name | price'].join('\n');
    expect(readHeader(sheetOf(late), productWords).row?.line).toBe(20);
    expect(readHeader(sheetOf(`x\n${late}`), productWords).columns).toEqual({});
    // Of two rows that know as much, the first; and one that knows a single word is one all the same.
    expect(readHeader(sheetOf('code | name\nname | code'), productWords).row?.line).toBe(1);
    expect(readHeader(sheetOf('x\nname'), productWords).row?.line).toBe(2);
    const { row, columns } = readHeader(
      sheetOf('قائمة المنتجات ٢٠٢٦\nPrice (OMR) | ال\u0640كود | Product Name | FAMILY | Qty'),
      productWords,
    );
    expect(row?.line).toBe(2);
    expect(columns).toEqual({ price: 0, code: 1, nameAr: 2, family: 3, quantity: 4 });
  });

  test('set by hand go before those that are found, and take their columns', () => {
    const sheet = sheetOf('code | name | price | old price');
    expect(readHeader(sheet, productWords, { price: 3, code: null }).columns).toEqual({
      nameAr: 1,
      price: 3,
    });
    expect(readHeader(sheet, productWords, { nameEn: 1 }).columns).toEqual({ code: 0, price: 2, nameEn: 1 });
  });
});
