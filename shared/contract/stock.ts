import { z } from 'zod';
import { rights } from '../rights';
import { zId, zProductCode, zText, zTyped } from '../schema';
import { command } from './define';

const zOnHand = z.strictObject({ onHand: z.int() });

export const stockContract = {
  /** Goods that a family brought: pieces or grams, at least 1. UNKNOWN_PRODUCT · BAD_QUANTITY */
  'stock.receive': command(
    rights['stock.receive'],
    z.strictObject({ id: zId, product: zProductCode, qty: zTyped, note: zText(300) }),
    zOnHand,
  ),
  /** Down for damaged, sample, gift and returned; a recount goes either way. UNKNOWN_PRODUCT · BAD_QUANTITY */
  'stock.adjust': command(
    rights['stock.adjust'],
    z.strictObject({
      id: zId,
      product: zProductCode,
      qty: zTyped,
      reason: z.enum(['damaged', 'sample', 'gift', 'returned', 'recount']),
      note: zText(300),
    }),
    zOnHand,
  ),
};
