import type { Payout } from '../../../shared/contract/payouts';
import { baisa, familyCode, tillCode } from '../../../shared/domain/amounts';
import { all, one, type ReadableDb } from '../database';
import { nameOf } from '../people/queries';

/** More than any exhibition pays in a day; older ones are found by their family. */
const MOST_LISTED = 500;

interface PayoutRow {
  readonly id: string;
  readonly number: string;
  readonly family_code: string;
  readonly name_ar: string;
  readonly name_en: string;
  readonly method: Payout['method'];
  readonly till_code: string;
  readonly at: number;
  readonly by: string;
  readonly cleared: number;
  readonly paid: number;
  readonly rounding: number;
  readonly decision: string | null;
  readonly reversed_at: number | null;
  readonly reversed_by: string | null;
  readonly reason: string | null;
}

const select = `SELECT p.id, p.number, p.family_code, f.name_ar, f.name_en, p.method, p.till_code, p.at, p.by, p.cleared,
    p.paid, p.rounding, p.decision, r.at AS reversed_at, r.by AS reversed_by, r.reason
  FROM derived_payouts p JOIN derived_families f ON f.code = p.family_code
  LEFT JOIN derived_payout_reversals r ON r.payout = p.position`;

const shown = (db: ReadableDb, row: PayoutRow): Payout => ({
  payoutId: row.id,
  number: row.number,
  family: { code: familyCode(row.family_code), nameAr: row.name_ar, nameEn: row.name_en },
  method: row.method,
  till: tillCode(row.till_code),
  at: row.at,
  by: nameOf(db, row.by),
  cleared: baisa(row.cleared),
  paid: baisa(row.paid),
  rounding: baisa(row.rounding),
  reversal:
    row.reversed_at === null
      ? null
      : { at: row.reversed_at, by: nameOf(db, row.reversed_by ?? ''), reason: row.reason ?? '' },
  decision: row.decision,
});

/** Payouts, the newest first: of one family, or the last of all. */
export const payoutList = (db: ReadableDb, family: string | null): Payout[] =>
  (family === null
    ? all<PayoutRow>(db, `${select} ORDER BY p.position DESC LIMIT ?`, MOST_LISTED)
    : all<PayoutRow>(
        db,
        `${select} WHERE p.family_code = ? ORDER BY p.position DESC LIMIT ?`,
        family,
        MOST_LISTED,
      )
  ).map((row) => shown(db, row));

export function findPayout(db: ReadableDb, payoutId: string): Payout | undefined {
  const row = one<PayoutRow>(db, `${select} WHERE p.id = ?`, payoutId);
  return row === undefined ? undefined : shown(db, row);
}
