import { baisa } from '../../../../shared/domain/amounts';
import { formatMoneyPlain } from '../../../../shared/domain/money';
import type { ReportCell, ReportKind } from '../../../../shared/contract/report-tables';
import { wallTime } from '../../../../shared/domain/wall-clock';

/** Places in the list of looks (`xlsx-parts.ts`, cellXfs). */
export const style = {
  text: 1,
  bold: 2,
  header: 3,
  warning: 4,
  amount: 5,
  whole: 6,
  decimal: 7,
  day: 8,
  instant: 9,
  percent: 10,
} as const;

/** Of each, the same in bold stands so many places further. */
const BOLD = 6;

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What would be read as an escaped character (ECMA-376 part 1, 22.9.2.19) has its underline escaped. */
const LIKE_AN_ESCAPE = /_(?=x[\dA-Fa-f]{4}_)/g;

// oxlint-disable-next-line no-control-regex -- they are what XML 1.0 cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(LIKE_AN_ESCAPE, '_x005F_')
    .replace(/[&<>"]/g, (sign) => special[sign] ?? sign);

export const xmlText = escaped;

/** A text is a text, whatever it looks like: it cannot run as a formula. */
export const textXml = (text: string, look: number): string =>
  text === ''
    ? '<c/>'
    : `<c t="inlineStr" s="${look}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const DAY = 86_400_000;
/** Days from Excel's first, 30 December 1899, to that of Unix. */
const EPOCH = 25_569;

const numeric = (value: string | number, look: number): string => `<c s="${look}"><v>${value}</v></c>`;

/** A number as a number, in the look of its kind. */
export function numberXml(value: number, kind: ReportKind, weight: 'plain' | 'bold' = 'plain'): string {
  const bold = weight === 'bold' ? BOLD : 0;
  switch (kind) {
    case 'amount':
      return numeric(formatMoneyPlain(baisa(value)), style.amount + bold);
    case 'quantity':
      return numeric(value / 1000, (value % 1000 === 0 ? style.whole : style.decimal) + bold);
    case 'percent':
      return numeric(value / 10_000, style.percent + bold);
    case 'count':
    case 'text':
    case 'day':
    case 'instant':
      return numeric(value, style.whole + bold);
  }
}

/** A cell of a report: dates and times as the clocks of its time zone showed them. */
export function cellXml(
  cell: ReportCell,
  kind: ReportKind,
  timezone: string,
  weight: 'plain' | 'bold' = 'plain',
): string {
  if (cell === null) return '<c/>';
  if (kind === 'day') return numeric(Date.parse(`${cell}T00:00:00Z`) / DAY + EPOCH, style.day);
  if (typeof cell === 'string') return textXml(cell, style.text);
  if (kind === 'instant') return numeric(wallTime(cell, timezone) / DAY + EPOCH, style.instant);
  return numberXml(cell, kind, weight);
}
