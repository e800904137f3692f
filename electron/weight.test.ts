import { describe, expect, it } from 'vitest';
import { isTooHeavy } from './weight';

describe('what the border lets through', () => {
  it('is any list that a screen sends: twenty thousand products of twenty fields', () => {
    const product = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`field${n}`, 'لبان حوجري ممتاز']),
    );
    expect(isTooHeavy(Array.from({ length: 20_000 }, () => product))).toBe(false);
  });

  it('is not what would keep the ledger busy: long texts, long lists, bytes, depth', () => {
    const deep = Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], 'x');
    expect(isTooHeavy('x'.repeat(101), 100)).toBe(true);
    expect(
      isTooHeavy(
        Array.from({ length: 101 }, () => 0),
        100,
      ),
    ).toBe(true);
    expect(isTooHeavy({ photo: new Uint8Array(101) }, 100)).toBe(true);
    expect(isTooHeavy(deep, 100)).toBe(true);
    expect(isTooHeavy({ id: 'x'.repeat(50) }, 100)).toBe(false);
  });

  it('is not what goes in circles, which nobody could read to the end', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(isTooHeavy(circle, 100)).toBe(true);
  });
});
