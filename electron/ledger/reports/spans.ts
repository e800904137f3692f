import { dayBounds } from '../../../shared/domain/business-day';
import type { ReadableDb } from '../database';
import { currentExhibition } from '../exhibition/queries';

/** What a report is narrowed down to, as it was asked: business days, both included, families and tills; null: all. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
  readonly families: readonly string[] | null;
  readonly tills: readonly string[] | null;
}

/** The same, as SQL is given it: each statement takes of these what it names. */
export interface SpanParams {
  readonly from: string;
  readonly to: string;
  /** The instants (ms UTC) in which those days begin and end; the second is no more of it. */
  readonly fromAt: number;
  readonly toAt: number;
  /** JSON lists, or null. */
  readonly families: string | null;
  readonly tills: string | null;
}

const BEFORE_ALL = '0000-01-01';
const AFTER_ALL = '9999-12-31';

const listOf = (codes: readonly string[] | null): string | null =>
  codes === null ? null : JSON.stringify(codes);

export function spanParams(db: ReadableDb, { from, to, families, tills }: Span): SpanParams {
  const { timezone, dayStartsAt } = currentExhibition(db);
  return {
    from: from ?? BEFORE_ALL,
    to: to ?? AFTER_ALL,
    fromAt: from === null ? 0 : dayBounds(from, timezone, dayStartsAt).from,
    toAt: to === null ? Number.MAX_SAFE_INTEGER : dayBounds(to, timezone, dayStartsAt).to,
    families: listOf(families),
    tills: listOf(tills),
  };
}

/** All that came before the end of a span, for what is carried over. */
export const fromTheBeginning = (span: SpanParams): SpanParams => ({ ...span, from: BEFORE_ALL, fromAt: 0 });

/** Conditions on columns, over the parameters of a span. */
export const ofTills = (column: string): string =>
  `(@tills IS NULL OR ${column} IN (SELECT value FROM json_each(@tills)))`;

export const ofFamilies = (column: string): string =>
  `(@families IS NULL OR ${column} IN (SELECT value FROM json_each(@families)))`;

/** With `+`, so that no index of days leads: rows come in the order of the journal, and none has to be sorted. */
export const onDays = (column: string): string => `+${column} BETWEEN @from AND @to`;

export const inTime = (column: string): string => `+${column} >= @fromAt AND +${column} < @toAt`;

/** 0 before the span, 1 within it, 2 after. */
export const phaseOfDay = (column: string): string =>
  `CASE WHEN ${column} < @from THEN 0 WHEN ${column} <= @to THEN 1 ELSE 2 END`;

export const phaseOfTime = (column: string): string =>
  `CASE WHEN ${column} < @fromAt THEN 0 WHEN ${column} < @toAt THEN 1 ELSE 2 END`;
