import type { XReport, ZReport } from '../../../shared/contract/shifts';
import { baisa, tillCode } from '../../../shared/domain/amounts';
import { expectedCash } from '../../../shared/domain/drawer';
import type { Payload } from '../../../shared/facts';
import { all, one, type ReadableDb } from '../database';
import { businessDayOf, currentExhibition } from '../exhibition/queries';
import { readFact, type FactRow } from '../facts';
import { nameOf } from '../people/queries';
import { drawerMovements, type ShiftRow } from './queries';

interface Sums {
  readonly count: number;
  readonly gross: number;
  readonly net: number;
  readonly vat: number;
}

const sums = (db: ReadableDb, from: string, shift: number): Sums =>
  one<Sums>(db, `SELECT COUNT(*) AS count, ${from}`, shift) ?? { count: 0, gross: 0, net: 0, vat: 0 };

const salesOf = (db: ReadableDb, shift: number) => {
  const { count, gross, net, vat } = sums(
    db,
    `COALESCE(SUM(gross), 0) AS gross, COALESCE(SUM(net), 0) AS net, COALESCE(SUM(vat), 0) AS vat
     FROM derived_sales WHERE shift = ?`,
    shift,
  );
  return { count, gross: baisa(gross), discounts: baisa(gross - net), net: baisa(net), vat: baisa(vat) };
};

const givenBack = (db: ReadableDb, from: string, shift: number) => {
  const { count, net } = sums(db, `COALESCE(SUM(net), 0) AS net FROM ${from}`, shift);
  return { count, net: baisa(net) };
};

type Method = 'cash' | 'card' | 'transfer' | 'direct';

/** What was kept of each way of payment in a shift, in baisa: voids left out, refunds of this shift taken off. */
function tendersOf(db: ReadableDb, shift: number): ZReport['tenders'] {
  const kept: Record<Method, number> = { cash: 0, card: 0, transfer: 0, direct: 0 };
  const add = (sql: string): void => {
    for (const row of all<{ method: Method; amount: number }>(db, sql, shift)) kept[row.method] += row.amount;
  };
  add(
    `SELECT t.method, SUM(t.amount) AS amount FROM derived_sales s JOIN derived_tenders t ON t.sale = s.position
     WHERE s.shift = ? AND s.voided = 0 GROUP BY t.method`,
  );
  add('SELECT method, -SUM(paid) AS amount FROM derived_refunds WHERE shift = ? GROUP BY method');
  return {
    cash: baisa(kept.cash),
    card: baisa(kept.card),
    transfer: baisa(kept.transfer),
    direct: baisa(kept.direct),
  };
}

const drawerOf = (db: ReadableDb, shift: ShiftRow): ZReport['drawer'] => {
  const moved = drawerMovements(db, shift);
  return { ...moved, expected: expectedCash(moved) };
};

/** What X and Z have in common, in baisa. */
function reportOf(db: ReadableDb, shift: ShiftRow) {
  const { nameAr, nameEn, practice, timezone } = currentExhibition(db);
  const sales = salesOf(db, shift.position);
  const voids = givenBack(db, 'derived_sales WHERE shift = ? AND voided = 1', shift.position);
  const refunds = givenBack(db, 'derived_refunds WHERE shift = ?', shift.position);
  return {
    exhibition: { nameAr, nameEn, practice },
    timezone,
    shiftId: shift.id,
    till: tillCode(shift.till_code),
    businessDay: businessDayOf(db, shift.opened_at),
    openedAt: shift.opened_at,
    openedBy: nameOf(db, shift.opened_by),
    sales,
    voids,
    refunds,
    net: baisa(sales.net - voids.net - refunds.net),
    drawerOpenings: sums(db, '0 AS net FROM derived_drawer_openings WHERE shift = ?', shift.position).count,
  };
}

/** The open shift so far. Whoever counts it without knowing gets neither the drawer nor what was kept in cash. */
export function xReport(db: ReadableDb, shift: ShiftRow, to: { at: number; seesCash: boolean }): XReport {
  const tenders = tendersOf(db, shift.position);
  return {
    ...reportOf(db, shift),
    at: to.at,
    tenders: to.seesCash ? tenders : { ...tenders, cash: null },
    drawer: to.seesCash ? drawerOf(db, shift) : null,
  };
}

interface ClosedShift extends ShiftRow {
  readonly closed_position: number;
}

/** A closed shift, or undefined where there is none of this id. */
export function zReport(db: ReadableDb, shiftId: string): ZReport | undefined {
  const shift = one<ClosedShift>(
    db,
    `SELECT position, id, till_code, opened_at, opened_by, float, sales, closed_position FROM derived_shifts
     WHERE id = ? AND closed_at IS NOT NULL`,
    shiftId,
  );
  if (shift === undefined) return undefined;
  const row = one<FactRow>(db, 'SELECT * FROM journal_facts WHERE position = ?', shift.closed_position);
  const closing = row && readFact(row);
  if (closing === undefined || !closing.ok)
    throw new Error(`The closing of shift ${shiftId} cannot be read.`);
  const { at, by, hash } = closing.value;
  const payload = closing.value.payload as Payload<'shift.closed'>;
  return {
    ...reportOf(db, shift),
    tenders: tendersOf(db, shift.position),
    drawer: drawerOf(db, shift),
    closedAt: at,
    closedBy: nameOf(db, by),
    approvedBy: payload.approvedBy === null ? null : nameOf(db, payload.approvedBy),
    count: payload.count,
    recounts: payload.recounts,
    counted: payload.counted,
    variance: payload.variance,
    note: payload.note,
    facts: shift.closed_position,
    hash,
  };
}
