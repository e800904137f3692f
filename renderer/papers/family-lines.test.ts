import { expect, test } from 'vitest';
import { baisa, familyCode, productCode } from '../../shared/domain/amounts';
import { byFamily, vatByRate, type ReceiptLine } from './family-lines';

const line = (number: number, family: string, vatBp: number, vat: number): ReceiptLine => ({
  line: number,
  product: productCode(`${family}-001`),
  familyCode: familyCode(family),
  familyNameAr: `أسرة ${family}`,
  familyNameEn: '',
  familyVatin: vatBp > 0 ? 'OM1199999024' : null,
  familyPhone: null,
  nameAr: 'لبان',
  nameEn: '',
  unit: 'piece',
  qty: 1,
  price: baisa(1000),
  gross: baisa(1000),
  net: baisa(1000),
  vatBp,
  vat: baisa(vat),
  refundedQty: 0,
});

const lines = [line(1, 'F07', 500, 48), line(2, 'F12', 0, 0), line(3, 'F07', 500, 95)];

test('a buyer finds all of a family together, to order from it again', () => {
  expect(byFamily(lines).map((family) => [family.familyCode, family.lines.map((one) => one.line)])).toEqual([
    ['F07', [1, 3]],
    ['F12', [2]],
  ]);
});

test('VAT is shown by rate, and not at all for families that are not registered', () => {
  expect(vatByRate(lines)).toEqual([{ rate: 500, vat: 143 }]);
  expect(vatByRate([line(1, 'F12', 0, 0)])).toEqual([]);
});
