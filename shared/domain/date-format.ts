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

const optionsOf: Readonly<Record<'date' | 'figures' | 'time', Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  figures: { day: '2-digit', month: '2-digit', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

const formatterOf = (style: DateStyle, what: keyof typeof optionsOf): Intl.DateTimeFormat => {
  const { timezone, language, digits = 'latn' } = style;
  const key = [timezone, language, digits, what].join(' ');
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const region = language === 'ar' ? 'ar-OM' : 'en-GB';
  // The calendar is named because some systems give Arabic the lunar one.
  const locale = `${region}-u-nu-${digits}-ca-gregory`;
  const made = new Intl.DateTimeFormat(locale, { timeZone: timezone, ...optionsOf[what] });
  formatters.set(key, made);
  return made;
};

/** The date of an instant (ms UTC) in the style's time zone: `24 نوفمبر 2026`, `24 November 2026`. */
export const formatDate = (at: number, style: DateStyle): string => formatterOf(style, 'date').format(at);

/** The same in figures, day first, of one width in both languages: `24/11/2026`. */
export const formatDateInFigures = (at: number, style: DateStyle): string => {
  const parts = formatterOf(style, 'figures').formatToParts(at);
  // Arabic puts marks of direction between them, which a table of dates has no use for.
  const part = (wanted: Intl.DateTimeFormatPartTypes): string =>
    parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('day')}/${part('month')}/${part('year')}`;
};

/** The time of day of an instant (ms UTC) in the style's time zone, of 24 hours: `16:05`. */
export const formatTime = (at: number, style: DateStyle): string => formatterOf(style, 'time').format(at);

/** A business day (`YYYY-MM-DD`) written out. It is a date already, so that no time zone may move it. */
export const formatDay = (day: string, style: Omit<DateStyle, 'timezone'>): string =>
  formatDate(Date.parse(`${day}T00:00:00Z`), { ...style, timezone: 'UTC' });
