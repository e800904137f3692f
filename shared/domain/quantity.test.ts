import { describe, expect, it } from 'vitest';
import { MAX_QUANTITY } from './amounts';
import { parseGrams, parseKilograms, parseWhole } from './quantity';
import { codeOf, detailsOf, valueOf } from './testing';

describe.each([
  ['parseWhole', parseWhole],
  ['parseGrams', parseGrams],
])('%s', (_, parse) => {
  it.each([
    ['3', 3],
    ['٣', 3],
    ['۱۲', 12],
    [' 007 ', 7],
    ['0', 0],
    ['\u200F40', 40],
    [String(MAX_QUANTITY), MAX_QUANTITY],
  ])('reads «%s» as %d', (text, expected) => {
    expect(valueOf(parse(text))).toBe(expected);
  });

  it.each(['', 'كثير', '-1', '+1', '7.5', '7٫5', '1,250', '1 2', '1e3', '0x10', '3a', 'a3'])(
    'refuses «%s»',
    (text) => {
      expect(parse(text)).toEqual({ ok: false, error: { code: 'BAD_QUANTITY', details: {} } });
    },
  );

  it('refuses what a scanner types into a quantity', () => {
    const refused = parse('6280050100019');
    expect(codeOf(refused)).toBe('BAD_QUANTITY');
    expect(detailsOf(refused)).toEqual({ most: MAX_QUANTITY });
    expect(codeOf(parse(String(MAX_QUANTITY + 1)))).toBe('BAD_QUANTITY');
  });
});

describe('parseKilograms', () => {
  it.each([
    ['0.250', 250],
    ['٠٫٢٥', 250],
    ['7.5', 7500],
    ['2', 2000],
    ['0.001', 1],
    ['12.034', 12_034],
    ['10000', MAX_QUANTITY],
  ])('reads «%s» as %d grams', (text, expected) => {
    expect(valueOf(parseKilograms(text))).toBe(expected);
  });

  it.each([
    '',
    'كثير',
    '-0.5',
    '0.2505',
    '1,5',
    '1،5',
    '1٬500',
    '.',
    '1.',
    '.5',
    '1.2.3',
    'a1',
    '1a',
    '10000.001',
  ])('refuses «%s»', (text) => {
    expect(codeOf(parseKilograms(text))).toBe('BAD_QUANTITY');
  });
});
