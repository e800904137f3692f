import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baisa } from './amounts';
import { median } from './median';

const of = (...amounts: number[]) => median(amounts.map(baisa));

describe('the median of what families earned', () => {
  test('is the one in the middle, or half up of the two in the middle', () => {
    expect(of()).toBeNull();
    expect(of(700)).toBe(700);
    expect(of(900, 100, 500)).toBe(500);
    expect(of(100, 200, 400, 900)).toBe(300);
    expect(of(1, 2)).toBe(2);
    expect(of(-3, -2)).toBe(-2);
  });

  test('has as many at or above it as at or below it, and no order of the families changes it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e9 }), { minLength: 1 }), (amounts) => {
        const middle = Number(of(...amounts));
        // Half up may lift it by half a baisa above the middle of two.
        const below = amounts.filter((amount) => amount < middle).length;
        const above = amounts.filter((amount) => amount > middle).length;
        expect(below).toBeLessThanOrEqual(Math.ceil(amounts.length / 2));
        expect(above).toBeLessThanOrEqual(amounts.length / 2);
        expect(of(...[...amounts].reverse())).toBe(middle);
        expect(middle).toBeGreaterThanOrEqual(Math.min(...amounts));
        expect(middle).toBeLessThanOrEqual(Math.max(...amounts));
      }),
    );
  });
});
