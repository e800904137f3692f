import type { ReadableDb } from '../../database';
import type { Comparison, Sums } from '../report';
import { ofTills, type SpanParams } from '../spans';

/** Those that carry the seal of the fact before them; before the first there is none. */
const sealed = `SELECT COUNT(*) AS facts FROM journal_facts f
  WHERE f.at >= @fromAt AND f.at < @toAt AND ${ofTills('f.till_id')} AND (f.position = 1 OR EXISTS (
    SELECT 1 FROM journal_facts b WHERE b.position = f.position - 1 AND b.hash = f.prev_hash))`;

const counted = `SELECT COUNT(*) AS facts FROM journal_facts f
  WHERE f.at >= @fromAt AND f.at < @toAt AND ${ofTills('f.till_id')}`;

/** Running balances, which no posting was read for. */
const balances = `SELECT COALESCE(SUM(CASE WHEN balance > 0 THEN balance END), 0) AS debit FROM derived_accounts`;

const positive = `SELECT COALESCE(SUM(CASE WHEN balance > 0 THEN balance END), 0) AS debit
  FROM (SELECT SUM(amount) AS balance FROM derived_postings GROUP BY account)`;

const number = (db: ReadableDb, sql: string, span: SpanParams): number =>
  Object.values(db.prepare(sql).get(span) as Record<string, number>)[0] ?? 0;

/** Debit against credit, facts against their seals, postings against running balances; of families only the facts. */
export function compareJournal(db: ReadableDb, span: SpanParams, sum: Sums): Comparison[] {
  const facts: Comparison = {
    what: { ar: 'قيود تحمل بصمة القيد الذي قبلها', en: 'Facts that carry the seal of the one before' },
    kind: 'count',
    report: number(db, counted, span),
    ledger: number(db, sealed, span),
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
