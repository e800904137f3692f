import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, foldText } from './arabic-text';

describe('foldText makes the same of', () => {
  it.each([
    ['أحمد', 'احمد'],
    ['إبراهيم', 'ابراهيم'],
    ['آمنة', 'امنه'],
    ['ٱمنة', 'امنه'],
    ['مؤمن', 'مومن'],
    ['قائد', 'قايد'],
    ['سلمى', 'سلمي'],
    ['سلمی', 'سلمي'],
    ['کعک', 'كعك'],
    ['حلوة', 'حلوه'],
    ['قَهْوَةٌ', 'قهوه'],
    ['عمـــانية', 'عمانيه'],
    ['ﻻﻣﻲ', 'لامي'],
    ['حلوى\u200F', 'حلوي'],
    ['حل\u200Eوى', 'حلوي'],
    ['Halwa Café', 'halwa cafe'],
    ['عطر ٥٠ مل', 'عطر 50 مل'],
    ['عطر ۵۰ مل', 'عطر 50 مل'],
    ['٥٠', '50'],
    ['①', '1'],
  ])('«%s» and «%s»', (written, typed) => {
    expect(foldText(written)).toBe(typed);
    expect(foldText(typed)).toBe(typed);
  });
});

describe('foldText', () => {
  it('drops the article of each word, not the same letters within one', () => {
    expect(foldText('القهوة مع الهيل')).toBe('قهوه مع هيل');
    expect(foldText('خالد بالتمر')).toBe('خالد بالتمر');
    expect(foldText('(الحبة)')).toBe('حبه');
    expect(foldText('الألماس')).toBe('ماس');
  });

  it('keeps an article that nothing follows yet', () => {
    expect(foldText('ال')).toBe('ال');
    expect(foldText('ال قهوة')).toBe('ال قهوه');
  });

  it('parts words by anything that is no letter and no digit', () => {
    expect(foldText('  معمول\tبالتمر (حبة) – 1.5 ')).toBe('معمول بالتمر حبه 1 5');
    expect(foldText('=HYPERLINK("x")')).toBe('hyperlink x');
    expect(foldText('—')).toBe('');
    expect(foldText('')).toBe('');
  });

  it('changes nothing the second time', () => {
    const arabic = fc.string({
      unit: fc.constantFrom(...Array.from('اأإآٱلىيیئؤوةهكکبت٠٥۵7 aÉـ\u064B\u0654\u200F(-ﻻ')),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(arabic, fc.string({ unit: 'grapheme' })), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });
});

describe('cleanName', () => {
  it('drops tatweel, direction marks and stray spaces', () => {
    expect(cleanName('  حلوى عماـــنية سوداء\u200F ')).toBe('حلوى عمانية سوداء');
    expect(cleanName('\uFEFF\u202Bأم\u202C \t\n سالم\u2066\u2069\u061C\u200B')).toBe('أم سالم');
    expect(cleanName('أم\u00A0\u00A0سالم')).toBe('أم سالم');
    expect(cleanName('أم\u0000\u0007سالم')).toBe('أم سالم');
  });

  it('keeps every letter, hamza and vowel as it was written', () => {
    expect(cleanName('أُمّ إبراهيم آل ٱلهُدى')).toBe('أُمّ إبراهيم آل ٱلهُدى');
    expect(cleanName('=HYPERLINK("x")')).toBe('=HYPERLINK("x")');
    expect(cleanName('F٠٧ – Omm Salim')).toBe('F٠٧ – Omm Salim');
  });

  it('leaves nothing of nothing', () => {
    expect(cleanName(' \u200F ـ ')).toBe('');
  });
});
