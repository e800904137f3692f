import { describe, expect, test } from 'vitest';
import { baisa, familyCode, productCode } from '../../../shared/domain/amounts';
import { eanCheckDigit } from '../../../shared/domain/barcode';
import type { ProductListed } from '../../../shared/contract/products';
import { buildCatalogue } from './catalogue';
import { readCode } from './read-code';

const product = (code: string, over: Partial<ProductListed> = {}): ProductListed => ({
  code: productCode(code),
  familyCode: familyCode(code.slice(0, 3)),
  nameAr: 'لبان',
  nameEn: '',
  category: '',
  price: baisa(6500),
  unit: 'piece',
  commissionBp: 0,
  vatBp: 0,
  barcode: null,
  lowStockAt: null,
  onHand: 1,
  ...over,
});
const ean = (twelve: string): string => `${twelve}${eanCheckDigit(twelve)}`;

const catalogue = buildCatalogue(
  [
    product('F07-012'),
    product('F01-001', { barcode: ean('607005010001') }),
    product('F01-002', { barcode: '036000291452' }),
    product('F01-003', { barcode: 'ab-Code128' }),
    product('F03-001', { unit: 'gram', price: baisa(4500) }),
    product('F03-002', { unit: 'gram', price: baisa(4500), barcode: ean('210077700000') }),
    product('F03-003', { unit: 'gram', price: baisa(2000), barcode: '888' }),
    product('F03-000', { unit: 'open', price: baisa(0) }),
  ],
  [],
);
const off = { scalePrefix: null, scaleValue: 'weight' } as const;
const weight = { scalePrefix: '21', scaleValue: 'weight' } as const;
const price = { scalePrefix: '21', scaleValue: 'price' } as const;

const found = (text: string, settings: Parameters<typeof readCode>[2] = off) => {
  const read = readCode(text, catalogue, settings);
  return read.kind === 'product' ? [read.product.code, read.qty, read.price] : read;
};

describe('a code is found', () => {
  test('as our own label, however the scanner spells it', () => {
    expect(found('F07-012')).toEqual(['F07-012', null, null]);
    expect(found('f07-012')).toEqual(['F07-012', null, null]);
  });
  test('as EAN-13', () => expect(found(ean('607005010001'))).toEqual(['F01-001', null, null]));
  test('as UPC-A, with or without the 0 before it', () => {
    expect(found('036000291452')).toEqual(['F01-002', null, null]);
    expect(found('0036000291452')).toEqual(['F01-002', null, null]);
  });
  test('as any other code, whatever the case', () =>
    expect(found('AB-CODE128')).toEqual(['F01-003', null, null]));
});

describe('a scale’s label', () => {
  test('of our own code sells the weight on it', () => {
    expect(found(ean('210300100250'), weight)).toEqual(['F03-001', 250, null]);
  });
  test('of an item number kept as a barcode, whole or alone', () => {
    expect(found(ean('210077701500'), weight)).toEqual(['F03-002', 1500, null]);
    expect(found(ean('210088800100'), weight)).toEqual(['F03-003', 100, null]);
  });
  test('with the price inside sells the weight that comes to it', () => {
    expect(found(ean('210300101125'), price)).toEqual(['F03-001', 250, null]);
  });
  test('with the price of goods without a label', () => {
    expect(found(ean('210300001750'), price)).toEqual(['F03-000', null, 1750]);
  });
  test('of nothing leaves the weight to be asked', () => {
    expect(found(ean('210300100000'), weight)).toEqual(['F03-001', null, null]);
  });
  test('is unknown where no scale is set, or its item is nobody’s', () => {
    expect(found(ean('210300100250'))).toMatchObject({ kind: 'unknown' });
    expect(found(ean('219999900250'), weight)).toMatchObject({ kind: 'unknown' });
  });
});

test('the number on a receipt is a sale', () => {
  expect(found('t1-000123')).toEqual({ kind: 'sale', number: 'T1-000123' });
});

test('anything else is unknown and kept as it was read, so that it can be shown', () => {
  expect(found('6291041500213')).toEqual({ kind: 'unknown', text: '6291041500213' });
  expect(found('F99-999')).toEqual({ kind: 'unknown', text: 'F99-999' });
});
