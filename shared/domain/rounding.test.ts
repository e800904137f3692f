import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baisa } from './amounts';
import { coins, mulDivHalfUp } from './rounding';

const exactly = (a: number, b: number, d: number): bigint => {
  // floor(x + 1/2) in whole numbers: floor((2ab + d) / 2d).
  const [top, bottom] = [2n * BigInt(a) * BigInt(b) + BigInt(d), 2n * BigInt(d)];
  const quotient = top / bottom;
  return top % bottom < 0n ? quotient - 1n : quotient;
};

const anyInt = fc.oneof(fc.integer({ min: -10_000, max: 10_000 }), fc.maxSafeInteger());

describe('mulDivHalfUp', () => {
  it.each([
    [5, 1, 2, 3],
    [-5, 1, 2, -2],
    [7, 1, 3, 2],
    [8, 1, 3, 3],
    [-7, 1, 3, -2],
    [-8, 1, 3, -3],
    [-3, 1, 2, -1],
    [6, 1, 3, 2],
    [-6, 1, 3, -2],
    [0, 9, 4, 0],
    [250, 4500, 1000, 1125],
    [100_000_000_000, 100_000_000_000, 100_000_000_000, 100_000_000_000],
    [Number.MAX_SAFE_INTEGER, 3, 6, 4_503_599_627_370_496],
    [Number.MAX_SAFE_INTEGER, -3, 6, -4_503_599_627_370_495],
    [Number.MAX_SAFE_INTEGER, -4, 7, -5_146_971_002_709_138],
    [Number.MAX_SAFE_INTEGER, 4, 7, 5_146_971_002_709_138],
    [9_000_000_000_000_001, -10, 100, -900_000_000_000_000],
    [9_000_000_000_000_006, -10, 100, -900_000_000_000_001],
  ])('%d × %d / %d is %d', (a, b, d, expected) => {
    expect(exactly(a, b, d)).toBe(BigInt(expected));
    expect(mulDivHalfUp(a, b, d)).toBe(expected);
  });

  it('loses no baisa on any numbers, however great', () => {
    fc.assert(
      fc.property(anyInt, anyInt, fc.oneof(fc.integer({ min: 1, max: 50 }), fc.maxSafeNat()), (a, b, d) => {
        fc.pre(d > 0);
        const expected = exactly(a, b, d);
        fc.pre(Number.isSafeInteger(Number(expected)));
        expect(BigInt(mulDivHalfUp(a, b, d))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('throws rather than give an inexact answer', () => {
    const wrong: [number, number, number][] = [
      [0.5, 1, 1],
      [1, 0.5, 1],
      [1, 1, 1.5],
      [1, 1, 0],
      [1, 1, -1],
      [Number.NaN, 1, 1],
    ];
    for (const [a, b, d] of wrong) {
      expect(() => mulDivHalfUp(a, b, d)).toThrow(new RangeError(`Cannot share ${a} × ${b} / ${d}`));
    }
    expect(() => mulDivHalfUp(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError);
    expect(mulDivHalfUp(3, 1, 1)).toBe(3);
  });
});

describe('coins', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 5],
    [324, 325],
    [322, 320],
    [-2, 0],
    [-3, -5],
  ])('%d baisa are %d in coins of 5', (amount, expected) => {
    expect(coins(baisa(amount), 5)).toBe(expected);
  });

  it('goes up at half a step', () => {
    expect(coins(baisa(5), 10)).toBe(10);
    expect(coins(baisa(-5), 10)).toBe(0);
  });

  it('does not round where the smallest coin is 1 baisa', () => {
    expect(coins(baisa(1234), 1)).toBe(1234);
  });

  it('is always payable, and never off by more than half a step', () => {
    const amounts = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 1000 }), (amount, step) => {
        const paid = coins(baisa(amount), step);
        expect(paid % step === 0).toBe(true);
        expect(Math.abs(paid - amount) * 2).toBeLessThanOrEqual(step);
      }),
      { numRuns: 300 },
    );
  });
});
