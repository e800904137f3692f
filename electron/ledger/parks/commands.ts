import type { Output, Parsed } from '../../../shared/contract';
import type { ParkedCart, parksContract } from '../../../shared/contract/parks';
import { done, refuse, type Result } from '../../../shared/result';
import type { CommandContext, Handlers } from '../command';
import { run } from '../database';
import { hasExhibition, tillExists } from '../exhibition/queries';
import { findSale } from '../sales/queries';
import { keepOpen } from './open-cart';
import { forget, putAside } from './put-aside';
import { findParked, listParked } from './queries';

function park(context: CommandContext, input: Parsed<'parks.park'>): Result<Output<'parks.park'>> {
  const { db, at } = context;
  const { saleId } = input.cart;
  if (!hasExhibition(db)) return refuse('NO_EXHIBITION');
  if (!tillExists(db, input.till)) return refuse('UNKNOWN_TILL', { till: input.till });
  // The sale went through and only its answer was lost: parked, it would be paid a second time.
  const sold = findSale(db, saleId);
  if (sold !== undefined) return refuse('ALREADY_DONE', { kind: 'sale.rungUp', at: sold.at });
  putAside(context, input);
  const parked = listParked(db, null, at).find((one) => one.saleId === saleId);
  if (parked === undefined) throw new Error('The cart that was just parked is not there.');
  return done(parked);
}

/** Carts that wait; a cart that was taken stays until its day is over, for a screen that did not hear the answer. */
export const parksHandlers: Handlers<keyof typeof parksContract> = {
  'parks.park': park,

  'parks.list': ({ db, at }, { product }) => done(listParked(db, product, at)),

  'parks.take': (context, { saleId, takeId }) => {
    const { db } = context;
    const parked = findParked(db, saleId);
    const isFree = parked !== undefined && (parked.taken_by === null || parked.taken_by === takeId);
    if (!isFree || findSale(db, saleId) !== undefined) return refuse('UNKNOWN_PARKED');
    run(db, 'UPDATE local_parked_carts SET taken_by = ? WHERE sale_id = ?', takeId, saleId);
    const cart = JSON.parse(parked.cart) as ParkedCart;
    // From here on it stands open: a page that goes at this moment finds it again.
    keepOpen(context, { till: parked.till_code, total: parked.total, cart });
    return done(cart);
  },

  'parks.remove': ({ db }, { saleIds }) => {
    for (const saleId of saleIds) forget(db, saleId);
    return done({});
  },
};
