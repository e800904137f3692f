import { expect, test } from 'vitest';
import sample from '../resources/sample/exhibition.json';

const { exhibition, families, products } = sample;
const goods = products.filter((product) => product.unit !== 'open');

const WILAYATS_OF_DHOFAR = [
  'صلالة',
  'طاقة',
  'مرباط',
  'سدح',
  'رخيوت',
  'ضلكوت',
  'ثمريت',
  'المزيونة',
  'مقشن',
  'شليم وجزر الحلانيات',
];

/** Letters of Arabic as they are typed: no tatweel, diacritics, direction marks or look-alikes of other languages. */
const PLAIN_ARABIC = /^[\u0621-\u063A\u0641-\u064A0-9()،]+( [\u0621-\u063A\u0641-\u064A0-9()،]+)*$/;
const PLAIN_ENGLISH = /^[A-Za-z0-9.,'()-]+( [A-Za-z0-9.,'()-]+)*$/;
const LONGEST_NAME = 50;

/** GS1 General Specifications, 7.9: the digits weigh 1 and 3 in turn, and the whole is a multiple of 10. */
function hasRightCheckDigit(ean13: string): boolean {
  const sum = [...ean13].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  );
  return /^\d{13}$/.test(ean13) && sum % 10 === 0;
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

const isAmount = (value: number) => Number.isSafeInteger(value) && value >= 0;
const isRate = (value: number | null) => value === null || (isAmount(value) && value <= 10_000);

test('the sample is as big as a real corner, so that what is tried in it holds there', () => {
  expect(families).toHaveLength(40);
  expect(goods.length).toBeGreaterThanOrEqual(200);
  for (const family of families) {
    const own = goods.filter((product) => product.family === family.code);
    expect(own.length, family.code).toBeGreaterThanOrEqual(4);
    expect(own.length, family.code).toBeLessThanOrEqual(7);
  }
});

test('no sale is credited to the wrong family: codes and barcodes are unique, and each product has its family', () => {
  expect(repeated(families.map(({ code }) => code))).toEqual([]);
  expect(repeated(products.map(({ code }) => code))).toEqual([]);
  expect(repeated(products.flatMap(({ barcode }) => (barcode === null ? [] : [barcode])))).toEqual([]);
  expect(families.filter(({ code }) => !/^F\d{2}$/.test(code))).toEqual([]);

  const familyCodes = new Set(families.map(({ code }) => code));
  expect(products.filter(({ family }) => !familyCodes.has(family))).toEqual([]);
  expect(
    products.filter(({ code, family }) => !/^F\d{2}-\d{3}$/.test(code) || !code.startsWith(`${family}-`)),
  ).toEqual([]);
});

test('goods without a label can be sold for every family, with the price typed', () => {
  const open = products.filter(({ unit }) => unit === 'open');
  expect(open.map(({ code }) => code)).toEqual(families.map(({ code }) => `${code}-000`));
  expect(
    open.filter(({ price, stock, low_stock_at }) => price !== 0 || stock !== 0 || low_stock_at !== 0),
  ).toEqual([]);
});

test('no amount is lost to a fraction: prices are whole baisa, stock whole pieces or grams, rates basis points', () => {
  expect(products.filter(({ unit }) => !['piece', 'gram', 'open'].includes(unit))).toEqual([]);
  expect(
    products.filter(({ price, stock, low_stock_at }) => ![price, stock, low_stock_at].every(isAmount)),
  ).toEqual([]);
  expect(goods.filter(({ price }) => price === 0)).toEqual([]);
  expect(products.filter(({ vat_bp }) => !isRate(vat_bp))).toEqual([]);
  expect(families.filter(({ commission_bp, vat_bp }) => !isRate(commission_bp) || !isRate(vat_bp))).toEqual(
    [],
  );
  expect(isRate(exhibition.commission_bp)).toBe(true);
});

test('what is awkward to reckon can be tried: weight, odd baisa, own commission, VAT, stock that runs low', () => {
  expect(goods.some(({ unit }) => unit === 'gram')).toBe(true);
  expect(goods.some(({ price }) => price % exhibition.cash_rounding !== 0)).toBe(true);
  expect(families.some(({ commission_bp }) => commission_bp === 0)).toBe(true);
  expect(families.some(({ commission_bp }) => commission_bp === null)).toBe(true);
  expect(goods.some(({ stock, low_stock_at }) => stock <= low_stock_at)).toBe(true);
  expect(goods.some(({ barcode }) => barcode !== null) && goods.some(({ barcode }) => barcode === null)).toBe(
    true,
  );
});

test('a scanner reads every barcode: 13 digits, the prefix of Oman, the right check digit', () => {
  const barcodes = products.flatMap(({ barcode }) => (barcode === null ? [] : [barcode]));
  expect(barcodes.filter((barcode) => !barcode.startsWith('607') || !hasRightCheckDigit(barcode))).toEqual(
    [],
  );
});

test('a receipt shows VAT for registered families only, with a number of the right form', () => {
  const registered = families.filter(({ vat_bp }) => vat_bp === 500);
  expect([2, 3]).toContain(registered.length);
  for (const { code, vat_bp, vatin } of families) {
    if (vat_bp === 500) expect(vatin, code).toMatch(/^OM11\d{8}$/);
    else expect([vat_bp, vatin], code).toEqual([0, null]);
  }
  const lowered = goods.filter(({ vat_bp }) => vat_bp !== null);
  expect(lowered.length).toBeGreaterThan(0);
  expect(lowered.filter(({ family }) => !registered.some(({ code }) => code === family))).toEqual([]);
});

test('a name that is searched for is found and fits its label: plain letters, single spaces, no tatweel', () => {
  const arabic = [
    exhibition.name_ar,
    exhibition.venue_ar,
    ...families.flatMap((family) => [family.name_ar, family.craft_ar, family.supporting_body_ar ?? 'لا']),
    ...products.flatMap((product) => [product.name_ar, product.category_ar]),
  ];
  const english = [
    exhibition.name_en,
    exhibition.venue_en,
    ...families.map((family) => family.name_en),
    ...products.flatMap((product) => [product.name_en, product.category_en]),
  ];
  expect(arabic.filter((text) => !PLAIN_ARABIC.test(text))).toEqual([]);
  expect(english.filter((text) => !PLAIN_ENGLISH.test(text))).toEqual([]);
  expect([...arabic, ...english].filter((text) => text.length > LONGEST_NAME)).toEqual([]);
  expect(repeated(families.map(({ name_ar }) => name_ar))).toEqual([]);
});

test('reports by wilayat have no stray rows: each is one of the ten of Dhofar, and all ten are there', () => {
  expect(new Set(families.map(({ wilayat_ar }) => wilayat_ar))).toEqual(new Set(WILAYATS_OF_DHOFAR));
});

test('no money can be sent to a stranger: every phone is of the 900 range, which no person has', () => {
  expect(families.filter(({ phone }) => !/^900\d{5}$/.test(phone))).toEqual([]);
  expect(repeated(families.map(({ phone }) => phone))).toEqual([]);
});

test('days and coins are those of an exhibition in Oman', () => {
  expect(exhibition).toMatchObject({ cash_rounding: 5, timezone: 'Asia/Muscat', day_starts_at: '04:00' });
  expect(exhibition.starts_on).toMatch(/^2026-\d{2}-\d{2}$/);
  expect(exhibition.ends_on).toMatch(/^2026-\d{2}-\d{2}$/);
  expect(exhibition.starts_on <= exhibition.ends_on).toBe(true);
});
