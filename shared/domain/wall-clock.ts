const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (timezone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timezone);
  if (known !== undefined) return known;
  // Making one takes a hundred times as long as using it.
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timezone, made);
  return made;
};

/**
 * How far the clocks of a time zone (IANA name) are ahead of UTC at an instant (ms UTC), in ms; below 0 west of
 * Greenwich. Throws RangeError for an unknown time zone.
 */
export const wallOffset = (at: number, timezone: string): number => {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatterOf(timezone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  const wholeSecond = Math.floor(at / 1000) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecond;
};

const HOUR = 3_600_000;

/** The hour, 0 to 23, that the clocks of a time zone (IANA name) show at an instant (ms UTC). */
export const wallHour = (at: number, timezone: string): number => {
  const hours = Math.floor((at + wallOffset(at, timezone)) / HOUR);
  return ((hours % 24) + 24) % 24;
};

/** Clocks are only ever put forward or back at a quarter of an hour. */
const QUARTER = 900_000;

/** The offset found last: what follows is almost always of the same quarter, and asking takes longer than all else. */
let latest = { timezone: '', quarter: Number.NaN, offset: 0 };

/** What the clocks of a time zone show at an instant (ms UTC), as if that were UTC. */
export function wallTime(at: number, timezone: string): number {
  const quarter = Math.floor(at / QUARTER);
  if (latest.quarter !== quarter || latest.timezone !== timezone) {
    latest = { timezone, quarter, offset: wallOffset(at, timezone) };
  }
  return at + latest.offset;
}

/** `2026-11-24 16:05:09` on the clocks of a time zone, of an instant (ms UTC). */
export const dayAndTime = (at: number, timezone: string): string =>
  new Date(wallTime(at, timezone)).toISOString().slice(0, 19).replace('T', ' ');
