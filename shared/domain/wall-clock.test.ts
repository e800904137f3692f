import { describe, expect, it } from 'vitest';
import { wallHour, wallOffset } from './wall-clock';

const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);

describe('wallOffset', () => {
  it('is four hours in Muscat, summer and winter', () => {
    expect(wallOffset(at('2026-01-01T00:00:00Z'), 'Asia/Muscat')).toBe(4 * HOUR);
    expect(wallOffset(at('2026-07-01T23:59:59.999Z'), 'Asia/Muscat')).toBe(4 * HOUR);
  });

  it('follows clocks that are put forward and back', () => {
    expect(wallOffset(at('2026-03-29T00:59:59.999Z'), 'Europe/London')).toBe(0);
    expect(wallOffset(at('2026-03-29T01:00:00Z'), 'Europe/London')).toBe(HOUR);
    expect(wallOffset(at('2026-10-25T01:00:00Z'), 'Europe/London')).toBe(0);
  });

  it('is below 0 west of Greenwich, and knows quarters of hours and instants before 1970', () => {
    expect(wallOffset(at('2026-01-01T00:00:00.001Z'), 'America/New_York')).toBe(-5 * HOUR);
    expect(wallOffset(at('2026-01-01T00:00:00Z'), 'Asia/Kathmandu')).toBe(5.75 * HOUR);
    expect(wallOffset(-1, 'UTC')).toBe(0);
  });

  it('throws for a time zone that is none', () => {
    expect(() => wallOffset(0, 'Asia/Nowhere')).toThrow(RangeError);
  });
});

describe('wallHour', () => {
  it('is what the clock in the hall shows', () => {
    expect(wallHour(at('2026-11-24T12:59:59.999Z'), 'Asia/Muscat')).toBe(16);
    expect(wallHour(at('2026-11-24T13:00:00Z'), 'Asia/Muscat')).toBe(17);
    expect(wallHour(at('2026-11-24T20:00:00Z'), 'Asia/Muscat')).toBe(0);
    expect(wallHour(at('2026-11-24T00:10:00Z'), 'America/New_York')).toBe(19);
    expect(wallHour(-1, 'UTC')).toBe(23);
  });
});
