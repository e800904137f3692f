import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDay, dayBounds } from './business-day';

const at = (iso: string): number => Date.parse(iso);

describe('businessDay', () => {
  it.each([
    ['2026-11-24T03:59:59.999+04:00', '04:00', '2026-11-23'],
    ['2026-11-24T04:00:00+04:00', '04:00', '2026-11-24'],
    ['2026-11-24T23:59:59.999+04:00', '04:00', '2026-11-24'],
    ['2026-11-25T00:00:00Z', '04:00', '2026-11-25'],
    ['2026-11-23T23:59:59.999+04:00', '00:00', '2026-11-23'],
    ['2026-11-24T00:00:00+04:00', '00:00', '2026-11-24'],
    ['2026-12-31T23:30:00Z', '03:31', '2026-12-31'],
    ['2026-12-31T23:30:00Z', '03:30', '2027-01-01'],
    ['2028-03-01T01:00:00+04:00', '04:00', '2028-02-29'],
  ])('%s, where days begin at %s, is of %s', (iso, startsAt, day) => {
    expect(businessDay(at(iso), 'Asia/Muscat', startsAt)).toBe(day);
  });

  it('is right where clocks are furthest ahead of Greenwich, and furthest behind', () => {
    expect(businessDay(at('2026-11-23T11:30:00Z'), 'Pacific/Kiritimati', '00:00')).toBe('2026-11-24');
    expect(businessDay(at('2026-11-23T09:30:00Z'), 'Pacific/Kiritimati', '00:00')).toBe('2026-11-23');
    expect(businessDay(at('2026-11-23T10:30:00Z'), 'Pacific/Niue', '00:00')).toBe('2026-11-22');
  });

  it('is of the exhibition’s time zone, not of the computer’s', () => {
    const instant = at('2026-11-23T21:00:00Z');
    expect(businessDay(instant, 'Asia/Muscat', '00:00')).toBe('2026-11-24');
    expect(businessDay(instant, 'UTC', '00:00')).toBe('2026-11-23');
    expect(businessDay(instant, 'America/New_York', '00:00')).toBe('2026-11-23');
  });

  it('answers the same whatever was asked before', () => {
    const asked = ['2026-11-24T04:00:00+04:00', '2026-11-24T03:59:59+04:00', '2026-11-25T04:00:00+04:00'];
    for (let round = 0; round < 2; round += 1) {
      expect(asked.map((iso) => businessDay(at(iso), 'Asia/Muscat', '04:00'))).toEqual([
        '2026-11-24',
        '2026-11-23',
        '2026-11-25',
      ]);
    }
  });

  it.each(['4:00', '24:00', '04:60', '', '04:00:00', 'x04:00', '04-00'])(
    'throws for the time «%s»',
    (startsAt) => {
      expect(() => businessDay(0, 'UTC', startsAt)).toThrow(new RangeError(`Not a time of day: ${startsAt}`));
    },
  );

  it.each(['00:00', '09:59', '10:00', '19:30', '23:59'])('takes the time %s', (startsAt) => {
    expect(businessDay(at('2026-11-23T23:59:30Z'), 'UTC', startsAt)).toBe('2026-11-23');
  });
});

const londonHours = (day: string) => {
  const { from, to } = dayBounds(day, 'Europe/London', '00:00');
  return (to - from) / 3_600_000;
};

