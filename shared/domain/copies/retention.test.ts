import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COPIES_IN_ALL, copiesToKeep, type KeptCopy } from './retention';

const HOUR = 3_600_000;
const copy = (day: number, hour: number, rest: Partial<KeptCopy> = {}): KeptCopy => ({
  name: `${day}-${hour}`,
  at: day * 24 * HOUR + hour * HOUR,
  day: `2026-11-${String(day).padStart(2, '0')}`,
  state: 'unchecked',
  beforeMigration: false,
  ...rest,
});
const names = (copies: readonly KeptCopy[]) => copiesToKeep(copies).map(({ name }) => name);

describe('which copies stay', () => {
  test('the newest three of today, and the last one of each day before', () => {
    const made = [
      copy(22, 9),
      copy(22, 20),
      copy(23, 9),
      copy(24, 9),
      copy(24, 10),
      copy(24, 11),
      copy(24, 12),
    ];
    expect(names(made)).toEqual(['24-12', '24-11', '24-10', '23-9', '22-20']);
  });

  test('never more than twenty, however long the exhibition', () => {
    const made = Array.from({ length: 60 }, (_, n) => copy(n, 12, { day: `d${n}` }));
    expect(copiesToKeep(made)).toHaveLength(COPIES_IN_ALL);
    expect(names(made)[0]).toBe('59-12');
  });

  test('damaged copies, one every quarter of an hour, never push out the last good one', () => {
    const good = copy(24, 8, { state: 'good' });
    const bad = Array.from({ length: 30 }, (_, n) => copy(24, 9 + n / 4, { state: 'bad' }));
    expect(names([good, ...bad])).toEqual([bad.at(-1)?.name, good.name]);
  });

  test('the last verified copy of a day before stays also where twenty newer ones were never verified', () => {
    const made = [copy(0, 1, { day: 'first', state: 'good' })];
    for (let n = 1; n < 40; n += 1) made.push(copy(n, 12, { day: `d${n}` }));
    expect(names(made)).toContain('0-1');
    expect(copiesToKeep(made)).toHaveLength(COPIES_IN_ALL);
  });

  test('the way back to the program before an update stays through a busy day', () => {
    const made = [copy(24, 8, { beforeMigration: true }), ...[9, 10, 11, 12].map((hour) => copy(24, hour))];
    expect(names(made)).toEqual(['24-12', '24-11', '24-10', '24-8']);
  });

  test('of a day on which all are damaged, the newest stays as evidence, and no second one', () => {
    const bad = (day: number, hour: number) => copy(day, hour, { state: 'bad' });
    const made = [copy(22, 9), bad(23, 9), bad(23, 10), copy(24, 9), bad(24, 10)];
    expect(names(made)).toEqual(['24-10', '24-9', '23-10', '22-9']);
    // A damaged one takes no place from the only sound one of its day.
    expect(names([copy(21, 9), bad(21, 10), copy(24, 9), bad(24, 10)])).toEqual(['24-10', '24-9', '21-9']);
    expect(names([copy(23, 9), bad(24, 9), bad(24, 10), bad(24, 11)])).toEqual(['24-11', '23-9']);
  });

  test('the way back is one that can be gone: not a newer copy that is damaged', () => {
    const before = { beforeMigration: true };
    const made = [
      copy(24, 8, before),
      copy(24, 9, { ...before, state: 'bad' }),
      ...[10, 11, 12].map((hour) => copy(24, hour)),
    ];
    expect(names(made)).toContain('24-8');
    expect(COPIES_IN_ALL).toBe(20);
  });

  test('the last sound one stays however many days brought damaged ones only', () => {
    const bad = Array.from({ length: 25 }, (_, n) => copy(n + 2, 12, { state: 'bad', day: `d${n}` }));
    expect(names([copy(1, 9), ...bad])).toContain('1-9');
  });

  test('whatever was made: at most twenty, the newest sound one among them, and nothing invented', () => {
    const some = fc.record({
      at: fc.nat({ max: 2_000 }),
      state: fc.constantFrom('unchecked' as const, 'good' as const, 'bad' as const),
      beforeMigration: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), (drawn) => {
        const made = drawn.map((one, n): KeptCopy => ({
          ...one,
          name: String(n),
          day: String(Math.floor(one.at / 24)),
        }));
        const kept = copiesToKeep(made);
        expect(kept.length).toBeLessThanOrEqual(COPIES_IN_ALL);
        expect(new Set(kept).size).toBe(kept.length);
        expect(kept.every((one) => made.includes(one))).toBe(true);
        const sound = made.filter(({ state }) => state !== 'bad').map(({ at }) => at);
        if (sound.length > 0) {
          const newest = Math.max(...kept.filter(({ state }) => state !== 'bad').map(({ at }) => at));
          expect(newest).toBe(Math.max(...sound));
        }
      }),
    );
  });
});
