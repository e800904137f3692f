import { describe, expect, it } from 'vitest';
import { forbids, openPoints, type Standing } from './closing';

const settled: Standing = { shifts: 0, unsettled: 0, carts: 0, copies: 'fresh' };

describe('closing an exhibition', () => {
  it('finds nothing open where drawers are counted, families settled, carts sold and copies fresh', () => {
    expect(openPoints(settled)).toEqual([]);
    expect(forbids([], [])).toBeNull();
  });

  it('names every open point, those that must be mended first', () => {
    expect(openPoints({ shifts: 1, unsettled: 40, carts: 2, copies: 'old' })).toEqual([
      'shifts',
      'unsettled',
      'carts',
      'copies',
    ]);
  });

  it.each(['failed', 'bad', 'secondGone', 'secondFailed', 'none', 'old'] as const)(
    'counts copies that are %s as open',
    (copies) => expect(openPoints({ ...settled, copies })).toEqual(['copies']),
  );

  it('never closes over an open drawer, whatever is accepted', () => {
    expect(forbids(['shifts', 'unsettled'], ['unsettled', 'carts', 'copies'])).toBe('shifts');
  });

  it('closes over what was accepted, and over nothing that was not', () => {
    expect(forbids(['unsettled', 'copies'], ['copies', 'unsettled'])).toBeNull();
    expect(forbids(['unsettled', 'copies'], ['unsettled'])).toBe('copies');
  });
});
