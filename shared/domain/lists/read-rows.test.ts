import { describe, expect, test } from 'vitest';
import { planFamilies } from './plan-families';
import { readFamily, newFamily, type ListedFamily } from './read-family';
import { readHeader } from './columns';
import { familyWords } from './fields';
import { newProduct, readProduct, type ListedProduct } from './read-product';

type Cells = Readonly<Record<string, string>>;

const productRow = (cells: Cells, before: Partial<ListedProduct> = {}) =>
  readProduct((field) => cells[field], {
    before: { ...newProduct('F01-001'), ...before },
    isFamilyKnown: true,
    isRepeated: false,
    isBarcodeTaken: () => false,
  });
const GOODS = { nameAr: 'لبان', price: '1.250' };

const familyRow = (cells: Cells, before: Partial<ListedFamily> = {}) =>
  readFamily((field) => cells[field], { ...newFamily('F01'), ...before }, false);
const HOUSE = { nameAr: 'أم سالم' };

describe('a product that only has a name and a price', () => {
  test('is sold by the piece from today, nothing of it is on hand, and nothing else is made up', () => {
    expect(productRow(GOODS)).toEqual({
      fault: null,
      wanted: {
        product: {
          code: 'F01-001',
          familyCode: '',
          nameAr: 'لبان',
          nameEn: '',
          category: '',
          price: 1250,
          unit: 'piece',
          vatBp: null,
          barcode: null,
          lowStockAt: null,
          active: true,
        },
        receive: 0,
        notTaken: null,
      },
    });
    expect(newProduct('F01-001')).toMatchObject({ price: 0, onHand: 0, isStocked: false, active: true });
  });
});

describe('a price that is typed at the till', () => {
  test('is not asked for in the list, and one that stands there is not kept', () => {
    for (const price of ['', '3']) {
      const { fault, wanted } = productRow({ nameAr: 'خدمة', unit: 'مفتوح', price });
      expect(fault).toBeNull();
      expect(wanted.product).toMatchObject({ unit: 'open', price: 0 });
    }
    expect(productRow({ nameAr: 'خدمة', unit: 'open', price: 'x' }).fault).toBe('BAD_PRICE');
    expect(productRow({ nameAr: 'لبان', price: '' }).fault).toBe('BAD_PRICE');
    expect(productRow({ nameAr: 'لبان', unit: 'kg', price: '' }).fault).toBe('BAD_PRICE');
  });
});

describe('how much there is', () => {
  test('is received once, and after that the ledger knows better than the list', () => {
    const counted = { ...GOODS, quantity: '12' };
    expect(productRow(counted).wanted).toMatchObject({ receive: 12, notTaken: null });
    const kept = productRow(counted, { isStocked: true, onHand: 7 }).wanted;
    expect(kept).toMatchObject({ receive: 0, notTaken: { sheet: 12, onHand: 7 } });
    expect(productRow(counted, { isStocked: true, onHand: 12 }).wanted.notTaken).toBeNull();
    expect(productRow(GOODS, { isStocked: true, onHand: 7 }).wanted.notTaken).toBeNull();
    expect(productRow({ ...GOODS, quantity: '' }, { isStocked: true, onHand: 7 }).wanted.notTaken).toBeNull();
  });

  test('is read in the unit of the row, or in that of the product: 1.5 is a weight, and no number of pieces', () => {
    const half = { ...GOODS, quantity: '1.5' };
    expect(productRow(half).fault).toBe('BAD_QUANTITY');
    expect(productRow(half, { unit: 'open' }).fault).toBe('BAD_QUANTITY');
    expect(productRow(half, { unit: 'gram' }).wanted.receive).toBe(1500);
    expect(productRow({ ...half, unit: 'kg' }).wanted.receive).toBe(1500);
    expect(productRow({ ...GOODS, lowStockAt: '1.5' }).fault).toBe('BAD_QUANTITY');
    expect(productRow({ ...GOODS, lowStockAt: '4' }).wanted.product.lowStockAt).toBe(4);
  });
});

describe('a unit', () => {
  const asked = (before: Partial<ListedProduct>) => productRow({ ...GOODS, unit: 'kg' }, before).fault;

  test('changes only while nothing is on hand, and was never counted in the other one', () => {
    expect(asked({})).toBeNull();
    expect(asked({ isStocked: true })).toBe('UNIT_IN_USE');
    expect(asked({ onHand: 1 })).toBe('UNIT_IN_USE');
    expect(asked({ onHand: -1 })).toBe('UNIT_IN_USE');
    expect(asked({ isStocked: true, unit: 'gram' })).toBeNull();
    expect(productRow(GOODS, { isStocked: true, unit: 'gram' }).fault).toBeNull();
  });
});

