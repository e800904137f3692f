import type { ReadableDb } from '../../database';
import type { Comparison, Sums } from '../report';
import { ofTills, type SpanParams } from '../spans';

interface Books {
  readonly expected: number;
  readonly counted: number;
  readonly variance: number;
}

/** Closings, by the postings of their facts; each belongs to the day on which the journal says its shift was opened. */
const closings = `SELECT COALESCE(SUM(CASE WHEN substr(p.account, 1, 5) = 'cash:' THEN -p.amount END), 0) AS expected,
    COALESCE(SUM(CASE WHEN p.account = 'safe' THEN p.amount END), 0) AS counted,
    COALESCE(SUM(CASE WHEN p.account = 'over_short' THEN -p.amount END), 0) AS variance
  FROM journal_facts f JOIN journal_facts o ON o.id = f.payload ->> '$.shiftId'
    JOIN derived_postings p ON p.position = f.position
  WHERE f.kind = 'shift.closed' AND o.at >= @fromAt AND o.at < @toAt AND ${ofTills(`o.payload ->> '$.till'`)}`;

/** Open drawers hold what their accounts say now. */
const open = `SELECT COALESCE(SUM(a.balance), 0) AS expected
  FROM derived_shifts h JOIN derived_accounts a ON a.account = 'cash:' || h.till_code
  WHERE h.closed_at IS NULL AND h.opened_at >= @fromAt AND h.opened_at < @toAt AND ${ofTills('h.till_code')}`;

export function compareShifts(db: ReadableDb, span: SpanParams, sum: Sums): Comparison[] {
  const closed = db.prepare(closings).get(span) as Books;
  const still = db.prepare(open).get(span) as Pick<Books, 'expected'>;
  const books = { ...closed, expected: closed.expected + still.expected };
  return [
    {
      what: { ar: 'المتوقع في الأدراج', en: 'Expected in drawers' },
      kind: 'amount',
      report: sum('shifts', 'expected'),
      ledger: books.expected,
    },
    {
      what: { ar: 'المعدود', en: 'Counted' },
      kind: 'amount',
      report: sum('shifts', 'counted'),
      ledger: books.counted,
    },
    {
      what: { ar: 'الزيادة أو العجز', en: 'Over or short' },
      kind: 'amount',
      report: sum('shifts', 'variance'),
      ledger: books.variance,
    },
  ];
}
