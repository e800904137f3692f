import { describe, expect, it } from 'vitest';
import { familyCode } from './amounts';
import {
  MOST_CODE,
  nextFamilyCode,
  nextProductCode,
  normaliseFamilyCode,
  normaliseProductCode,
} from './codes';

describe('normaliseFamilyCode', () => {
  it.each([
    ['F07', 'F07'],
    ['f7', 'F07'],
    ['F 7', 'F07'],
    ['f  07', 'F07'],
    ['F007', 'F07'],
    ['f٠٧', 'F07'],
    ['\u200Ff۷ ', 'F07'],
    ['F100', 'F100'],
    ['f12', 'F12'],
  ])('takes «%s» for %s', (text, code) => {
    expect(normaliseFamilyCode(text)).toBe(code);
  });

  it.each(['', 'F', '7', 'T7', 'F1000', 'F7-1', 'F07-012', 'xF07', 'F07x', 'F-7'])(
    'takes «%s» for none',
    (text) => {
      expect(normaliseFamilyCode(text)).toBeNull();
    },
  );
});

describe('normaliseProductCode', () => {
  it.each([
    ['F07-012', 'F07-012'],
    ['f7 12', 'F07-012'],
    ['F7-12', 'F07-012'],
    ['f 7 12', 'F07-012'],
    ['f7   12', 'F07-012'],
    ['F7 - 12', 'F07-012'],
    ['F07–012', 'F07-012'],
    ['f7/12', 'F07-012'],
    ['f7.12', 'F07-012'],
    ['f7_12', 'F07-012'],
    ['F٠٧-٠١٢', 'F07-012'],
    ['F07012', 'F07-012'],
    ['f12345', 'F12-345'],
    ['F9-0', 'F09-000'],
    ['F120-1', 'F120-001'],
    ['F7-1234', 'F07-1234'],
    [' F07-012\u200E', 'F07-012'],
  ])('takes «%s» for %s', (text, code) => {
    expect(normaliseProductCode(text)).toBe(code);
  });

  it.each([
    '',
    'F07',
    'F7-',
    '7-12',
    'F712',
    'F071234',
    'xF07012',
    'F1234-1',
    'F7-12345',
    'F7-12-3',
    'xF7-12',
    'F7-12x',
    'F7,12',
  ])('takes «%s» for none', (text) => {
    expect(normaliseProductCode(text)).toBeNull();
  });
});

const next = (codes: string[], family = 'F07') => nextProductCode(familyCode(family), codes);

describe('nextProductCode', () => {
  it('begins at 1', () => {
    expect(next([])).toBe('F07-001');
    expect(next(['F08-009'])).toBe('F07-001');
  });

  it('goes on after the highest of this family, and fills no gap', () => {
    expect(next(['F07-001', 'F07-012', 'F07-003', 'F08-099', 'F070-100'])).toBe('F07-013');
    expect(next(['F07-009'])).toBe('F07-010');
    expect(next(['F07-999'])).toBe('F07-1000');
    expect(next(['F07-000'])).toBe('F07-001');
  });

  it('passes over codes of another make', () => {
    expect(next(['F07', 'F07-', 'F07-x9', 'F07-9x', 'F07-009-2', 'X-F07-5'])).toBe('F07-001');
    expect(next(['A-7'], 'A')).toBe('A-008');
    expect(next(['F07-123456789', 'F07-99999999'])).toBe('F07-100000000');
  });

  it('goes on where a family’s code has a dash in it, or leaves no room for a number', () => {
    expect(next(['A-B-007', 'A-001', 'B-009'], 'A-B')).toBe('A-B-008');
    const long = `${'س'.repeat(20)} 𞸀${'x'.repeat(9)}`;
    expect(long).toHaveLength(32);
    expect(next([], long)).toBe(`${'س'.repeat(20)}-001`);
    expect(next([`${'س'.repeat(20)}-012`, `${'س'.repeat(20)}-99999999`], long)).toHaveLength(30);
    expect(next(['x'.repeat(22) + '-99999999'], 'x'.repeat(32))).toBe(`${'x'.repeat(22)}-100000000`);
    expect(`${'x'.repeat(22)}-100000000`).toHaveLength(MOST_CODE);
  });
});

describe('nextFamilyCode', () => {
  it('begins at 1, and goes on after the highest', () => {
    expect(nextFamilyCode([])).toBe('F01');
    expect(nextFamilyCode(['F02', 'F11', 'F03'])).toBe('F12');
    expect(nextFamilyCode(['F99'])).toBe('F100');
  });

  it('passes over codes of another make', () => {
    expect(nextFamilyCode(['A7', 'xF8', 'F9x', 'F1000', 'F', 'f5'])).toBe('F01');
  });
});