describe('texts', () => {
  const letters = (many: number) => 'س'.repeat(many);

  test('of a product have as many letters as the ledger keeps, and not one more', () => {
    const fault = (cells: Cells) => productRow({ ...GOODS, ...cells }).fault;
    expect([fault({ nameAr: letters(200) }), fault({ nameAr: letters(201) })]).toEqual([
      null,
      'TEXT_TOO_LONG',
    ]);
    expect([fault({ nameEn: letters(200) }), fault({ nameEn: letters(201) })]).toEqual([
      null,
      'TEXT_TOO_LONG',
    ]);
    expect([fault({ category: letters(100) }), fault({ category: letters(101) })]).toEqual([
      null,
      'TEXT_TOO_LONG',
    ]);
    expect([fault({ barcode: 'x'.repeat(64) }), fault({ barcode: 'x'.repeat(65) })]).toEqual([
      null,
      'BAD_BARCODE',
    ]);
  });

  test.each([
    ['nameAr', 200],
    ['nameEn', 200],
    ['wilayat', 100],
    ['craft', 100],
    ['vatin', 30],
    ['note', 1000],
    ['supportingBody', 200],
  ])('of a family, its %s, have at most %i letters', (field, most) => {
    const fault = (text: string) => familyRow({ ...HOUSE, [field]: text }).fault;
    expect([fault(letters(most)), fault(letters(most + 1))]).toEqual([null, 'TEXT_TOO_LONG']);
  });
});

describe('yes and no', () => {
  test('of a product that is neither is refused, and a blank leaves it for sale as it was', () => {
    expect(productRow({ ...GOODS, active: 'ربما' }).fault).toBe('BAD_YES_NO');
    expect(productRow({ ...GOODS, active: 'لا' }).wanted.product.active).toBe(false);
    expect(productRow({ ...GOODS, active: '' }, { active: false }).wanted.product.active).toBe(false);
    expect(productRow({ ...GOODS, active: '' }).wanted.product.active).toBe(true);
  });

  test.each(['active', 'firstTime', 'ledByWoman', 'ledByYouth'])('of a family, in %s alone, too', (field) => {
    expect(familyRow({ ...HOUSE, [field]: 'ربما' }).fault).toBe('BAD_YES_NO');
    expect(familyRow({ ...HOUSE, [field]: 'نعم' }).fault).toBeNull();
  });
});

describe('a family that only has a name', () => {
  test('is there from today, is not registered for VAT, and nothing else is made up', () => {
    expect(familyRow(HOUSE)).toEqual({ fault: null, family: { ...newFamily('F01'), nameAr: 'أم سالم' } });
    expect(newFamily('F01')).toMatchObject({ active: true, vatBp: 0, commissionBp: null, vatin: null });
  });

  test('keeps its VAT number and who stands behind it, and loses them where the list says that there is none', () => {
    const before = { vatin: 'OM1', supportingBody: 'جمعية المرأة' };
    expect(familyRow(HOUSE, before).family).toMatchObject(before);
    const gone = familyRow({ ...HOUSE, vatin: '', supportingBody: '' }, before).family;
    expect(gone).toMatchObject({ vatin: null, supportingBody: null });
    expect(familyRow({ ...HOUSE, vatin: 'OM2', vat: '5' }).family).toMatchObject({
      vatin: 'OM2',
      vatBp: 500,
    });
    expect(familyRow({ ...HOUSE, vat: '' }, { vatBp: 500 }).family.vatBp).toBe(0);
    expect(familyRow({ ...HOUSE, active: '' }, { active: false }).family.active).toBe(false);
    expect(familyRow({ ...HOUSE, active: 'لا' }).family.active).toBe(false);
  });
});

describe('a row of a list of families', () => {
  const families = new Map([['دار', { ...newFamily('دار'), nameAr: 'دار اللبان', nameEn: 'Luban' }]]);
  const plan = (...lines: string[][]) => {
    const sheet = [['code', 'name', 'name (English)'], ...lines].map((cells, at) => ({
      line: at + 1,
      cells,
    }));
    const { rows, columns } = readHeader(sheet, familyWords);
    return planFamilies(rows, columns, families);
  };

  test('with a code that no rule would give is that family all the same, and with nothing changed is left alone', () => {
    expect(plan(['دار', 'دار اللبان', 'Luban'])).toMatchObject([{ outcome: 'unchanged', code: 'دار' }]);
    expect(plan([' دار ', 'بيت اللبان', 'Luban'])).toMatchObject([
      { outcome: 'changed', changes: [{ field: 'nameAr', before: 'دار اللبان', after: 'بيت اللبان' }] },
    ]);
  });

  test('without a code is the family of that name, in either language, and twice is once too often', () => {
    expect(plan(['', 'دار اللبان', 'Luban'], ['', '', 'Luban'])).toMatchObject([
      { outcome: 'unchanged', code: 'دار' },
      { outcome: 'refused', fault: 'DUPLICATE_CODE' },
    ]);
    expect(plan(['', 'بيت جديد', ''], ['', 'بيت جديد', ''])).toMatchObject([
      { outcome: 'added', code: 'F01' },
      { outcome: 'refused', fault: 'DUPLICATE_CODE' },
    ]);
    expect(plan(['', '', ''], ['', '', ''])).toMatchObject([
      { fault: 'MISSING_NAME' },
      { fault: 'MISSING_NAME' },
    ]);
  });

  test('with a code in other digits, or with a space, is the family of that code', () => {
    expect(plan(['f٧', 'أ', ''], ['f 8', 'ب', ''])).toMatchObject([{ code: 'F07' }, { code: 'F08' }]);
  });
});
