import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sellThrough } from './sell-through';

describe('how much of what was brought was sold', () => {
  test('is a share of all that was brought, half up', () => {
    expect(sellThrough([{ brought: 3, sold: 1 }])).toEqual({ brought: 3, sold: 1, rate: 3_333 });
    expect(sellThrough([{ brought: 3, sold: 2 }]).rate).toBe(6_667);
    expect(
      sellThrough([
        { brought: 10, sold: 10 },
        { brought: 30, sold: 0 },
      ]),
    ).toEqual({ brought: 40, sold: 10, rate: 2_500 });
  });

  test('is not made better by goods that were never written down, nor worse by more returns than sales', () => {
    expect(sellThrough([{ brought: 0, sold: 7 }])).toEqual({ brought: 0, sold: 0, rate: null });
    expect(
      sellThrough([
        { brought: 5, sold: 9 },
        { brought: 5, sold: 0 },
      ]).rate,
    ).toBe(5_000);
    expect(sellThrough([{ brought: 5, sold: -1 }]).rate).toBe(0);
    expect(sellThrough([]).rate).toBeNull();
    // More was sent back to the family than was ever brought by it on paper.
    expect(
      sellThrough([
        { brought: -5, sold: 3 },
        { brought: 4, sold: 2 },
      ]),
    ).toEqual({ brought: 4, sold: 2, rate: 5_000 });
    expect(sellThrough([{ brought: 1, sold: 1 }])).toEqual({ brought: 1, sold: 1, rate: 10_000 });
  });

  test('never leaves 0 to 100 %', () => {
    const product = fc.record({ brought: fc.nat(10_000_000), sold: fc.integer({ min: -1e6, max: 2e7 }) });
    fc.assert(
      fc.property(fc.array(product), (products) => {
        const { rate, sold, brought } = sellThrough(products);
        expect(sold).toBeLessThanOrEqual(brought);
        expect(rate ?? 0).toBeGreaterThanOrEqual(0);
        expect(rate ?? 0).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});
