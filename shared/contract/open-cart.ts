import { z } from 'zod';
import { rights } from '../rights';
import { zBaisa, zTillCode } from '../schema';
import { local, query } from './define';
import { zParkedCart } from './parks';

/** The cart that stands open at this computer's till, kept beside the page: a page that goes takes nothing of it along. */
export const openCartContract = {
  /** Null where there is none, or where it was sold or put aside since. */
  'openCart.kept': query(rights['openCart.kept'], z.strictObject({}), zParkedCart.nullable()),
  /** `cart` null: it is empty again. `total` is what the screen shows, in baisa. */
  'openCart.keep': local(
    rights['openCart.keep'],
    z.strictObject({ till: zTillCode, total: zBaisa, cart: zParkedCart.nullable() }),
    z.strictObject({}),
  ),
};
