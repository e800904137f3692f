import { wallOffset } from './wall-clock';

/** A business day: from its first millisecond up to the first of the next, both ms UTC. */
export interface DayBounds {
  readonly from: number;
  readonly to: number;
}

interface BusinessDay extends DayBounds {
  readonly day: string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

const minutesOf = (dayStartsAt: string): number => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(dayStartsAt);
  if (match === null) throw new RangeError(`Not a time of day: ${dayStartsAt}`);
  return Number(match[1]) * 60 + Number(match[2]);
};

const dateOf = (number: number): string => new Date(number).toISOString().slice(0, 10);

/** Midnight UTC of a date, in ms: dates are counted on it, whatever the time zone. */
const dateNumber = (day: string): number => {
  const at = Date.parse(`${day}T00:00:00Z`);
  // Some days that no month has (30 February) are read as days of the next.
  if (Number.isNaN(at) || dateOf(at) !== day) throw new RangeError(`Not a date: ${day}`);
  return at;
};

/**
 * The first instant (ms UTC) at which the clocks of a time zone show what `wall` shows in UTC. Where clocks are put
 * back and show it twice, the first; where they are put forward and skip it, as long after as it was skipped.
 */
const instantOf = (wall: number, timezone: string): number => {
  const before = wall - wallOffset(wall - DAY, timezone);
  const after = wall - wallOffset(wall + DAY, timezone);
  const isShown = (at: number): boolean => at + wallOffset(at, timezone) === wall;
  if (isShown(before)) return before;
  return isShown(after) ? after : before;
};

/**
 * When the business day `day` (`YYYY-MM-DD`) begins and ends in a time zone (IANA name), where days begin at
 * `dayStartsAt` (`HH:MM`). Throws RangeError where one of them is not what it should be. Source: docs/money.md, Days.
 */
export const dayBounds = (day: string, timezone: string, dayStartsAt: string): DayBounds => {
  const start = dateNumber(day) + minutesOf(dayStartsAt) * MINUTE;
  return { from: instantOf(start, timezone), to: instantOf(start + DAY, timezone) };
};

/** The latest day found for each exhibition: almost every sale is of the same day as the one before it. */
const latest = new Map<string, BusinessDay>();

const findDay = (at: number, timezone: string, dayStartsAt: string): BusinessDay => {
  const wall = at + wallOffset(at, timezone) - minutesOf(dayStartsAt) * MINUTE;
  const guess = dateOf(wall);
  const bounds = dayBounds(guess, timezone, dayStartsAt);
  if (at >= bounds.from && at < bounds.to) return { day: guess, ...bounds };
  // Only in the hours around a change of the clocks can the guess be a day off.
  const day = dateOf(dateNumber(guess) + (at < bounds.from ? -DAY : DAY));
  return { day, ...dayBounds(day, timezone, dayStartsAt) };
};

/**
 * The business day (`YYYY-MM-DD`) of an instant (ms UTC): the date in the exhibition's time zone, where a day begins at
 * `dayStartsAt` (`HH:MM`) and what is before it belongs to the day before. Source: docs/money.md, Days.
 */
export const businessDay = (at: number, timezone: string, dayStartsAt: string): string => {
  const key = `${timezone} ${dayStartsAt}`;
  const known = latest.get(key);
  if (known !== undefined && at >= known.from && at < known.to) return known.day;
  const found = findDay(at, timezone, dayStartsAt);
  latest.set(key, found);
  return found.day;
};
