import { z } from 'zod';
import { rights } from '../rights';
import { zBaisa, zName, zText, zUnit } from '../schema';
import { local, query } from './define';

/** What the buyer sees of a cart. Amounts in baisa, quantities in pieces or grams. */
const zShown = z.strictObject({
  language: z.enum(['ar', 'en']),
  digits: z.enum(['latn', 'arab']),
  phase: z.enum(['shopping', 'paying', 'done']),
  lines: z
    .array(
      z.strictObject({
        nameAr: zName,
        nameEn: zText(200),
        unit: zUnit,
        qty: z.int().min(0).max(1_000_000_000),
        /** For one piece or one kilogram. */
        price: zBaisa,
        amount: zBaisa,
      }),
    )
    .max(500),
  /** Given off the whole, beside what the lines' amounts already hold. */
  discount: zBaisa,
  total: zBaisa,
  /** Null until it is known. */
  change: zBaisa.nullable(),
});

const zBuyerState = z.strictObject({
  /** Null before the first start is finished. */
  exhibition: z.strictObject({ nameAr: zName, nameEn: zText(200) }).nullable(),
  /** Nothing that is shown happens. */
  practice: z.boolean(),
  /** Null while no cart is open: the exhibition's name stands alone. */
  shown: zShown.nullable(),
});

/** Channels of the buyer's window; no other window may call them, and it may call no other. */
export const buyerContract = {
  'buyer.state': query(rights['buyer.state'], z.strictObject({}), zBuyerState),
};

/** What the till says to the buyer's window, through main. `anyone`: a locked till clears it. */
export const buyerDisplayContract = {
  'buyer.show': local(rights['buyer.show'], z.strictObject({ shown: zShown.nullable() }), z.strictObject({})),
  /** Opens the buyer's window, on a second display where there is one; brings it forward where it is open. */
  'buyer.open': local(rights['buyer.open'], z.strictObject({}), z.strictObject({})),
};

export type BuyerShown = z.output<typeof zShown>;
export type BuyerState = z.output<typeof zBuyerState>;
