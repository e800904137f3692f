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
