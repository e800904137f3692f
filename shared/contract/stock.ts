import { z } from 'zod';
import { rights } from '../rights';
import { zFamilyCode, zId, zName, zProductCode, zText, zTyped, zUnit } from '../schema';
import { command, query } from './define';

const zOnHand = z.strictObject({ onHand: z.int() });

/**
 * What became of goods, in pieces or grams. What a family brought is what it took home, what was lost (damaged, given
 * as a sample or a gift), what was sold (less what came back to the shelf), and what is on hand; a recount sets right
 * what was miscounted: `brought + recounted = returned + lost + sold + onHand`.
 */
const zFigures = z.strictObject({
  brought: z.int(),
  returned: z.int(),
  lost: z.int(),
  recounted: z.int(),
  sold: z.int(),
  /** What should be found on the shelf; below 0 where more was sold than was ever received. */
  onHand: z.int(),
});

const zProductStock = zFigures.extend({
  code: zProductCode,
  nameAr: zName,
  nameEn: zText(200),
  unit: zUnit,
  active: z.boolean(),
  lowStockAt: z.int().nullable(),
});

const zFamilyStock = z.strictObject({
  code: zFamilyCode,
  nameAr: zName,
  nameEn: zText(200),
  active: z.boolean(),
  products: z.int(),
  low: z.int(),
  /** Of what is sold by piece or with its price typed, and of what is sold by weight. */
  pieces: zFigures,
  grams: zFigures,
});

const zLow = z.strictObject({
  code: zProductCode,
  familyCode: zFamilyCode,
  nameAr: zName,
  nameEn: zText(200),
  unit: zUnit,
  onHand: z.int(),
  lowStockAt: z.int(),
});

/** A shelf is counted at one go, not a whole exhibition. */
const MOST_COUNTED = 5_000;

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
  /** What a family brought, sold and took home, and what it should find left. UNKNOWN_FAMILY */
  'stock.ofFamily': query(
    rights['stock.ofFamily'],
    z.strictObject({ family: zFamilyCode }),
    z.array(zProductStock),
  ),
  /** The same for all families, each in one line. */
  'stock.byFamily': query(rights['stock.byFamily'], z.strictObject({}), z.array(zFamilyStock)),
  /** What is at or below its threshold, the emptiest first. */
  'stock.low': query(rights['stock.low'], z.strictObject({}), z.array(zLow)),
  /** What a count of a shelf would change, before anything is written. UNKNOWN_PRODUCT · BAD_QUANTITY */
  'stock.differences': query(
    rights['stock.differences'],
    z.strictObject({
      counts: z.array(z.strictObject({ product: zProductCode, counted: zTyped })).max(MOST_COUNTED),
    }),
    z.array(
      z.strictObject({ product: zProductCode, onHand: z.int(), counted: z.int(), difference: z.int() }),
    ),
  ),
  /**
   * Accepts a count: each difference becomes a recount, all or nothing. `seen` is what was on hand when the person
   * looked at the difference. Answers how many products differed.
   * UNKNOWN_PRODUCT · BAD_QUANTITY (`product`) · STOCK_CHANGED (`product`, `onHand`: sold or received since)
   */
  'stock.count': command(
    rights['stock.count'],
    z.strictObject({
      id: zId,
      note: zText(300),
      counts: z
        .array(z.strictObject({ product: zProductCode, seen: z.int(), counted: zTyped }))
        .min(1)
        .max(MOST_COUNTED),
    }),
    z.strictObject({ changed: z.int() }),
  ),
};

export type StockFigures = z.output<typeof zFigures>;
export type ProductStock = z.output<typeof zProductStock>;
export type FamilyStock = z.output<typeof zFamilyStock>;
export type LowStock = z.output<typeof zLow>;
