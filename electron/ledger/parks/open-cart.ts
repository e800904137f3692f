import type { openCartContract } from '../../../shared/contract/open-cart';
import type { ParkedCart } from '../../../shared/contract/parks';
import { done } from '../../../shared/result';
import type { CommandContext, Handlers } from '../command';
import { run } from '../database';
import { putAside } from './put-aside';
import { openCart } from './queries';

interface Kept {
  readonly till: string;
  /** What the screen shows, in baisa. */
  readonly total: number;
  readonly cart: ParkedCart;
}

/** Keeps the cart that stands open, in the place of the one before it. */
export function keepOpen({ db, at, by }: CommandContext, { till, total, cart }: Kept): void {
  run(
    db,
    `INSERT OR REPLACE INTO local_open_cart (only, sale_id, till_code, total, kept_at, kept_by, cart)
     VALUES (1, ?, ?, ?, ?, ?, ?)`,
    cart.saleId,
    till,
    total,
    at,
    by,
    JSON.stringify(cart),
  );
}

/** The drawer of a till closes over a cart that nobody finished: it waits among the parked ones. */
export function putOpenCartAside(context: CommandContext, till: string): void {
  const open = openCart(context.db);
  if (open?.till === till) putAside(context, { ...open, name: '' });
}

export const openCartHandlers: Handlers<keyof typeof openCartContract> = {
  'openCart.kept': ({ db }) => done(openCart(db)?.cart ?? null),

  'openCart.keep': (context, { cart, ...shown }) => {
    if (cart === null) run(context.db, 'DELETE FROM local_open_cart');
    else keepOpen(context, { ...shown, cart });
    return done({});
  },
};
