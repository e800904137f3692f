import { baisa, type Baisa } from '../../../shared/domain/amounts';
import type { DayBounds } from '../../../shared/domain/business-day';
import { one, type ReadableDb } from '../database';

const sum = (db: ReadableDb, sql: string, family: string, { from, to }: DayBounds): number =>
  one<{ total: number | null }>(db, sql, family, from, to)?.total ?? 0;

/** What was paid out to a family and what it paid in, in baisa; a reversal takes off on its own day. */
export function moneyMoved(
  db: ReadableDb,
  family: string,
  day: DayBounds | null,
): { readonly paidOut: Baisa; readonly paidIn: Baisa } {
  const bounds = day ?? { from: 0, to: Number.MAX_SAFE_INTEGER };
  const paid = sum(
    db,
    'SELECT SUM(cleared) AS total FROM derived_payouts WHERE family_code = ? AND at >= ? AND at < ?',
    family,
    bounds,
  );
  const reversed = sum(
    db,
    `SELECT SUM(p.cleared) AS total FROM derived_payouts p JOIN derived_payout_reversals r ON r.payout = p.position
     WHERE p.family_code = ? AND r.at >= ? AND r.at < ?`,
    family,
    bounds,
  );
  const paidIn = sum(
    db,
    'SELECT SUM(amount) AS total FROM derived_pay_ins WHERE family_code = ? AND at >= ? AND at < ?',
    family,
    bounds,
  );
  return { paidOut: baisa(paid - reversed), paidIn: baisa(paidIn) };
}
