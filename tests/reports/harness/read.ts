import type { ReportName } from '../../../shared/contract/report-tables';
import type { ReadableDb } from '../../../electron/ledger/database';
import { openReport, type OpenReport } from '../../../electron/ledger/reports/open-report';
import type { Span } from '../../../electron/ledger/reports/spans';
import { NOON } from '../../ledger/harness/stall';

type Cells = Readonly<Record<string, string | number | null>>;

export const EVERYTHING: Span = { from: null, to: null, families: null, tills: null };

/** A report on a ledger; a refusal is an error. */
export function reportOn(
  db: ReadableDb,
  report: ReportName,
  span: Partial<Span> = {},
  language: 'ar' | 'en' = 'en',
): OpenReport {
  const opened = openReport(db, { report, language, ...EVERYTHING, ...span }, NOON);
  if (opened.ok) return opened.value;
  throw new Error(`${report} was refused: ${JSON.stringify(opened.error)}`);
}

/** The rows of a part by the names of their columns. */
export function rowsOf(report: OpenReport, part: string): Cells[] {
  const found = report.parts.find((one) => one.part.name === part);
  if (found === undefined) throw new Error(`There is no part ${part}.`);
  return [...found.rows()].map((row) =>
    Object.fromEntries(found.columns.map(({ id }, at) => [id, row[at] ?? null])),
  );
}

/** Every sum of every part, by `part.column`. */
export function sumsOf(report: OpenReport): Record<string, number> {
  return Object.fromEntries(
    report.parts.flatMap((part) =>
      part.columns
        .filter(({ isSummed }) => isSummed)
        .map(({ id }) => [`${part.part.name}.${id}`, part.sum(id)] as const),
    ),
  );
}

export const numberOf = (row: Cells, column: string): number => Number(row[column] ?? 0);

export function sumBy(rows: readonly Cells[], key: string, column: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[String(row[key])] = (sums[String(row[key])] ?? 0) + numberOf(row, column);
  return sums;
}
