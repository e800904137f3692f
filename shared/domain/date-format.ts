import type { Digits } from './digits';

/** How a screen or a paper writes dates. */
export interface DateStyle {
  /** IANA name. */
  readonly timezone: string;
  readonly language: 'ar' | 'en';
  /** Latin (`latn`) unless told otherwise. */
  readonly digits?: Digits;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (style: DateStyle, what: 'date' | 'time'): Intl.DateTimeFormat => {
  const { timezone, language, digits = 'latn' } = style;
  const key = [timezone, language, digits, what].join(' ');
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const region = language === 'ar' ? 'ar-OM' : 'en-GB';
  const options: Intl.DateTimeFormatOptions =
    what === 'date'
      ? { day: 'numeric', month: 'long', year: 'numeric' }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  // The calendar is named because some systems give Arabic the lunar one.
  const locale = `${region}-u-nu-${digits}-ca-gregory`;
  const made = new Intl.DateTimeFormat(locale, { timeZone: timezone, ...options });
  formatters.set(key, made);
  return made;
};

/** The date of an instant (ms UTC) in the style's time zone: `24 نوفمبر 2026`, `24 November 2026`. */
export const formatDate = (at: number, style: DateStyle): string => formatterOf(style, 'date').format(at);

/** The time of day of an instant (ms UTC) in the style's time zone, of 24 hours: `16:05`. */
export const formatTime = (at: number, style: DateStyle): string => formatterOf(style, 'time').format(at);

/** A business day (`YYYY-MM-DD`) written out. It is a date already, so that no time zone may move it. */
export const formatDay = (day: string, style: Omit<DateStyle, 'timezone'>): string =>
  formatDate(Date.parse(`${day}T00:00:00Z`), { ...style, timezone: 'UTC' });
