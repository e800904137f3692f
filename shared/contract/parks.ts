import { z } from 'zod';
import { rights } from '../rights';
import { zBaisa, zDay, zId, zInstant, zName, zProductCode, zText, zTillCode } from '../schema';
import { local, query } from './define';
import { zCartDiscount, zSaleLineInput } from './sales';

/** A cart as it was put aside: what `sales.ringUp` will be asked, before its payments. */
export const zParkedCart = z.strictObject({
  /** The id that its sale will have. */
  saleId: zId,
  lines: z.array(zSaleLineInput).min(1).max(500),
  cartDiscount: zCartDiscount.nullable(),
});

const zParked = z.strictObject({
  saleId: zId,
  till: zTillCode,
  /** To call it by; the smallest that no other parked cart of its till has. */
  number: z.int(),
  name: zText(60),
  lines: z.int(),
  /** What the screen showed when it was put aside, in baisa. */
  total: zBaisa,
  parkedAt: zInstant,
  parkedBy: zName,
  businessDay: zDay,
  /** Of a day that is over: offered for deletion. */
  isOld: z.boolean(),
});

/** Carts put aside to serve the next buyer: this computer's own affair until they are sold. */
export const parksContract = {
  /** The same cart put aside again takes its own place. ALREADY_DONE where it was sold. */
  'parks.park': local(
    rights['parks.park'],
    z.strictObject({ till: zTillCode, name: zText(60), total: zBaisa, cart: zParkedCart }),
    zParked,
  ),
  /** All that wait, oldest first; with `product`, those that hold it. */
  'parks.list': query(
    rights['parks.list'],
    z.strictObject({ product: zProductCode.nullable().default(null) }),
    z.array(zParked),
  ),
  /**
   * Gives a cart back to one screen. `takeId` is minted by it: asked again with the same, it is given again, and never
   * to another. UNKNOWN_PARKED
   */
  'parks.take': local(rights['parks.take'], z.strictObject({ saleId: zId, takeId: zId }), zParkedCart),
  /** Deletes carts that nobody comes back for; those that are not there any more are no fault. */
  'parks.remove': local(
    rights['parks.remove'],
    z.strictObject({ saleIds: z.array(zId).max(500) }),
    z.strictObject({}),
  ),
};

export type ParkedCart = z.output<typeof zParkedCart>;
export type Parked = z.output<typeof zParked>;
