import { z } from 'zod';
import { rights } from '../rights';
import { zDay, zFamilyCode, zTillCode } from '../schema';
import { job, query } from './define';

/** Every report there is; each may be of several parts (the sheets of a workbook). */
const reportNames = [
  'days',
  'families',
  'products',
  'payments',
  'lines',
  'corrections',
  'shifts',
  'payouts',
  'stock',
  'journal',
] as const;
export const zReportName = z.enum(reportNames);

const zLanguage = z.enum(['ar', 'en']);
const zWords = z.strictObject({ ar: z.string(), en: z.string() });
const zPartName = z.string().max(40);

/** What a report is narrowed down by. A report takes those that its `takes` names: another is BAD_INPUT. */
const zNarrowing = z.enum(['days', 'families', 'tills']);

/** Business days, both included; null: without a bound. Families and tills; null: all. */
export const reportSpan = {
  from: zDay.nullable().default(null),
  to: zDay.nullable().default(null),
  families: z.array(zFamilyCode).min(1).max(1000).nullable().default(null),
  tills: z.array(zTillCode).min(1).max(1000).nullable().default(null),
};

/**
 * How a column's cells are to be read: `amount` baisa, `quantity` thousandths of a piece or kilogram (another column
 * says which), `percent` hundredths of a percent, `instant` ms UTC, `day` `YYYY-MM-DD`; text is in the language asked for.
 */
const zKind = z.enum(['text', 'amount', 'quantity', 'day', 'instant', 'count', 'percent']);
const zCell = z.union([z.string(), z.number(), z.null()]);
const zRow = z.array(zCell);

const zColumn = z.strictObject({
  id: z.string(),
  kind: zKind,
  header: z.string(),
  isSummed: z.boolean(),
  /** How many characters it is meant to hold. */
  width: z.int(),
});

/** What a report says of itself, on every file and screen. */
const zCover = z.strictObject({
  report: zReportName,
  title: z.string(),
  /** What it tells, in a sentence. */
  about: z.string(),
  exhibition: z.string(),
  /** Nothing in it happened: said on every file. */
  practice: z.boolean(),
  from: zDay.nullable(),
  to: zDay.nullable(),
  families: z.array(z.string()).nullable(),
  tills: z.array(z.string()).nullable(),
  /** ms UTC. */
  madeAt: z.int(),
  timezone: z.string(),
  /** How many facts the ledger had, and the hash of the newest. */
  facts: z.int(),
  head: z.string(),
  /** Parts that cannot be narrowed down so, and are left out: their titles. */
  leftOut: z.array(z.string()),
});

/**
 * The report's figures beside those of the ledger's books for the same span, read another way. `agrees` only where all
 * are equal; what cannot be compared under families or tills is not in the list.
 */
const zAgreement = z.strictObject({
  agrees: z.boolean(),
  compared: z.array(
    z.strictObject({ what: z.string(), kind: zKind, report: z.number(), ledger: z.number() }),
  ),
});

const zPart = z.strictObject({ part: zPartName, title: z.string(), rows: z.int() });

/** A whole report with the words of its cover, as it goes on paper. */
export const zWholeReport = z.strictObject({
  cover: zCover,
  /** What the cover says: the label of each line and its value. */
  lines: z.array(z.tuple([z.string(), z.string()])),
  agreement: zAgreement,
  /** What `agreement` compares, the report's figure, the ledger's. */
  comparedHeaders: z.tuple([z.string(), z.string(), z.string()]),
  /** On each page of a report that must not be relied on. */
  warning: z.string().nullable(),
  total: z.string(),
  parts: z.array(
    z.strictObject({
      part: zPartName,
      title: z.string(),
      columns: z.array(zColumn),
      rows: z.array(zRow),
      totals: zRow.nullable(),
    }),
  ),
});

export const reportTablesContract = {
  /** The reports there are, what each tells and what it can be narrowed down by. */
  'reports.list': query(
    rights['reports.list'],
    z.strictObject({}),
    z.array(
      z.strictObject({
        report: zReportName,
        title: zWords,
        about: zWords,
        takes: z.array(zNarrowing),
        parts: z.array(z.strictObject({ part: zPartName, title: zWords })),
      }),
    ),
  ),
  /**
   * Some rows of one part of a report, from `offset` on, for a screen; read beside the till, so that a million lines keep
   * nobody waiting. `part` null: the first. `agreement` null where `checked` was not asked for: once a span is enough.
   * NO_EXHIBITION · BAD_INPUT (`field`: part, families, tills)
   */
  'reports.page': job(
    rights['reports.page'],
    z.strictObject({
      report: zReportName,
      part: zPartName.nullable().default(null),
      ...reportSpan,
      language: zLanguage,
      offset: z.int().min(0).max(100_000_000).default(0),
      limit: z.int().min(1).max(500).default(100),
      checked: z.boolean().default(true),
      /** False: `parts` is empty and `totals` null. Once a span is enough: counting goes through every row. */
      counted: z.boolean().default(true),
    }),
    z.strictObject({
      cover: zCover,
      /** All parts there are under this span, and how many rows each has. */
      parts: z.array(zPart),
      part: zPartName,
      columns: z.array(zColumn),
      rows: z.array(zRow),
      /** Of the whole part: a sum in each summed column, null in the others. Null where the part has no sums. */
      totals: zRow.nullable(),
      agreement: zAgreement.nullable(),
    }),
  ),
  /**
   * A whole report of one moment, for paper; for main alone. TOO_LONG_TO_PRINT (`rows`, `most`) · NO_EXHIBITION ·
   * UNKNOWN_FAMILY · UNKNOWN_TILL · BAD_INPUT (`field`) · STOPPED
   */
  'reports.whole': job(
    rights['reports.whole'],
    z.strictObject({ report: zReportName, ...reportSpan, language: zLanguage }),
    zWholeReport,
  ),
  /**
   * Writes a whole report into a file at `path`: beside it first, and moved in when it is whole. For main alone, which
   * asked the person where. STOPPED · SAVE_FULL · SAVE_GONE · SAVE_FAILED · TOO_MANY_ROWS (`part`, `rows`, `most`: XLSX) ·
   * NO_EXHIBITION · BAD_INPUT (`field`)
   */
  'reports.write': job(
    rights['reports.write'],
    z.strictObject({
      report: zReportName,
      ...reportSpan,
      language: zLanguage,
      format: z.enum(['csv', 'xlsx', 'json']),
      path: z.string().min(1).max(4096),
    }),
    z.strictObject({
      path: z.string(),
      rows: z.int(),
      bytes: z.int(),
      agreement: zAgreement,
    }),
  ),
};

export type ReportName = z.output<typeof zReportName>;
export type ReportCell = z.output<typeof zCell>;
export type ReportKind = z.output<typeof zKind>;
export type ReportColumn = z.output<typeof zColumn>;
export type ReportCover = z.output<typeof zCover>;
export type ReportAgreement = z.output<typeof zAgreement>;
export type WholeReport = z.output<typeof zWholeReport>;
export type ReportNarrowing = z.output<typeof zNarrowing>;
