import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_AMOUNT, baisa } from './amounts';
import {
  formatMoney,
  formatMoneyPlain,
  parseGrams,
  parseKilograms,
  parseMoney,
  parseWhole,
  toDigits,
} from './money';
import { codeOf, detailsOf, valueOf } from './testing';

describe('parseMoney', () => {
  it.each([
    ['1.250', 1250],
    ['1.25', 1250],
    ['1.2', 1200],
    ['1', 1000],
    ['0', 0],
    ['0.005', 5],
    ['.5', 500],
    ['5.', 5000],
    ['007.050', 7050],
    ['٠٫٨٠٠', 800],
    ['١٢.٥', 12_500],
    ['12٫5', 12_500],
    ['۳٫۵', 3500],
    ['1.250 ر.ع.', 1250],
    ['1.250ر.ع', 1250],
    ['1.250 ر. ع .', 1250],
    ['7 OMR', 7000],
    ['7omr', 7000],
    ['\u200F 1.250 \u200E', 1250],
    ['\u20671.250\u2069', 1250],
    ['1234567.891', 1_234_567_891],
    ['100000000', MAX_AMOUNT],
  ])('reads «%s» as %d baisa', (text, expected) => {
    expect(valueOf(parseMoney(text))).toBe(expected);
  });

  it.each(['1,250', '1٬250', '١٬٢٥٠', '١،٢٥٠', '1,250.000', '1.250,000', '1 250', '1\u00A0250', '1’250'])(
    'never guesses what «%s» means',
    (text) => {
      expect(parseMoney(text)).toEqual({ ok: false, error: { code: 'BAD_PRICE', details: {} } });
    },
  );

  it.each([
    '',
    ' ',
    '.',
    '٫',
    'مجاني',
    'ر.ع.',
    'OMR',
    'OMR 5',
    'OMR5',
    '5 رx.ع',
    '-0.105',
    '\u22121',
    '+5',
    '1-',
    '1e3',
    '0x10',
    'Infinity',
  ])('refuses «%s», which is no amount', (text) => {
    expect(codeOf(parseMoney(text))).toBe('BAD_PRICE');
  });

  it.each(['1.5005', '1.0000', '1..5', '1.2.3', '1.2٫3', '5 ر.ع. 6', '5 OMR OMR', '5 USD', 'a5', '.OMR'])(
    'refuses «%s», of which only a part is an amount',
    (text) => {
      expect(codeOf(parseMoney(text))).toBe('BAD_PRICE');
    },
  );

  it('refuses a barcode that was scanned into a price', () => {
    const refused = parseMoney('6280050100019');
    expect(codeOf(refused)).toBe('BAD_PRICE');
    expect(detailsOf(refused)).toEqual({ most: MAX_AMOUNT });
    expect(codeOf(parseMoney('100000000.001'))).toBe('BAD_PRICE');
  });
});

describe('formatMoney', () => {
  it('always has three decimals, and commas between thousands', () => {
    const latin = [0, 5, 50, 500, 1000, 1250, 999_999, 1_234_500, 12_345_678, 123_456_789_012];
    expect(latin.map((amount) => formatMoney(baisa(amount)))).toEqual([
      '0.000',
      '0.005',
      '0.050',
      '0.500',
      '1.000',
      '1.250',
      '999.999',
      '1,234.500',
      '12,345.678',
      '123,456,789.012',
    ]);
  });

  it('takes Arabic-Indic digits with their own signs', () => {
    expect(formatMoney(baisa(1_234_500), { digits: 'arab' })).toBe('١٬٢٣٤٫٥٠٠');
    expect(formatMoney(baisa(5), { digits: 'arab' })).toBe('٠٫٠٠٥');
    expect(formatMoney(baisa(1_234_500), { digits: 'latn' })).toBe('1,234.500');
    expect(formatMoney(baisa(1_234_500), {})).toBe('1,234.500');
  });

  it('has a minus that stays before the number in a text from right to left', () => {
    expect(formatMoney(baisa(-8497))).toBe('\u200E\u22128.497');
    expect(formatMoney(baisa(-1), { digits: 'arab' })).toBe('\u200E\u2212٠٫٠٠١');
  });
});

describe('formatMoneyPlain', () => {
  it('is what a program can read: no groups, a plain minus, Latin digits', () => {
    expect([0, 5, 1_234_500, -5, -1_234_567].map((amount) => formatMoneyPlain(baisa(amount)))).toEqual([
      '0.000',
      '0.005',
      '1234.500',
      '-0.005',
      '-1234.567',
    ]);
  });
});

it('every amount that is written can be read again, in both digit sets', () => {
  const styles = fc.constantFrom('latn' as const, 'arab' as const);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_AMOUNT }), styles, (amount, digits) => {
      expect(valueOf(parseMoney(formatMoneyPlain(baisa(amount))))).toBe(amount);
      const shown = formatMoney(baisa(amount), { digits }).replace(/[,٬]/g, '');
      expect(valueOf(parseMoney(shown))).toBe(amount);
    }),
    { numRuns: 300 },
  );
});

it('has the readers of quantities beside it', () => {
  expect([parseWhole('3'), parseGrams('٢٥٠'), parseKilograms('0.5')].map(valueOf)).toEqual([3, 250, 500]);
  expect(toDigits('7', 'arab')).toBe('٧');
});
