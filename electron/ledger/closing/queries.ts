import { createHash } from 'node:crypto';
import type { ClosingLook, closingContract } from '../../../shared/contract/closing';
import { tillCode } from '../../../shared/domain/amounts';
import { isSettled } from '../../../shared/domain/payout';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import { all, type ReadableDb } from '../database';
import { businessDayOf, findExhibition } from '../exhibition/queries';
import { head } from '../journal';
import { listParked } from '../parks/queries';
import { listOwed } from '../payouts/queries';
import { nameOf } from '../people/queries';

interface OpenShift {
  readonly till: string;
  readonly opened_at: number;
  readonly opened_by: string;
  readonly sales: number;
  readonly is_replaced: number;
}

/** At every till, also at those that others go on for. */
const openShifts = (db: ReadableDb): ClosingLook['shifts'] =>
  all<OpenShift>(
    db,
    `SELECT s.till_code AS till, s.opened_at, s.opened_by, s.sales, t.replaced_by IS NOT NULL AS is_replaced
     FROM derived_shifts s JOIN derived_tills t ON t.code = s.till_code
     WHERE s.closed_at IS NULL ORDER BY s.till_code`,
  ).map((row) => ({
    till: tillCode(row.till),
    openedAt: row.opened_at,
    openedBy: nameOf(db, row.opened_by),
    sales: row.sales,
    isReplaced: row.is_replaced === 1,
  }));

/** `step`: the smallest coin, in baisa. */
const unsettled = (db: ReadableDb, step: number): ClosingLook['unsettled'] =>
  listOwed(db)
    .filter(({ owed }) => !isSettled(owed, step))
    .map(({ familyCode: family, nameAr, nameEn, owed }) => ({ family, nameAr, nameEn, owed }));

/** The cart that stood open at a till waits among these as soon as its drawer is closed. */
const carts = (db: ReadableDb, now: number): ClosingLook['carts'] =>
  listParked(db, null, now).map(({ till, number, name, total }) => ({ till, number, name, total }));

export const closingHandlers: Handlers<keyof typeof closingContract> = {
  'closing.look': ({ db, at }) => {
    const exhibition = findExhibition(db);
    if (exhibition === null) return refuse('NO_EXHIBITION');
    const { position: facts, hash } = head(db);
    const waiting = carts(db, at);
    return done({
      day: businessDayOf(db, at),
      practice: exhibition.practice,
      facts,
      head: hash,
      shifts: openShifts(db),
      unsettled: unsettled(db, exhibition.cashRounding),
      carts: waiting,
      // Shifts and families follow from the facts; carts are this computer's own, and in none.
      seen: createHash('sha256')
        .update(JSON.stringify([hash, waiting]))
        .digest('hex'),
    });
  },
};
