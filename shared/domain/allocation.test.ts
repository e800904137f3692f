import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portion, shareOut } from './allocation';
import { baisa, sumBaisa } from './amounts';

const amounts = (list: readonly number[]) => list.map(baisa);

describe('shareOut', () => {
  it('gives each what it has come to so far, half up, less what was given', () => {
    // 500 over 108, 3333 and 4210: 7.06, 224.87 and 500.
    expect(shareOut(baisa(500), amounts([108, 3333, 4210]))).toEqual([7, 218, 275]);
    // 1 over three alike: 0.33, 0.67 and 1, so the second has it.
    expect(shareOut(baisa(1), amounts([5, 5, 5]))).toEqual([0, 1, 0]);
  });

  it('gives nobody anything where there is nothing to share it over', () => {
    expect(shareOut(baisa(0), amounts([0, 0]))).toEqual([0, 0]);
    expect(shareOut(baisa(0), [])).toEqual([]);
  });

  it('leaves out a line that came to nothing', () => {
    expect(shareOut(baisa(10), amounts([0, 10, 0]))).toEqual([0, 10, 0]);
  });

  it('loses no baisa of a discount, and takes from no line more than it came to', () => {
    const carts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(carts, fc.double({ min: 0, max: 1, noNaN: true }), (weights, part) => {
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        const amount = baisa(Math.floor(all * part));
        const shares = shareOut(amount, amounts(weights));
        expect(sumBaisa(shares)).toBe(amount);
        for (const [index, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(weights[index] ?? -1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('portion', () => {
  it('is half up of what has come back so far, less what came back before', () => {
    // 32 baisa of commission on three: 10.67, 21.33 and 32.
    expect([0, 1, 2].map((before) => portion(baisa(32), before, 1, 3))).toEqual([11, 10, 11]);
    expect(portion(baisa(32), 1, 2, 3)).toBe(21);
  });

  it('gives back the whole in whatever parts it comes', () => {
    const splits = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), splits, (amount, parts) => {
        const all = parts.reduce((sum, part) => sum + part, 0);
        let before = 0;
        let back = 0;
        for (const units of parts) {
          const part = portion(baisa(amount), before, units, all);
          expect(part).toBeGreaterThanOrEqual(0);
          back += part;
          before += units;
        }
        expect(back).toBe(amount);
      }),
      { numRuns: 500 },
    );
  });
});
