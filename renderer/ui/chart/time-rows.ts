import type { Format } from '../../i18n/format';
import type { ChartRow } from './chart-rows';

interface Hour {
  /** Of the clock on the wall, 0 to 23. */
  readonly hour: number;
}

const HOURS = 24;

/**
 * Hours of trade as the day went: those after midnight stand behind those before it, since a day begins after the
 * longest time without trade. The hours between are there too, so that an axis of them is true.
 */
export function asTheDayWent(traded: readonly number[]): number[] {
  const hours = [...traded].sort((a, b) => a - b);
  let [first, longest] = [hours[0], 0];
  for (const [at, hour] of hours.entries()) {
    const rest = hours.length === 1 ? HOURS : (hour - (hours.at(at - 1) ?? hour) + HOURS) % HOURS;
    if (rest > longest) [first, longest] = [hour, rest];
  }
  if (first === undefined) return [];
  const begin = first;
  return Array.from({ length: HOURS - longest + 1 }, (_, at) => (begin + at) % HOURS);
}

/** A column an hour; `heightOf` what was sold in it, and 0 where nothing was. */
export function hourRows<T extends Hour>(
  traded: readonly T[],
  heightOf: (hour: T) => number,
  format: Format,
): ChartRow[] {
  const byHour = new Map(traded.map((one) => [one.hour, heightOf(one)]));
  return asTheDayWent([...byHour.keys()]).map((hour) => ({
    key: `${hour}`,
    label: hourLabel(hour, format),
    value: byHour.get(hour) ?? 0,
  }));
}

/** `16:00` */
export const hourLabel = (hour: number, format: Format): string =>
  format.digits(`${String(hour).padStart(2, '0')}:00`);

/** A business day, `YYYY-MM-DD`, as an axis has room for: `24/11`. */
export const dayLabel = (day: string, format: Format): string =>
  format.digits(`${Number(day.slice(8))}/${Number(day.slice(5, 7))}`);
