import type { Parked, ParkedCart } from '../../../shared/contract/parks';
import { baisa, tillCode } from '../../../shared/domain/amounts';
import { all, one, type ReadableDb } from '../database';
import { businessDayOf } from '../exhibition/queries';
import { nameOf } from '../people/queries';

interface ParkedRow {
  readonly sale_id: string;
  readonly till_code: string;
  readonly number: number;
  readonly name: string;
  readonly lines: number;
  readonly total: number;
  readonly parked_at: number;
  readonly parked_by: string;
  readonly business_day: string;
}

/** Neither taken back nor sold; a cart can be sold by the screen that put it aside, too. */
const waits = `taken_by IS NULL AND NOT EXISTS (SELECT 1 FROM derived_sales WHERE id = sale_id)`;

const columns = 'sale_id, till_code, number, name, lines, total, parked_at, parked_by, business_day';

const shown = (db: ReadableDb, row: ParkedRow, today: string): Parked => ({
  saleId: row.sale_id,
  till: tillCode(row.till_code),
  number: row.number,
  name: row.name,
  lines: row.lines,
  total: baisa(row.total),
  parkedAt: row.parked_at,
  parkedBy: nameOf(db, row.parked_by),
  businessDay: row.business_day,
  isOld: row.business_day < today,
});

/** The carts that wait, oldest first; with a product, those that hold it. `now` is ms UTC. */
export function listParked(db: ReadableDb, product: string | null, now: number): Parked[] {
  const rows =
    product === null
      ? all<ParkedRow>(db, `SELECT ${columns} FROM local_parked_carts WHERE ${waits} ORDER BY parked_at`)
      : all<ParkedRow>(
          db,
          `SELECT ${columns} FROM local_parked_carts WHERE ${waits}
             AND sale_id IN (SELECT sale_id FROM local_parked_products WHERE product_code = ?)
           ORDER BY parked_at`,
          product,
        );
  if (rows.length === 0) return [];
  const today = businessDayOf(db, now);
  return rows.map((row) => shown(db, row, today));
}

/** The smallest number that no other waiting cart of the till has. */
export function freeNumber(db: ReadableDb, till: string, saleId: string): number {
  const taken = new Set(
    all<{ number: number }>(
      db,
      `SELECT number FROM local_parked_carts WHERE till_code = ? AND sale_id <> ? AND ${waits}`,
      till,
      saleId,
    ).map((row) => row.number),
  );
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

interface Kept {
  readonly cart: string;
  readonly number: number;
  readonly till_code: string;
  readonly total: number;
  readonly taken_by: string | null;
}

export const findParked = (db: ReadableDb, saleId: string): Kept | undefined =>
  one<Kept>(
    db,
    'SELECT cart, number, till_code, total, taken_by FROM local_parked_carts WHERE sale_id = ?',
    saleId,
  );

interface OpenCart {
  readonly till: string;
  readonly total: number;
  readonly cart: ParkedCart;
}

/** The cart that stands open at this computer; null where it was sold or waits among the parked ones. */
export function openCart(db: ReadableDb): OpenCart | null {
  const row = one<{ till_code: string; total: number; cart: string }>(
    db,
    `SELECT till_code, total, cart FROM local_open_cart AS o
     WHERE NOT EXISTS (SELECT 1 FROM derived_sales WHERE id = o.sale_id)
       AND NOT EXISTS (SELECT 1 FROM local_parked_carts p WHERE p.sale_id = o.sale_id AND p.taken_by IS NULL)`,
  );
  return row === undefined
    ? null
    : { till: row.till_code, total: row.total, cart: JSON.parse(row.cart) as ParkedCart };
}
