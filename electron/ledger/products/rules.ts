import type { ProductInput } from '../../../shared/contract/products';
import { baisa, isWhole, MAX_AMOUNT } from '../../../shared/domain/amounts';
import { readBarcode, readName } from '../../../shared/domain/lists/cells';
import type { ProductRecord } from '../../../shared/domain/lists/read-product';
import { done, refuse, type Result } from '../../../shared/result';
import { one, type ReadableDb } from '../database';
import { familyExists } from '../families/queries';
import { findStored } from './queries';

export const barcodeOwnerSql = 'SELECT code FROM derived_products WHERE barcode = ? AND code <> ? LIMIT 1';

const isTaken = (db: ReadableDb, barcode: string, code: string): boolean =>
  one(db, barcodeOwnerSql, barcode, code) !== undefined;

/** Stock is kept in pieces or grams: in another unit the same number would mean something else. */
const isUnitInUse = (db: ReadableDb, { code, unit }: ProductInput): boolean => {
  const before = findStored(db, code);
  return before !== undefined && before.unit !== unit && (before.isStocked || before.onHand !== 0);
};

/**
 * What a product is kept as, in the order in which an import checks its rows.
 * MISSING_NAME · UNKNOWN_FAMILY · DUPLICATE_CODE · BAD_PRICE · BAD_BARCODE · DUPLICATE_BARCODE · UNIT_IN_USE
 */
export function checkProduct(db: ReadableDb, product: ProductInput, isNew: boolean): Result<ProductRecord> {
  const { code, price } = product;
  const nameAr = readName(product.nameAr);
  if (nameAr === '') return refuse('MISSING_NAME', { product: code });
  if (!familyExists(db, product.familyCode)) return refuse('UNKNOWN_FAMILY', { family: product.familyCode });
  if (isNew && findStored(db, code) !== undefined) return refuse('DUPLICATE_CODE', { code });
  if (!isWhole(price, 0) || price > MAX_AMOUNT) return refuse('BAD_PRICE', { product: code });
  const written = product.barcode ?? '';
  const barcode = readBarcode(written);
  if (barcode === null) return refuse('BAD_BARCODE', { product: code });
  if (barcode !== '' && isTaken(db, barcode, code))
    return refuse('DUPLICATE_BARCODE', { product: code, barcode });
  if (isUnitInUse(db, product)) return refuse('UNIT_IN_USE', { product: code });
  return done({
    ...product,
    nameAr,
    nameEn: readName(product.nameEn),
    category: readName(product.category),
    price: baisa(price),
    barcode: barcode === '' ? null : barcode,
  });
}
