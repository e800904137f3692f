import { describe, expect, test } from 'vitest';
import { COPY_EVERY, COPY_IS_OLD, copiesStand, nextCopyAt } from './due';

const MINUTE = 60_000;

describe('when a copy is due', () => {
  test('never while nothing was done since the last one', () => {
    expect(nextCopyAt(null, null)).toBeNull();
    expect(nextCopyAt(null, 5)).toBeNull();
  });

  test('a minute after the first sale, and every 15 minutes of trade from then on', () => {
    const start = 1_000_000_000;
    expect(COPY_EVERY).toBe(15 * MINUTE);
    expect(nextCopyAt(start, null)).toBe(start + MINUTE);
    expect(nextCopyAt(start + 2 * MINUTE, start + MINUTE)).toBe(start + MINUTE + COPY_EVERY);
    expect(nextCopyAt(start + 9 * COPY_EVERY, start)).toBe(start + 9 * COPY_EVERY + MINUTE);
  });
});

describe('what the status line says of the copies', () => {
  const now = 1_000_000_000;
  const well = {
    asOf: now - 5 * MINUTE,
    unsavedSince: null,
    problem: null,
    newest: { state: 'good' as const },
    second: null,
  };

  test('their age while they are young enough, and never one from the future', () => {
    expect(copiesStand(well, now)).toEqual({ is: 'fresh', minutes: 5 });
    expect(copiesStand({ ...well, asOf: now - 5.9 * MINUTE }, now)).toEqual({ is: 'fresh', minutes: 5 });
    expect(copiesStand({ ...well, asOf: now + MINUTE }, now)).toEqual({ is: 'fresh', minutes: 0 });
    expect(copiesStand({ ...well, asOf: now - 600 * MINUTE }, now)).toEqual({ is: 'fresh', minutes: 600 });
  });

  test('warns when trade went on for longer than two copies', () => {
    // Two copies were missed, and what had just begun was given its minute.
    expect(COPY_IS_OLD).toBe(31 * MINUTE);
    expect(copiesStand({ ...well, asOf: now - 40.9 * MINUTE, unsavedSince: now - 40 * MINUTE }, now)).toEqual(
      { is: 'old', minutes: 40 },
    );
    const waiting = { ...well, asOf: now - 50 * MINUTE };
    expect(copiesStand({ ...waiting, unsavedSince: now - COPY_IS_OLD }, now)).toMatchObject({ is: 'fresh' });
    expect(copiesStand({ ...waiting, unsavedSince: now - COPY_IS_OLD - 1 }, now)).toEqual({
      is: 'old',
      minutes: 50,
    });
    expect(copiesStand({ ...waiting, asOf: null, unsavedSince: now - 40 * MINUTE }, now)).toEqual({
      is: 'old',
      minutes: 40,
    });
  });

  test('warns of a stick that is gone or full, of a copy that failed and of one that is not sound', () => {
    expect(copiesStand({ ...well, second: { isThere: false, problem: 'COPY_PLACE_MISSING' } }, now)).toEqual({
      is: 'secondGone',
    });
    expect(copiesStand({ ...well, second: { isThere: true, problem: 'COPY_PLACE_FULL' } }, now)).toEqual({
      is: 'secondFailed',
    });
    expect(copiesStand({ ...well, second: { isThere: true, problem: null } }, now)).toMatchObject({
      is: 'fresh',
    });
    expect(copiesStand({ ...well, newest: { state: 'bad' } }, now)).toEqual({ is: 'bad' });
    expect(copiesStand({ ...well, problem: 'COPY_PLACE_FULL' }, now)).toEqual({ is: 'failed' });
  });

  test('says nothing of copies where there is nothing to be copied yet', () => {
    expect(copiesStand({ ...well, asOf: null, newest: null }, now)).toEqual({ is: 'none' });
  });
});
