import type { ReadableDb } from '../../database';
import type { Comparison, Sums, Words } from '../report';
import { fromTheBeginning, ofFamilies, ofTills, type SpanParams } from '../spans';
import { tradeBooks } from './trade';

interface Books {
  readonly made: number;
  readonly reversed: number;
  readonly paid_in: number;
}

/** What payouts, their reversals and payments by families moved on families' accounts, by the postings of their facts. */
const moved = `SELECT COALESCE(SUM(CASE f.kind WHEN 'payout.made' THEN p.amount END), 0) AS made,
    COALESCE(SUM(CASE f.kind WHEN 'payout.reversed' THEN -p.amount END), 0) AS reversed,
    COALESCE(SUM(CASE f.kind WHEN 'family.paidIn' THEN -p.amount END), 0) AS paid_in
  FROM journal_facts f JOIN derived_postings p ON p.position = f.position
  WHERE f.kind IN ('payout.made', 'payout.reversed', 'family.paidIn') AND substr(p.account, 1, 7) = 'family:'
    AND f.at >= @fromAt AND f.at < @toAt AND ${ofTills(`f.payload ->> '$.till'`)}
    AND ${ofFamilies('substr(p.account, 8)')}`;

const booksOf = (db: ReadableDb, span: SpanParams): Books => db.prepare(moved).get(span) as Books;

/** What families were owed when the span ended, by all postings up to then. */
function owedAtEnd(db: ReadableDb, span: SpanParams): number {
  const ever = fromTheBeginning(span);
  const { credit, direct } = tradeBooks(db, ever);
  const { made, reversed, paid_in: paidIn } = booksOf(db, ever);
  return credit - direct - made + reversed + paidIn;
}

export function comparePayouts(db: ReadableDb, span: SpanParams, sum: Sums): Comparison[] {
  const books = booksOf(db, span);
  const money = (what: Words, report: number, ledger: number): Comparison => ({
    what,
    kind: 'amount',
    report,
    ledger,
  });
  const movements = [
    money({ ar: 'صُرف', en: 'Paid out' }, sum('payouts', 'cleared'), books.made),
    money({ ar: 'صرف معكوس', en: 'Payouts reversed' }, sum('reversals', 'cleared'), books.reversed),
    money({ ar: 'دفعته الأسر', en: 'Paid in by families' }, sum('paidIn', 'amount'), books.paid_in),
  ];
  if (span.tills !== null) return movements;
  return [
    ...movements,
    money({ ar: 'الرصيد بعدها', en: 'Owed after' }, sum('balances', 'closing'), owedAtEnd(db, span)),
  ];
}
