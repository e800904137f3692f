import type { Parsed } from '../../../shared/contract';
import type { SaleListed } from '../../../shared/contract/sales';
import { all, type Param, type ReadableDb } from '../database';
import { everyTill } from '../exhibition/queries';
import { findOpenShift } from '../shifts/queries';
import { listSales } from './queries';

type Wanted = Parsed<'sales.find'>;

interface Condition {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** The numbers that were meant: as it is printed, or the count alone, at whichever till. */
function numbersMeant(db: ReadableDb, typed: string): string[] {
  const number = typed.trim();
  if (!/^\d{1,6}$/.test(number)) return [number, number.toUpperCase()];
  return everyTill(db).map((till) => `${till.code}-${number.padStart(6, '0')}`);
}

/** The sales that bear a number or id; the number of a refund's paper leads to the sale that it was of. */
function positionsOf(db: ReadableDb, typed: string): number[] {
  const found = numbersMeant(db, typed).flatMap((number) =>
    all<{ position: number }>(
      db,
      `SELECT position FROM derived_sales WHERE number = ?
       UNION ALL SELECT position FROM derived_sales WHERE id = ?
       UNION ALL SELECT sale FROM derived_refunds WHERE number = ?`,
      number,
      number,
      number,
    ),
  );
  return [...new Set(found.map(({ position }) => position))];
}

/** Each is answered from an index of its own; whichever SQLite begins with, the others only sift what it gave. */
function conditions(db: ReadableDb, wanted: Wanted): Condition[] {
  const found: Condition[] = [];
  const add = (sql: string, ...params: Param[]): number => found.push({ sql, params });
  const { shiftOf, number, product, amount, day, from, to, before } = wanted;
  // No shift has the position 0.
  if (shiftOf !== null) add('s.shift = ?', findOpenShift(db, shiftOf)?.position ?? 0);
  if (number !== null && number.trim() !== '') {
    const positions = positionsOf(db, number);
    add(`s.position IN (${positions.map(() => '?').join(', ')})`, ...positions);
  }
  if (product !== null) {
    add('s.position IN (SELECT sale FROM derived_sale_lines WHERE product_code = ?)', product);
  }
  if (amount !== null) add('s.net = ?', amount);
  if (day !== null) add('s.business_day = ?', day);
  if (from !== null) add('s.at >= ?', from);
  if (to !== null) add('s.at < ?', to);
  add('s.position < ?', before ?? Number.MAX_SAFE_INTEGER);
  return found;
}

/** Sales by any of what is known of them, newest first. */
export function findSales(db: ReadableDb, wanted: Wanted): SaleListed[] {
  const found = conditions(db, wanted);
  const where = found.map(({ sql }) => sql).join(' AND ');
  // Sales come in the order of their time, so that both orders are one; each has its index.
  const order = wanted.from === null && wanted.to === null ? '' : 's.at DESC,';
  return listSales(
    db,
    `WHERE ${where} ORDER BY ${order} s.position DESC LIMIT ?`,
    ...found.flatMap(({ params }) => params),
    wanted.limit,
  );
}
