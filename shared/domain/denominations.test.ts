import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_AMOUNT, baisa } from './amounts';
import { DENOMINATIONS, countTotal, suggestGiven } from './denominations';
import { coins } from './rounding';
import { codeOf, detailsOf, valueOf } from './testing';

it('knows the notes and coins of Oman, from 50 rials to 5 baisa', () => {
  expect(DENOMINATIONS).toEqual([50_000, 20_000, 10_000, 5000, 1000, 500, 100, 50, 25, 10, 5]);
});

describe('countTotal', () => {
  it('adds up notes and coins', () => {
    const count = { '10000': 3, '500': 2, '100': 4, '50': 1, '25': 1, '5': 3 };
    expect(valueOf(countTotal(count))).toBe(31_490);
    expect(valueOf(countTotal({}))).toBe(0);
    expect(valueOf(countTotal({ '50000': 0 }))).toBe(0);
  });

  it('counts each denomination for what it is worth', () => {
    for (const value of DENOMINATIONS) expect(valueOf(countTotal({ [value]: 2 }))).toBe(value * 2);
  });

  it.each(['7', '1', '05', '5.0', '', ' 5', '٥', '200'])(
    'BAD_COUNT for the denomination «%s»',
    (denomination) => {
      const refused = countTotal({ '1000': 1, [denomination]: 1 });
      expect(codeOf(refused)).toBe('BAD_COUNT');
      expect(detailsOf(refused)).toEqual({ denomination });
    },
  );

  it.each([-1, 0.5, Number.NaN, MAX_AMOUNT / 1000 + 1])('BAD_COUNT for %d of one', (many) => {
    const refused = countTotal({ '1000': many });
    expect(codeOf(refused)).toBe('BAD_COUNT');
    expect(detailsOf(refused)).toEqual({ denomination: '1000' });
  });

  it('counts up to the greatest amount there may be', () => {
    expect(valueOf(countTotal({ '1000': MAX_AMOUNT / 1000 }))).toBe(MAX_AMOUNT);
    expect(codeOf(countTotal({ '1000': MAX_AMOUNT / 1000, '5': 1 }))).toBe('BAD_COUNT');
  });
});

describe('suggestGiven', () => {
  it.each([
    [3700, [3700, 4000, 5000, 10_000, 20_000, 50_000]],
    [12_300, [12_300, 13_000, 15_000, 20_000, 50_000]],
    [5000, [5000, 10_000, 20_000, 50_000]],
    [50_000, [50_000, 60_000]],
    [73_200, [73_200, 74_000, 75_000, 80_000, 100_000]],
    [324, [325, 1000, 5000, 10_000, 20_000, 50_000]],
    [0, [0]],
  ])('offers for %d what buyers hand over', (due, expected) => {
    expect(suggestGiven(baisa(due), 5)).toEqual(expected);
  });

  it('offers nothing for a rest that no coin can pay', () => {
    expect(suggestGiven(baisa(2), 5)).toEqual([0]);
    expect(suggestGiven(baisa(2), 1)).toEqual([2, 1000, 5000, 10_000, 20_000, 50_000]);
  });

  it('is always enough, in order, each once, and few enough for a row of buttons', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), fc.constantFrom(1, 5, 100), (due, step) => {
        const offers = suggestGiven(baisa(due), step);
        expect(offers[0]).toBe(coins(baisa(due), step));
        expect(offers).toEqual([...new Set(offers)].toSorted((a, b) => a - b));
        expect(offers.length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 300 },
    );
  });
});
