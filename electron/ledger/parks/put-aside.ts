import type { ParkedCart } from '../../../shared/contract/parks';
import type { CommandContext } from '../command';
import { run, type WritableDb } from '../database';
import { businessDayOf } from '../exhibition/queries';
import { findParked, freeNumber } from './queries';

export const forget = (db: WritableDb, saleId: string): void => {
  run(db, 'DELETE FROM local_parked_carts WHERE sale_id = ?', saleId);
};

/** A cart, and what it is called by; `total` is what the screen showed, in baisa. */
export interface PutAside {
  readonly till: string;
  readonly name: string;
  readonly total: number;
  readonly cart: ParkedCart;
}

function writeParked({ db, at, by }: CommandContext, { till, name, total, cart }: PutAside): void {
  const before = findParked(db, cart.saleId);
  const number = before?.taken_by === null ? before.number : freeNumber(db, till, cart.saleId);
  forget(db, cart.saleId);
  run(
    db,
    `INSERT INTO local_parked_carts (sale_id, till_code, number, name, lines, total, parked_at, parked_by, business_day,
       cart, taken_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)`,
    cart.saleId,
    till,
    number,
    name,
    cart.lines.length,
    total,
    at,
    by,
    businessDayOf(db, at),
    JSON.stringify(cart),
  );
  for (const product of new Set(cart.lines.map((line) => line.product))) {
    run(db, 'INSERT INTO local_parked_products (product_code, sale_id) VALUES (?, ?)', product, cart.saleId);
  }
}

/** Lets a cart wait; it stands open nowhere any more, and takes its own place where it waited before. */
export function putAside(context: CommandContext, asked: PutAside): void {
  const { db, at } = context;
  // Carts that were taken back and are of days past will not be asked for again.
  run(
    db,
    'DELETE FROM local_parked_carts WHERE taken_by IS NOT NULL AND business_day < ? AND sale_id <> ?',
    businessDayOf(db, at),
    asked.cart.saleId,
  );
  writeParked(context, asked);
  run(db, 'DELETE FROM local_open_cart WHERE sale_id = ?', asked.cart.saleId);
}
