import { describe, expect, test } from 'vitest';
import { emptyDraft, exhibitionInput, exhibitionProblems, organiserProblems } from './draft';
import { readPercent } from './read-percent';

const whole = { ...emptyDraft, nameAr: 'معرض ظفار', organiser: 'سارة', pin: '2580', pinAgain: '2580' };

describe('the first start', () => {
  test('says beside each field what is missing, and nothing where all is right', () => {
    expect(exhibitionProblems(emptyDraft)).toEqual({
      nameAr: 'required',
      organiser: 'required',
      pin: 'shortPin',
    });
    expect(exhibitionProblems(whole)).toEqual({});
  });

  test('does not let an organiser in with a PIN that was typed in two ways', () => {
    expect(organiserProblems({ ...whole, pinAgain: '2581' })).toEqual({ pinAgain: 'pinsDiffer' });
  });

  test('sends what was typed without the spaces around it', () => {
    const input = exhibitionInput({ ...whole, nameAr: '  معرض ظفار ', commission: '١٢٫٥' });
    expect(input.exhibition.nameAr).toBe('معرض ظفار');
    expect(input.exhibition.commissionBp).toBe(1250);
    expect(input.organiser).toEqual({ name: 'سارة', pin: '2580' });
  });
});

test.each([
  ['10', 1000],
  ['12.5 %', 1250],
  ['٧٫٢٥٪', 725],
  ['0', 0],
  ['100', 10_000],
  ['100.01', null],
  ['12,5', null],
  ['-1', null],
  ['', null],
])('a commission typed as "%s" is read as %s hundredths of a percent', (text, expected) => {
  expect(readPercent(text)).toBe(expected);
});
