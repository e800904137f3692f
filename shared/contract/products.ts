import { z } from 'zod';
import { rights } from '../rights';
import {
  zBaisa,
  zBasisPoints,
  zFamilyCode,
  zId,
  zInstant,
  zName,
  zProductCode,
  zStockReason,
  zText,
  zTyped,
  zUnit,
} from '../schema';
import { command, query } from './define';

export const zProductInput = z.strictObject({
  code: zProductCode,
  familyCode: zFamilyCode,
  nameAr: zName,
  nameEn: zText(200),
  category: zText(100),
  price: zTyped,
  unit: zUnit,
  vatBp: zBasisPoints.nullable(),
  barcode: zText(64).nullable(),
  lowStockAt: z.int().min(0).nullable(),
  active: z.boolean(),
});

/** A product as the till shows it; `price` in baisa per piece or kilogram, `onHand` in pieces or grams. */
const zProductListed = z.strictObject({
  code: zProductCode,
  familyCode: zFamilyCode,
  nameAr: zName,
  nameEn: zText(200),
  category: zText(100),
  price: zBaisa,
  unit: zUnit,
  commissionBp: zBasisPoints,
  vatBp: zBasisPoints,
  barcode: zText(64).nullable(),
  lowStockAt: z.int().nullable(),
  onHand: z.int(),
});

/** A product with all that is known of it; `onHand` in pieces or grams. */
const zProductRow = zProductInput.extend({ price: zBaisa, onHand: z.int() });

/** What happened to a product: each price it had, and each time its stock was moved by hand. Newest first. */
const zHistory = z.strictObject({
  prices: z.array(z.strictObject({ at: zInstant, by: z.string(), price: zBaisa })),
  moves: z.array(
    z.strictObject({ at: zInstant, by: z.string(), qty: z.int(), reason: zStockReason, note: z.string() }),
  ),
});

export const productsContract = {
  /** All that can be sold now, in the order of their codes. The rates are those in force for each. */
  'products.list': query(rights['products.list'], z.strictObject({}), z.array(zProductListed)),
  /**
   * Adds or changes a product; `isNew` guards a product that has the code already. A new price is kept in its history.
   * MISSING_NAME · UNKNOWN_FAMILY · DUPLICATE_CODE · BAD_PRICE · BAD_BARCODE · DUPLICATE_BARCODE · UNIT_IN_USE
   */
  'products.save': command(
    rights['products.save'],
    z.strictObject({ id: zId, product: zProductInput, isNew: z.boolean().default(false) }),
    z.strictObject({}),
  ),
  /** All products, those put aside too, in the order of their codes. */
  'products.table': query(rights['products.table'], z.strictObject({}), z.array(zProductRow)),
  /** The code that a family's next product should have: no label that was printed is used again. UNKNOWN_FAMILY */
  'products.nextCode': query(
    rights['products.nextCode'],
    z.strictObject({ family: zFamilyCode }),
    z.strictObject({ code: zProductCode }),
  ),
  /** The last 500 of each. UNKNOWN_PRODUCT */
  'products.history': query(rights['products.history'], z.strictObject({ product: zProductCode }), zHistory),
};

export type ProductInput = z.output<typeof zProductInput>;
export type ProductListed = z.output<typeof zProductListed>;
export type ProductRow = z.output<typeof zProductRow>;
export type ProductHistory = z.output<typeof zHistory>;
