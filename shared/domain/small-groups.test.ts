import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST_SHOWN, protectGroups, protectPart, type Group, type ShownGroup } from './small-groups';

const groups = (counts: Readonly<Record<string, number>>): Group[] =>
  Object.entries(counts).map(([name, count]) => ({ name, count }));

const shown = (counts: Readonly<Record<string, number>>) =>
  protectGroups(groups(counts))?.map(({ name, count }) => `${name} ${count}`) ?? null;

/** All ways in which the groups that are not shown can share what is left of the total, as any reader can try them. */
function possible(told: readonly ShownGroup[], total: number): number[][] {
  const numbers = told.flatMap(({ count }) => (typeof count === 'number' ? [count] : []));
  const hidden = told.filter(({ count }) => typeof count !== 'number');
  const most = Math.min(total, ...numbers);
  const ways: number[][] = [];
  const share = (at: number, left: number, so: number[]): void => {
    const group = hidden[at];
    if (group === undefined) {
      if (left === 0) ways.push(so);
      return;
    }
    const [low, high] = group.count === 'fewer' ? [1, LEAST_SHOWN - 1] : [LEAST_SHOWN, most];
    for (let count = low; count <= Math.min(high, left); count += 1)
      share(at + 1, left - count, [...so, count]);
  };
  share(0, total - numbers.reduce((sum, count) => sum + count, 0), []);
  return ways;
}

describe('groups of families on a page that strangers read', () => {
  test('are told from five on, the largest first', () => {
    expect(shown({ مسقط: 5, نزوى: 12, صحار: 7 })).toEqual(['نزوى 12', 'صحار 7', 'مسقط 5']);
    expect(shown({ a: 6, none: 0 })).toEqual(['a 6']);
    expect(shown({})).toEqual([]);
  });

  test('several small ones are each called fewer than five', () => {
    expect(shown({ a: 12, b: 3, c: 2, d: 1 })).toEqual(['a 12', 'b fewer', 'c fewer', 'd fewer']);
  });

  test('a single small one cannot be had from the total: the next smallest are kept back with it', () => {
    expect(shown({ a: 20, b: 12, c: 6, d: 3 })).toEqual(['a 20', 'b 12', 'c kept', 'd fewer']);
    // All alike: what is kept would be known to be 5, and so would be what is left.
    expect(shown({ a: 9, b: 5, c: 5, d: 4 })).toEqual(['a 9', 'b kept', 'c kept', 'd fewer']);
  });

  test('two of one family each, or of four, follow from their sum', () => {
    expect(shown({ a: 12, b: 8, c: 1, d: 1 })).toEqual(['a 12', 'b kept', 'c fewer', 'd fewer']);
    expect(shown({ a: 12, b: 8, c: 4, d: 4 })).toEqual(['a 12', 'b kept', 'c fewer', 'd fewer']);
  });

  test('stand in the order of their names where their counts are alike, or may not be told', () => {
    expect(shown({ d: 7, a: 7, c: 7, b: 7 })).toEqual(['a 7', 'b 7', 'c 7', 'd 7']);
    expect(shown({ a: 7, b: 7, c: 7 })).toEqual(['a 7', 'b 7', 'c 7']);
    expect(shown({ a: 20, x: 1, y: 2, z: 3 })).toEqual(['a 20', 'x fewer', 'y fewer', 'z fewer']);
    expect(shown({ a: 20, z: 1, y: 2, x: 3 })).toEqual(['a 20', 'x fewer', 'y fewer', 'z fewer']);
  });

  test('no more is kept back than it takes: the page says as much as it may', () => {
    const some = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, (counts) => {
        const told = protectGroups(counts.map((count, index) => ({ name: `g${index}`, count })));
        const real = ({ name }: ShownGroup) => counts[Number(name.slice(1))] ?? 0;
        const total = counts.reduce((sum, count) => sum + count, 0);
        const all =
          told ??
          counts.flatMap((count, n): ShownGroup[] =>
            count === 0 ? [] : [{ name: `g${n}`, count: count < LEAST_SHOWN ? 'fewer' : 'kept' }],
          );
        const kept = all.filter(({ count }) => count === 'kept');
        if (told !== null && kept.length === 0) return;
        // With the largest of those kept shown as well, or nothing told at all, a small group follows.
        const largest = Math.max(...kept.map(real));
        const next = told === null ? undefined : kept.find((group) => real(group) === largest);
        const more = all.map((group): ShownGroup =>
          group === next ? { name: group.name, count: largest } : group,
        );
        const ways = possible(more, total);
        const hidden = more.filter(({ count }) => typeof count !== 'number');
        const follows = hidden.some(
          ({ count }, at) => count === 'fewer' && new Set(ways.map((way) => way[at])).size === 1,
        );
        expect(follows).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('where nothing can be told without telling them, nothing is', () => {
    expect(shown({ a: 3 })).toBeNull();
    expect(shown({ a: 1, b: 1 })).toBeNull();
  });

  test('no reader can work out a small group, whatever the groups are', () => {
    const some = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, (counts) => {
        const told = protectGroups(counts.map((count, index) => ({ name: `g${index}`, count })));
        if (told === null) return;
        const total = counts.reduce((sum, count) => sum + count, 0);
        const ways = possible(told, total);
        const hidden = told.filter(({ count }) => typeof count !== 'number');
        for (const [index, { name, count }] of hidden.entries()) {
          const real = counts[Number(name.slice(1))] ?? 0;
          expect(ways.some((way) => way[index] === real)).toBe(true);
          if (count === 'fewer') expect(new Set(ways.map((way) => way[index])).size).toBeGreaterThan(1);
        }
        for (const { name, count } of told) {
          const real = counts[Number(name.slice(1))] ?? 0;
          if (typeof count === 'number') expect([count, count >= LEAST_SHOWN]).toEqual([real, true]);
          else expect(count === 'fewer').toBe(real < LEAST_SHOWN);
        }
        expect(told).toHaveLength(counts.filter((count) => count > 0).length);
      }),
    );
  });
});

describe('how many families of all are something', () => {
  test('is told where neither they nor the others are fewer than five', () => {
    expect(protectPart(12, 40)).toEqual({ kind: 'exact', count: 12 });
    expect(protectPart(40, 40)).toEqual({ kind: 'exact', count: 40 });
    expect(protectPart(4, 40)).toEqual({ kind: 'fewer' });
    expect(protectPart(0, 40)).toEqual({ kind: 'fewer' });
    expect(protectPart(37, 40)).toEqual({ kind: 'allBut' });
    expect(protectPart(35, 40)).toEqual({ kind: 'exact', count: 35 });
    expect(protectPart(3, 3)).toEqual({ kind: 'fewer' });
    expect(protectPart(5, 40)).toEqual({ kind: 'exact', count: 5 });
    expect(protectPart(39, 40)).toEqual({ kind: 'allBut' });
    expect(protectPart(36, 40)).toEqual({ kind: 'allBut' });
  });
});
