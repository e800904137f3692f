import { z } from 'zod';
import { rights } from '../rights';
import { zBaisa, zBasisPoints, zFamilyCode, zId, zName, zProductCode, zText, zTyped, zUnit } from '../schema';
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

export const productsContract = {
  /** All that can be sold now, in the order of their codes. The rates are those in force for each. */
  'products.list': query(rights['products.list'], z.strictObject({}), z.array(zProductListed)),
  /** UNKNOWN_FAMILY · BAD_PRICE */
  'products.save': command(rights['products.save'], z.strictObject({ id: zId, product: zProductInput }), z.strictObject({})),
};

export type ProductInput = z.output<typeof zProductInput>;
export type ProductListed = z.output<typeof zProductListed>;
