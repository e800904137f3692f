import type {
  ReportCell,
  ReportKind,
  ReportName,
  ReportNarrowing,
} from '../../../shared/contract/report-tables';
import type { ReadableDb } from '../database';
import type { SpanParams } from './spans';

export type Language = 'ar' | 'en';
export type Words = Readonly<Record<Language, string>>;
export type Row = Readonly<Record<string, string | number | null>>;

/** For whom cells are written. */
export interface View {
  readonly language: Language;
  /** A person's name by their id. */
  readonly nameOf: (personId: string) => string;
}

export interface Column {
  /** Also the name of the SQL column that is summed, where it is. */
  readonly id: string;
  readonly kind: ReportKind;
  readonly header: Words;
  /** In characters, for spreadsheets. */
  readonly width: number;
  readonly isSummed: boolean;
  readonly cell: (row: Row, view: View) => ReportCell;
}

/** One table of a report, said in SQL over the parameters of a span, so that its rows can be streamed, paged and summed. */
export interface Part {
  readonly name: string;
  readonly title: Words;
  readonly sql: string;
  /** Columns of `sql`; what comes in the order of the journal is streamed without being sorted. */
  readonly order: string;
  readonly columns: readonly Column[];
  /** What it cannot be narrowed down by: under such a span it is left out of the report. */
  readonly notBy?: readonly ReportNarrowing[];
}

/** The sum of a column of a part; 0 where the part is left out. */
export type Sums = (part: string, column: string) => number;

/** One figure of the report, and what the ledger's books say of the same span. */
export interface Comparison {
  readonly what: Words;
  readonly kind: ReportKind;
  readonly report: number;
  readonly ledger: number;
}

export interface Report {
  readonly name: ReportName;
  readonly title: Words;
  readonly about: Words;
  readonly takes: readonly ReportNarrowing[];
  readonly parts: readonly Part[];
  /** Its figures beside the books, read another way than its rows were (`books/`). */
  readonly compare: (db: ReadableDb, span: SpanParams, sums: Sums) => readonly Comparison[];
}
