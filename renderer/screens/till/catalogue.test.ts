import { expect, test } from 'vitest';
import { baisa, familyCode, productCode } from '../../../shared/domain/amounts';
import type { FamilyListed } from '../../../shared/contract/families';
import type { ProductListed } from '../../../shared/contract/products';
import { searchProducts } from '../../../shared/domain/search';
import { buildCatalogue } from './catalogue';

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
  onHand: 5,
  ...over,
});
const family = (code: string, nameAr: string): FamilyListed => ({
  code: familyCode(code),
  nameAr,
  nameEn: '',
  active: true,
  vatBp: 0,
  phone: null,
});

const listed = [
  product('F01-000', { unit: 'open' }),
  product('F01-001'),
  product('F02-001', { nameAr: 'بخور' }),
];
const families = [family('F01', 'أم سالم'), family('F02', 'دار اللبان'), family('F03', 'بلا بضاعة')];

test('goods without a label stand last among all, and first among their family’s', () => {
  const catalogue = buildCatalogue(listed, families);
  expect(catalogue.products.map(({ code }) => code)).toEqual(['F01-001', 'F02-001', 'F01-000']);
  expect(catalogue.byFamily.get('F01')?.map(({ code }) => code)).toEqual(['F01-000', 'F01-001']);
});

test('a family with nothing to sell has no chip', () => {
  expect(buildCatalogue(listed, families).families.map(({ code }) => code)).toEqual(['F01', 'F02']);
});

test('a sale that changes stock does not make the volunteer wait for a new index', () => {
  const before = buildCatalogue(listed, families);
  const sold = listed.map((one) => (one.code === 'F01-001' ? { ...one, onHand: 4 } : one));
  const after = buildCatalogue(sold, families, before);
  expect(after.index).toBe(before.index);
  expect(after.byCode.get('F01-001')?.onHand).toBe(4);
});

test('a product that was renamed is found by its new name', () => {
  const before = buildCatalogue(listed, families);
  const renamed = listed.map((one) => (one.code === 'F01-001' ? { ...one, nameAr: 'عسل' } : one));
  const after = buildCatalogue(renamed, families, before);
  expect(searchProducts(after.index, 'عسل', 5).map((at) => after.products[at]?.code)).toEqual(['F01-001']);
});
