import type { Applies } from '../apply';
import { one, run, type ReadableDb } from '../database';
import { posting } from '../postings';
import { canonicalJson } from '../seal';

/** The row of the shift that a fact names; a fact without one could not have been appended. */
export function shiftPosition(db: ReadableDb, shiftId: string): number {
  const row = one<{ position: number }>(db, 'SELECT position FROM derived_shifts WHERE id = ?', shiftId);
  if (row === undefined) throw new Error(`No shift has the id ${shiftId}.`);
  return row.position;
}

type Kinds = 'shift.opened' | 'shift.closed' | 'cash.moved' | 'drawer.opened';

export const shiftsApply: Applies<Kinds> = {
  'shift.opened': (db, { id, position, at, by, payload }) => {
    run(
      db,
      `INSERT INTO derived_shifts (position, id, till_code, opened_at, opened_by, float, sales)
       VALUES (?, ?, ?, ?, ?, ?, 0)`,
      position,
      id,
      payload.till,
      at,
      by,
      payload.float,
    );
    return [posting(`cash:${payload.till}`, payload.float), posting('safe', -payload.float)];
  },

  'cash.moved': (db, { position, at, by, payload }) => {
    run(
      db,
      `INSERT INTO derived_cash_moves (position, shift, at, by, direction, amount, account, reason)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      position,
      shiftPosition(db, payload.shiftId),
      at,
      by,
      payload.direction,
      payload.amount,
      payload.account,
      payload.reason,
    );
    const into = payload.direction === 'in' ? payload.amount : -payload.amount;
    return [posting(`cash:${payload.till}`, into), posting(payload.account, -into)];
  },

  'shift.closed': (db, { position, at, by, payload }) => {
    run(
      db,
      `UPDATE derived_shifts SET closed_position = ?, closed_at = ?, closed_by = ?, expected = ?, counted = ?,
         variance = ?, count = ?, note = ?
       WHERE id = ?`,
      position,
      at,
      by,
      payload.expected,
      payload.counted,
      payload.variance,
      canonicalJson(payload.count),
      payload.note,
      payload.shiftId,
    );
    return [
      posting('safe', payload.counted),
      posting(`cash:${payload.till}`, -payload.expected),
      posting('over_short', -payload.variance),
    ];
  },

  'drawer.opened': (db, { position, at, by, payload }) => {
    run(
      db,
      'INSERT INTO derived_drawer_openings (position, shift, at, by, reason) VALUES (?, ?, ?, ?, ?)',
      position,
      shiftPosition(db, payload.shiftId),
      at,
      by,
      payload.reason,
    );
    return [];
  },
};
