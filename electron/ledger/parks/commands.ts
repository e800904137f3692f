import type { Output, Parsed } from '../../../shared/contract';
import type { ParkedCart, parksContract } from '../../../shared/contract/parks';
import { done, refuse, type Result } from '../../../shared/result';
import type { CommandContext, Handlers } from '../command';
import { run, type WritableDb } from '../database';
import { businessDayOf, hasExhibition, tillExists } from '../exhibition/queries';
import { findSale } from '../sales/queries';
import { findParked, freeNumber, listParked } from './queries';

const forget = (db: WritableDb, saleId: string): void => {
  run(db, 'DELETE FROM local_parked_carts WHERE sale_id = ?', saleId);
};

function writeParked(context: CommandContext, input: Parsed<'parks.park'>, number: number): void {
  const { db, at, by } = context;
  const { till, name, total, cart } = input;
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

function park(context: CommandContext, input: Parsed<'parks.park'>): Result<Output<'parks.park'>> {
  const { db, at } = context;
  const { saleId } = input.cart;
  if (!hasExhibition(db)) return refuse('NO_EXHIBITION');
  if (!tillExists(db, input.till)) return refuse('UNKNOWN_TILL', { till: input.till });
  // The sale went through and only its answer was lost: parked, it would be paid a second time.
  const sold = findSale(db, saleId);
  if (sold !== undefined) return refuse('ALREADY_DONE', { kind: 'sale.rungUp', at: sold.at });
  const before = findParked(db, saleId);
  const number = before?.taken_by === null ? before.number : freeNumber(db, input.till, saleId);
  forget(db, saleId);
  // Carts that were taken back and are of days past will not be asked for again.
  run(
    db,
    'DELETE FROM local_parked_carts WHERE taken_by IS NOT NULL AND business_day < ?',
    businessDayOf(db, at),
  );
  writeParked(context, input, number);
  const parked = listParked(db, null, at).find((one) => one.saleId === saleId);
  if (parked === undefined) throw new Error('The cart that was just parked is not there.');
  return done(parked);
}

/** Carts that wait; a cart that was taken stays until its day is over, for a screen that did not hear the answer. */
export const parksHandlers: Handlers<keyof typeof parksContract> = {
  'parks.park': park,

  'parks.list': ({ db, at }, { product }) => done(listParked(db, product, at)),

  'parks.take': ({ db }, { saleId, takeId }) => {
    const parked = findParked(db, saleId);
    const isFree = parked !== undefined && (parked.taken_by === null || parked.taken_by === takeId);
    if (!isFree || findSale(db, saleId) !== undefined) return refuse('UNKNOWN_PARKED');
    run(db, 'UPDATE local_parked_carts SET taken_by = ? WHERE sale_id = ?', takeId, saleId);
    return done(JSON.parse(parked.cart) as ParkedCart);
  },

  'parks.remove': ({ db }, { saleIds }) => {
    for (const saleId of saleIds) forget(db, saleId);
    return done({});
  },
};
