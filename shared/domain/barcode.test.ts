import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eanCheckDigit, isEan13, isUpcA, readScaleBarcode, readScan } from './barcode';

/** The digits of a label with its check digit. */
const label = (twelve: string): string => `${twelve}${eanCheckDigit(twelve)}`;

describe('EAN-13', () => {
  it.each([
    ['628005010001', 9],
    ['400638133393', 1],
    ['000000000000', 0],
    ['036000291452'.padStart(13, '0').slice(0, 12), 2],
  ])('%s has the check digit %d', (twelve, digit) => {
    expect(eanCheckDigit(twelve)).toBe(digit);
  });

  it('is known by its check digit', () => {
    expect(isEan13('6280050100019')).toBe(true);
    expect(isEan13('6281234567890')).toBe(false);
  });

  it.each([
    '',
    '628005010001',
    '62800501000190',
    'x6280050100019',
    '6280050100019x',
    '٦280050100019',
    '62800501000 9',
  ])('is not «%s»', (text) => {
    expect(isEan13(text)).toBe(false);
  });

  it('notices any one digit that was misread', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789')),
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(digits, fc.nat(12), fc.integer({ min: 1, max: 9 }), (twelve, place, by) => {
        const good = label(twelve);
        const misread = (Number(good.charAt(place)) + by) % 10;
        expect(isEan13(good)).toBe(true);
        expect(isEan13(good.slice(0, place) + String(misread) + good.slice(place + 1))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('UPC-A', () => {
  it('is an EAN-13 without its leading 0', () => {
    expect(isUpcA('036000291452')).toBe(true);
    expect(isUpcA('036000291453')).toBe(false);
  });

  it.each(['', '36000291452', '0036000291452', 'x36000291452', '036000291452x', '03600029145x'])(
    'is not «%s»',
    (text) => {
      expect(isUpcA(text)).toBe(false);
    },
  );
});

describe('readScaleBarcode', () => {
  const weight = { prefix: '21', kind: 'weight' } as const;

  it('reads the item and its grams', () => {
    expect(readScaleBarcode(label('210001200250'), weight)).toEqual({
      item: '00012',
      kind: 'weight',
      value: 250,
    });
  });

  it('reads the item and its price in baisa', () => {
    const reading = readScaleBarcode(label('270001212345'), { prefix: '27', kind: 'price' });
    expect(reading).toEqual({ item: '00012', kind: 'price', value: 12_345 });
  });

  it('reads items with fewer digits, and longer prefixes', () => {
    expect(readScaleBarcode(label('210012001250'), { ...weight, itemDigits: 4 })).toEqual({
      item: '0012',
      kind: 'weight',
      value: 1250,
    });
    expect(readScaleBarcode(label('210001200250'), { prefix: '2100', kind: 'weight' })).toMatchObject({
      item: '01200',
      value: 250,
    });
  });

  it('is not fooled by another prefix or a misread label', () => {
    expect(readScaleBarcode(label('220001200250'), weight)).toBeNull();
    expect(readScaleBarcode(label('221000120025'), weight)).toBeNull();
    expect(readScaleBarcode(label('210001200250').replace(/.$/, 'x'), weight)).toBeNull();
    expect(readScaleBarcode('F07-012', weight)).toBeNull();
  });
});

describe('readScan', () => {
  it.each([
    ['F07-012', 'product-code', 'F07-012'],
    ['f7-12', 'product-code', 'F07-012'],
    ['F٠٧-٠١٢', 'product-code', 'F07-012'],
    ['6280050100019', 'ean13', '6280050100019'],
    ['٦٢٨٠٠٥٠١٠٠٠١٩', 'ean13', '6280050100019'],
    ['0036000291452', 'ean13', '0036000291452'],
    ['036000291452', 'upc-a', '0036000291452'],
    ['T1-000123', 'sale', 'T1-000123'],
    ['t12-7', 'sale', 'T12-7'],
    ['0192F0C1-7B2A-7CCC-8DDD-0123456789AB', 'sale', '0192f0c1-7b2a-7ccc-8ddd-0123456789ab'],
    ['6281234567890', 'other', '6281234567890'],
    [' hello \u200F', 'other', 'hello'],
    ['T1-', 'other', 'T1-'],
    ['T-1', 'other', 'T-1'],
    ['T1234-1', 'other', 'T1234-1'],
    ['T1-1234567890', 'other', 'T1-1234567890'],
    ['xT1-1', 'other', 'xT1-1'],
    ['T1-1x', 'other', 'T1-1x'],
    ['0192f0c1-7b2a-7ccc-8ddd-0123456789abc', 'other', '0192f0c1-7b2a-7ccc-8ddd-0123456789abc'],
    ['00192f0c1-7b2a-7ccc-8ddd-0123456789ab', 'other', '00192f0c1-7b2a-7ccc-8ddd-0123456789ab'],
    ['', 'other', ''],
  ])('takes «%s» for %s %s', (text, kind, value) => {
    expect(readScan(text)).toEqual({ kind, value });
  });
});
