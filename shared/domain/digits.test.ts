import { describe, expect, it } from 'vitest';
import { plainNumber, toDigits } from './digits';

const sets = { latn: '0123456789', arab: '٠١٢٣٤٥٦٧٨٩', persian: '۰۱۲۳۴۵۶۷۸۹' };

describe('toDigits', () => {
  it('turns every digit of every set into the one that is asked for', () => {
    for (const text of Object.values(sets)) {
      expect(toDigits(text, 'latn')).toBe(sets.latn);
      expect(toDigits(text, 'arab')).toBe(sets.arab);
    }
  });

  it('touches nothing else', () => {
    expect(toDigits('F٠٧-۰12 لبان .٫', 'latn')).toBe('F07-012 لبان .٫');
    expect(toDigits('F07-012 لبان .٫', 'arab')).toBe('F٠٧-٠١٢ لبان .٫');
  });
});

describe('plainNumber', () => {
  it('drops what only lays a number out', () => {
    expect(plainNumber('\u202B \u200F١٢٫٥\u200E\u2069 ')).toBe('12٫5');
    expect(plainNumber('\uFEFF7\u061C\u2066\u202E')).toBe('7');
  });

  it('keeps spaces within, which may mean two numbers', () => {
    expect(plainNumber(' 1 250 ')).toBe('1 250');
  });
});
