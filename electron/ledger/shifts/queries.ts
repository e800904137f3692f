import type { Output } from '../../../shared/contract';
import type { Shift } from '../../../shared/contract/shifts';
import { baisa, tillCode, type Baisa } from '../../../shared/domain/amounts';
import type { DrawerMovements } from '../../../shared/domain/drawer';
import { all, one, type ReadableDb } from '../database';
import { businessDayOf } from '../exhibition/queries';
import { nameOf } from '../people/queries';

export interface ShiftRow {
  readonly position: number;
  readonly id: string;
  readonly till_code: string;
  readonly opened_at: number;
  readonly opened_by: string;
  readonly float: Baisa;
  readonly sales: number;
}

export const findOpenShift = (db: ReadableDb, till: string): ShiftRow | undefined =>
  one<ShiftRow>(
    db,
    `SELECT position, id, till_code, opened_at, opened_by, float, sales FROM derived_shifts
     WHERE till_code = ? AND closed_at IS NULL`,
    till,
  );

/** A shift as screens see it; `now` (ms UTC) says whether its business day is over. */
export const shiftShown = (db: ReadableDb, shift: ShiftRow, now: number): Shift => ({
  shiftId: shift.id,
  till: tillCode(shift.till_code),
  openedAt: shift.opened_at,
  openedBy: nameOf(db, shift.opened_by),
  float: baisa(shift.float),
  sales: shift.sales,
  businessDay: businessDayOf(db, shift.opened_at),
  isOver: businessDayOf(db, now) > businessDayOf(db, shift.opened_at),
});

/** What lies in a drawer now, in baisa: the balance of its account. */
export const cashInDrawer = (db: ReadableDb, till: string): Baisa =>
  baisa(
    one<{ balance: number }>(db, 'SELECT balance FROM derived_accounts WHERE account = ?', `cash:${till}`)
      ?.balance ?? 0,
  );

const sum = (db: ReadableDb, sql: string, shift: number): Baisa =>
  baisa(one<{ total: number }>(db, sql, shift)?.total ?? 0);

/**
 * What went through the drawer in a shift, in baisa, read from the rows of each kind and not from the drawer's
 * account: closing compares with what was really done, and `verify` compares the two.
 */
export function drawerMovements(db: ReadableDb, shift: { position: number; float: number }): DrawerMovements {
  const of = (sql: string): Baisa => sum(db, sql, shift.position);
  return {
    float: baisa(shift.float),
    kept: of('SELECT COALESCE(SUM(kept), 0) AS total FROM derived_sales WHERE shift = ? AND voided = 0'),
    cashRefunds: of(
      `SELECT COALESCE(SUM(paid), 0) AS total FROM derived_refunds WHERE shift = ? AND method = 'cash'`,
    ),
    cashIn: of(
      `SELECT COALESCE(SUM(amount), 0) AS total FROM derived_cash_moves WHERE shift = ? AND direction = 'in'`,
    ),
    cashOut: of(
      `SELECT COALESCE(SUM(amount), 0) AS total FROM derived_cash_moves WHERE shift = ? AND direction = 'out'`,
    ),
    cashPayouts: of('SELECT COALESCE(SUM(paid), 0) AS total FROM derived_payouts WHERE shift = ?'),
    reversedPayouts: of(
      `SELECT COALESCE(SUM(paid), 0) AS total FROM derived_payout_reversals r
       JOIN derived_payouts p ON p.position = r.payout WHERE r.shift = ?`,
    ),
    payIns: of('SELECT COALESCE(SUM(amount), 0) AS total FROM derived_pay_ins WHERE shift = ?'),
  };
}

interface ClosedRow {
  readonly position: number;
  readonly id: string;
  readonly till_code: string;
  readonly opened_at: number;
  readonly closed_at: number;
  readonly closed_by: string;
  readonly expected: Baisa;
  readonly counted: Baisa;
  readonly variance: Baisa;
}

/** Closed shifts in the order of closing, newest first; `before` is the position of the last of the page before. */
export const closedShifts = (
  db: ReadableDb,
  { till, before, limit }: { till: string | null; before: number | null; limit: number },
): Output<'shifts.closed'> =>
  all<ClosedRow>(
    db,
    `SELECT closed_position AS position, id, till_code, opened_at, closed_at, closed_by, expected, counted, variance
     FROM derived_shifts
     WHERE closed_position IS NOT NULL AND closed_position < ? AND (? IS NULL OR till_code = ?)
     ORDER BY closed_position DESC LIMIT ?`,
    before ?? Number.MAX_SAFE_INTEGER,
    till,
    till,
    limit,
  ).map((row) => ({
    position: row.position,
    shiftId: row.id,
    till: tillCode(row.till_code),
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    closedBy: nameOf(db, row.closed_by),
    expected: row.expected,
    counted: row.counted,
    variance: row.variance,
  }));
