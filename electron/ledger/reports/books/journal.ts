import type { ReadableDb } from '../../database';
import type { Comparison, Sums } from '../report';
import { ofTills, type SpanParams } from '../spans';

/** By the numbers that each till gives its facts: those of a span follow one another without a gap. */
const numbered = `SELECT COALESCE(SUM(last - first + 1), 0) AS facts
  FROM (SELECT MIN(seq) AS first, MAX(seq) AS last FROM journal_facts f
    WHERE f.at >= @fromAt AND f.at < @toAt AND ${ofTills('f.till_id')} GROUP BY f.till_id)`;

const counted = `SELECT COUNT(*) AS facts FROM journal_facts f
  WHERE f.at >= @fromAt AND f.at < @toAt AND ${ofTills('f.till_id')}`;

/** Running balances, which no posting was read for. */
const balances = `SELECT COALESCE(SUM(CASE WHEN balance > 0 THEN balance END), 0) AS debit FROM derived_accounts`;

const positive = `SELECT COALESCE(SUM(CASE WHEN balance > 0 THEN balance END), 0) AS debit
  FROM (SELECT SUM(amount) AS balance FROM derived_postings GROUP BY account)`;

const number = (db: ReadableDb, sql: string, span: SpanParams): number =>
  Object.values(db.prepare(sql).get(span) as Record<string, number>)[0] ?? 0;

/** Debit against credit, facts against their numbers, postings against running balances; of families only the facts. */
export function compareJournal(db: ReadableDb, span: SpanParams, sum: Sums): Comparison[] {
  const facts: Comparison = {
    what: { ar: 'القيود وأرقامها المتسلسلة', en: 'Facts, and their numbers in turn' },
    kind: 'count',
    report: number(db, counted, span),
    ledger: number(db, numbered, span),
  };
  if (span.families !== null) return [facts];
  return [
    facts,
    {
      what: { ar: 'مدين مقابل دائن', en: 'Debit against credit' },
      kind: 'amount',
      report: sum('postings', 'debit'),
      ledger: sum('postings', 'credit'),
    },
    {
      what: {
        ar: 'الترحيلات كلها مقابل أرصدة الحسابات الآن',
        en: 'All postings against the balances of now',
      },
      kind: 'amount',
      report: number(db, positive, span),
      ledger: number(db, balances, span),
    },
  ];
}
