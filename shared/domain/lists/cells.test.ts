import { describe, expect, test } from 'vitest';
import { isCode, readBarcode, readName, readPercent, readPhone, readUnit, readYesNo } from './cells';

describe('a cell means what the organiser wrote', () => {
  test.each([
    ['حبة', 'piece'],
    [' Piece ', 'piece'],
    ['كجم', 'gram'],
    ['KG', 'gram'],
    ['جم', 'gram'],
    ['g', 'gram'],
    ['مفتوح', 'open'],
    ['كـجم\u200F', 'gram'],
  ])('unit %s', (text, unit) => {
    expect(readUnit(text)?.unit).toBe(unit);
  });

  test.each(['', 'لتر', 'كيلو', 'dozen', 'kgs'])('unit %s is none', (text) => {
    expect(readUnit(text)).toBeNull();
  });

  test.each([
    ['كجم', '7.5', 7500],
    ['kg', '٠٫٢٥', 250],
    ['جم', '250', 250],
    ['g', '250.0', 250],
    ['حبة', '12.0', 12],
    ['حبة', '0', 0],
  ])('in %s, %s is %i of the smallest', (unit, text, value) => {
    expect(readUnit(unit)?.quantity(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['كجم', '7.5555'],
    ['كجم', '1,5'],
    ['حبة', '1,250'],
    ['حبة', '2.5'],
    ['حبة', '-3'],
    ['حبة', 'كثير'],
    ['جم', '0.5'],
  ])('in %s, %s is no quantity', (unit, text) => {
    expect(readUnit(unit)?.quantity(text)).toMatchObject({ ok: false });
  });

  test.each([
    ['10', 1000],
    ['12.5', 1250],
    ['١٢٫٥', 1250],
    ['12.5%', 1250],
    ['٪ 5', 500],
    ['0', 0],
    ['100', 10_000],
    ['0.05', 5],
  ])('percent %s', (text, basisPoints) => {
    expect(readPercent(text)).toBe(basisPoints);
  });

  test.each(['-1', '100.01', '12,5', 'عشرة', '1.255', '', '5%%'])('percent %s is none', (text) => {
    expect(readPercent(text)).toBeNull();
  });

  test.each([
    ['95807302', '95807302'],
    ['9580 7302', '95807302'],
    ['٩٥٨٠٧٣٠٢', '95807302'],
    ['00968-9580-7302', '+96895807302'],
    ['+968 (95) 807.302', '+96895807302'],
  ])('phone %s', (text, phone) => {
    expect(readPhone(text)).toBe(phone);
  });

  test.each(['9580730', 'لا يوجد', '9.6895E+10', '1234567890123456', '95807302 / 92123456'])(
    'phone %s is none',
    (text) => {
      expect(readPhone(text)).toBeNull();
    },
  );

  test.each([
    ['6280050100019', '6280050100019'],
    ['٦٢٨٠٠٥٠١٠٠٠١٩', '6280050100019'],
    ['628 0050 100019', '6280050100019'],
    ['036000291452', '0036000291452'],
    ['12345', '12345'],
    ['ABC-1', 'ABC-1'],
  ])('barcode %s', (text, barcode) => {
    expect(readBarcode(text)).toBe(barcode);
  });

  test.each(['6281234567890', '6.28005E+12', '6,28005E+12', 'x'.repeat(65)])('barcode %s is none', (text) => {
    expect(readBarcode(text)).toBeNull();
  });

  test.each([
    ['نعم', true],
    ['YES', true],
    ['✓', true],
    ['1', true],
    ['TRUE', true],
    ['لا', false],
    ['no', false],
    ['0', false],
    ['ربما', null],
  ])('yes or no: %s', (text, value) => {
    expect(readYesNo(text)).toBe(value);
  });

  test.each([
    ['  حلوى عماـــنية سوداء‏ ', 'حلوى عمانية سوداء'],
    ['\u202Eabc\u202C', 'abc'],
    ['\u200F\u200B\u00AD', ''],
    ['َ', ''],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
  ])('name %j', (text, name) => {
    expect(readName(text)).toBe(name);
  });

  test('a code is visible and short', () => {
    expect(['F01', 'A 1', '=1', 'x'.repeat(32)].map(isCode)).toEqual([true, true, true, true]);
    expect(['', ' F', 'F  1', 'F\u200B1', 'x'.repeat(33)].map(isCode)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