describe('dayBounds', () => {
  it('are from the beginning of the day to the beginning of the next', () => {
    expect(dayBounds('2026-11-24', 'Asia/Muscat', '04:30')).toEqual({
      from: at('2026-11-24T04:30:00+04:00'),
      to: at('2026-11-25T04:30:00+04:00'),
    });
  });

  it('hold 23 hours where clocks are put forward, and 25 where they are put back', () => {
    expect([londonHours('2026-03-28'), londonHours('2026-03-29'), londonHours('2026-10-25')]).toEqual([
      24, 23, 25,
    ]);
  });

  it('begin at the first of two equal times, and after a time that the clocks skip', () => {
    expect(dayBounds('2026-10-25', 'Europe/London', '01:30').from).toBe(at('2026-10-25T00:30:00Z'));
    expect(dayBounds('2026-03-29', 'Europe/London', '01:30').from).toBe(at('2026-03-29T01:30:00Z'));
    expect(dayBounds('2026-03-29', 'Europe/London', '02:00').from).toBe(at('2026-03-29T01:00:00Z'));
    expect(dayBounds('2026-03-29', 'Europe/London', '00:59').from).toBe(at('2026-03-29T00:59:00Z'));
    expect(dayBounds('2026-10-25', 'Europe/London', '02:00').from).toBe(at('2026-10-25T02:00:00Z'));
  });

  it.each([
    '2026-13-01',
    '2026-02-30',
    '+002026-11-24',
    '2026-11-4',
    '24-11-2026',
    '',
    '2026-11-24T00',
    'x2026-11-24',
  ])('throw for «%s»', (day) => {
    expect(() => dayBounds(day, 'UTC', '00:00')).toThrow(new RangeError(`Not a date: ${day}`));
  });

  it('agree with businessDay at every instant, also around changes of the clocks', () => {
    const days = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') });
    const changes = fc.constantFrom(
      at('2026-10-25T00:00:00Z'),
      at('2026-03-29T00:00:00Z'),
      at('2026-04-05T13:00:00Z'),
    );
    const near = fc.tuple(changes, fc.integer({ min: -90_000_000, max: 90_000_000 })).map(([a, b]) => a + b);
    const zones = fc.constantFrom('Asia/Muscat', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe');
    const starts = fc.constantFrom('00:00', '01:30', '02:15', '04:00', '23:59');
    fc.assert(
      fc.property(fc.oneof(days, near), zones, starts, (instant, zone, startsAt) => {
        const { from, to } = dayBounds(businessDay(instant, zone, startsAt), zone, startsAt);
        expect(instant).toBeGreaterThanOrEqual(from);
        expect(instant).toBeLessThan(to);
      }),
      { numRuns: 400 },
    );
  });
});

it('is found again from far away around a change of the clocks, without the day before to lean on', () => {
  const zone = 'Europe/London';
  const fresh = (iso: string): string => {
    businessDay(0, zone, '01:30');
    return businessDay(at(iso), zone, '01:30');
  };
  // Put back: 01:10 is shown a second time, after the day of the 25th began at 01:30 the first time.
  expect(fresh('2026-10-25T00:29:59.999Z')).toBe('2026-10-24');
  expect(fresh('2026-10-25T00:30:00Z')).toBe('2026-10-25');
  expect(fresh('2026-10-25T01:10:00Z')).toBe('2026-10-25');
  expect(fresh('2026-10-26T01:29:59.999Z')).toBe('2026-10-25');
  expect(fresh('2026-10-26T01:30:00Z')).toBe('2026-10-26');
  // Put forward: 01:30 is skipped, and the day of the 29th begins half an hour after the clocks were moved.
  expect(fresh('2026-03-29T01:10:00Z')).toBe('2026-03-28');
  expect(fresh('2026-03-29T01:29:59.999Z')).toBe('2026-03-28');
  expect(fresh('2026-03-29T01:30:00Z')).toBe('2026-03-29');
});

it('where clocks are put back over the beginning of a day, the day does not begin twice', () => {
  const zone = 'Europe/London';
  // 01:30 comes at 00:30 and again at 01:30 UTC; what is between them shows 01:10 a second time.
  expect(businessDay(at('2026-10-25T00:29:59Z'), zone, '01:30')).toBe('2026-10-24');
  expect(businessDay(at('2026-10-25T00:40:00Z'), zone, '01:30')).toBe('2026-10-25');
  expect(businessDay(at('2026-10-25T01:10:00Z'), zone, '01:30')).toBe('2026-10-25');
});
