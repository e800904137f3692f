import type {
  ReportAgreement,
  ReportCell,
  ReportColumn,
  ReportCover,
  ReportName,
} from '../../../shared/contract/report-tables';
import { done, refuse, type Result } from '../../../shared/result';
import { all, type ReadableDb } from '../database';
import { findExhibition } from '../exhibition/queries';
import { head } from '../journal';
import { nameOf } from '../people/queries';
import type { Language, Part, Report, Row, View } from './report';
import { reports } from './reports';
import { spanParams, type Span, type SpanParams } from './spans';

export interface AskedReport extends Span {
  readonly report: ReportName;
  readonly language: Language;
}

/** A part of a report under a span: read row by row, a page at a time, or summed. */
export class OpenPart {
  readonly part: Part;
  readonly columns: readonly ReportColumn[];
  readonly #db: ReadableDb;
  readonly #span: SpanParams;
  readonly #view: View;
  #sums: Readonly<Record<string, number>> | null = null;

  constructor(db: ReadableDb, part: Part, span: SpanParams, view: View) {
    this.#db = db;
    this.part = part;
    this.#span = span;
    this.#view = view;
    this.columns = part.columns.map(({ id, kind, header, isSummed, width }) => ({
      id,
      kind,
      header: header[view.language],
      isSummed,
      width,
    }));
  }

  get title(): string {
    return this.part.title[this.#view.language];
  }

  get rowCount(): number {
    return this.#summed()['row_count'] ?? 0;
  }

  sum(column: string): number {
    return this.#summed()[column] ?? 0;
  }

  /** A sum in each summed column, null in the others; null where the part has no sums. */
  totals(): ReportCell[] | null {
    if (!this.columns.some(({ isSummed }) => isSummed)) return null;
    return this.columns.map(({ id, isSummed }) => (isSummed ? this.sum(id) : null));
  }

  /** Every row, one at a time: however many there are, one is held. */
  *rows(): Generator<ReportCell[]> {
    for (const row of this.#db.prepare(this.#ordered()).iterate(this.#span)) yield this.#cells(row as Row);
  }

  page(offset: number, limit: number): ReportCell[][] {
    return this.#db
      .prepare(`${this.#ordered()} LIMIT @limit OFFSET @offset`)
      .all({ ...this.#span, limit, offset })
      .map((row) => this.#cells(row as Row));
  }

  #ordered(): string {
    return `${this.part.sql} ORDER BY ${this.part.order}`;
  }

  #cells(row: Row): ReportCell[] {
    return this.part.columns.map(({ cell }) => cell(row, this.#view));
  }

  /** By SQLite, over the same rows that are listed. */
  #summed(): Readonly<Record<string, number>> {
    const columns = this.part.columns.filter(({ isSummed }) => isSummed);
    const sums = columns.map(({ id }) => `COALESCE(SUM("${id}"), 0) AS "${id}"`);
    const sql = `SELECT ${['COUNT(*) AS row_count', ...sums].join(', ')} FROM (${this.part.sql})`;
    this.#sums ??= this.#db.prepare(sql).get(this.#span) as Record<string, number>;
    return this.#sums;
  }
}

/** A report under a span, on one snapshot of the ledger. */
export interface OpenReport {
  readonly cover: ReportCover;
  readonly parts: readonly OpenPart[];
  /** Its figures against the ledger's books: reads all postings of the span. */
  readonly agreement: () => ReportAgreement;
}

/** UNKNOWN_FAMILY · UNKNOWN_TILL · BAD_INPUT where the report cannot be narrowed down so, or the days are the wrong way round. */
function checkSpan(db: ReadableDb, { takes }: Report, { from, to, families, tills }: Span): Result<true> {
  if (families !== null && !takes.includes('families')) return refuse('BAD_INPUT', { field: 'families' });
  if (tills !== null && !takes.includes('tills')) return refuse('BAD_INPUT', { field: 'tills' });
  if (from !== null && to !== null && from > to) return refuse('BAD_INPUT', { field: 'to' });
  const known = (table: string): Set<string> =>
    new Set(all<{ code: string }>(db, `SELECT code FROM ${table}`).map(({ code }) => code));
  const family = families === null ? undefined : missing(families, known('derived_families'));
  if (family !== undefined) return refuse('UNKNOWN_FAMILY', { family });
  const till = tills === null ? undefined : missing(tills, known('derived_tills'));
  return till === undefined ? done(true) : refuse('UNKNOWN_TILL', { till });
}

const missing = (asked: readonly string[], known: ReadonlySet<string>): string | undefined =>
  asked.find((code) => !known.has(code));

/** Everybody's names, asked once each. */
function namesOf(db: ReadableDb): View['nameOf'] {
  const names = new Map<string, string>();
  return (personId) => {
    const known = names.get(personId);
    if (known !== undefined) return known;
    const name = nameOf(db, personId);
    names.set(personId, name);
    return name;
  };
}

function agreementOf(
  db: ReadableDb,
  report: Report,
  { span, parts, language }: { span: SpanParams; parts: readonly OpenPart[]; language: Language },
): ReportAgreement {
  const sum = (name: string, column: string): number =>
    parts.find(({ part }) => part.name === name)?.sum(column) ?? 0;
  const compared = report
    .compare(db, span, sum)
    .map(({ what, ...figures }) => ({ what: what[language], ...figures }));
  return { agrees: compared.every((figure) => figure.report === figure.ledger), compared };
}

/**
 * Opens a report; `at` (ms UTC) is when it is made. NO_EXHIBITION · UNKNOWN_FAMILY · UNKNOWN_TILL · BAD_INPUT
 * (`field`: families, tills, to)
 */
export function openReport(db: ReadableDb, asked: AskedReport, at: number): Result<OpenReport> {
  const exhibition = findExhibition(db);
  if (exhibition === null) return refuse('NO_EXHIBITION');
  const report = reports[asked.report];
  const checked = checkSpan(db, report, asked);
  if (!checked.ok) return checked;
  const { language, from, to, families, tills } = asked;
  const span = spanParams(db, asked);
  const view: View = { language, nameOf: namesOf(db) };
  const isLeftOut = ({ notBy = [] }: Part): boolean =>
    (families !== null && notBy.includes('families')) || (tills !== null && notBy.includes('tills'));
  const parts = report.parts
    .filter((part) => !isLeftOut(part))
    .map((part) => new OpenPart(db, part, span, view));
  const { position, hash } = head(db);
  return done({
    cover: {
      report: report.name,
      title: report.title[language],
      about: report.about[language],
      exhibition: (language === 'en' && exhibition.nameEn) || exhibition.nameAr,
      practice: exhibition.practice,
      from,
      to,
      families: families === null ? null : [...families],
      tills: tills === null ? null : [...tills],
      madeAt: at,
      timezone: exhibition.timezone,
      facts: position,
      head: hash,
      leftOut: report.parts.filter(isLeftOut).map(({ title }) => title[language]),
    },
    parts,
    agreement: () => agreementOf(db, report, { span, parts, language }),
  });
}
