import type { ProductListed } from '../../../shared/contract/products';
import { baisa, familyCode, productCode, type Baisa, type Unit } from '../../../shared/domain/amounts';
import { all, one, type ReadableDb } from '../database';

/** What the rules of money need of a product: its price and the rates in force for its family. */
export interface ProductTerms {
  readonly code: string;
  readonly family_code: string;
  readonly name_ar: string;
  readonly name_en: string;
  readonly unit: Unit;
  readonly price: Baisa;
  readonly commission_bp: number;
  readonly vat_bp: number;
}

// A family that is not registered for VAT charges none, whatever its products say; a product's own rate
// can only lower the family's (docs/money.md, Selling).
const terms = `p.code, p.family_code, p.name_ar, p.name_en, p.unit, p.price,
  COALESCE(f.commission_bp, e.commission_bp) AS commission_bp,
  MIN(f.vat_bp, COALESCE(p.vat_bp, f.vat_bp)) AS vat_bp`;
const joined = `derived_products p JOIN derived_families f ON f.code = p.family_code, derived_exhibition e`;

export const findTerms = (db: ReadableDb, code: string): ProductTerms | undefined =>
  one<ProductTerms>(db, `SELECT ${terms} FROM ${joined} WHERE p.code = ?`, code);

export const findProduct = (db: ReadableDb, code: string): { on_hand: number } | undefined =>
  one<{ on_hand: number }>(db, 'SELECT on_hand FROM derived_products WHERE code = ?', code);

interface ListedRow extends ProductTerms {
  readonly category: string;
  readonly barcode: string | null;
  readonly low_stock_at: number | null;
  readonly on_hand: number;
}

/** All that can be sold now, in the order of their codes. */
export const listProducts = (db: ReadableDb): ProductListed[] =>
  all<ListedRow>(
    db,
    `SELECT ${terms}, p.category, p.barcode, p.low_stock_at, p.on_hand FROM ${joined}
     WHERE p.active = 1 AND f.active = 1 ORDER BY p.code`,
  ).map((row) => ({
    code: productCode(row.code),
    familyCode: familyCode(row.family_code),
    nameAr: row.name_ar,
    nameEn: row.name_en,
    category: row.category,
    price: baisa(row.price),
    unit: row.unit,
    commissionBp: row.commission_bp,
    vatBp: row.vat_bp,
    barcode: row.barcode,
    lowStockAt: row.low_stock_at,
    onHand: row.on_hand,
  }));
