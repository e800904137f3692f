import type { ProductListed } from '../../../shared/contract/products';
import {
  baisa,
  familyCode,
  productCode,
  type Baisa,
  type FamilyCode,
  type ProductCode,
  type Unit,
} from '../../../shared/domain/amounts';
import { nextProductCode, productPrefix } from '../../../shared/domain/codes';
import type { ListedProduct } from '../../../shared/domain/lists/read-product';
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

interface OwnTerms extends Omit<ProductTerms, 'commission_bp' | 'vat_bp'> {
  readonly vat_bp: number | null;
}

/** As `terms` has it, in three seeks: on the way of every line of a sale, where the join takes ten times as long. */
export function findTerms(db: ReadableDb, code: string): ProductTerms | undefined {
  const product = one<OwnTerms>(
    db,
    'SELECT code, family_code, name_ar, name_en, unit, price, vat_bp FROM derived_products WHERE code = ?',
    code,
  );
  if (product === undefined) return undefined;
  const family = one<{ commission_bp: number | null; vat_bp: number }>(
    db,
    'SELECT commission_bp, vat_bp FROM derived_families WHERE code = ?',
    product.family_code,
  ) ?? { commission_bp: null, vat_bp: 0 };
  const vat_bp = Math.min(family.vat_bp, product.vat_bp ?? family.vat_bp);
  return { ...product, commission_bp: family.commission_bp ?? exhibitionCommission(db), vat_bp };
}

const exhibitionCommission = (db: ReadableDb): number =>
  one<{ commission_bp: number }>(db, 'SELECT commission_bp FROM derived_exhibition WHERE id = 1')
    ?.commission_bp ?? 0;

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

interface StoredRow {
  readonly code: string;
  readonly family_code: string;
  readonly name_ar: string;
  readonly name_en: string;
  readonly category: string;
  readonly price: number;
  readonly unit: Unit;
  readonly vat_bp: number | null;
  readonly barcode: string | null;
  readonly low_stock_at: number | null;
  readonly active: number;
  readonly on_hand: number;
  readonly is_stocked: number;
}

const stored = (row: StoredRow): ListedProduct => ({
  code: productCode(row.code),
  familyCode: familyCode(row.family_code),
  nameAr: row.name_ar,
  nameEn: row.name_en,
  category: row.category,
  price: baisa(row.price),
  unit: row.unit,
  vatBp: row.vat_bp,
  barcode: row.barcode,
  lowStockAt: row.low_stock_at,
  active: row.active === 1,
  onHand: row.on_hand,
  isStocked: row.is_stocked === 1,
});

const storedColumns = `p.*, EXISTS (SELECT 1 FROM derived_stock_figures s WHERE s.product_code = p.code) AS is_stocked`;

/** All products as their last facts say them, those put aside too, in the order of their codes. */
export const storedProducts = (db: ReadableDb): ListedProduct[] =>
  all<StoredRow>(db, `SELECT ${storedColumns} FROM derived_products p ORDER BY p.code`).map(stored);

export function findStored(db: ReadableDb, code: string): ListedProduct | undefined {
  const row = one<StoredRow>(db, `SELECT ${storedColumns} FROM derived_products p WHERE p.code = ?`, code);
  return row === undefined ? undefined : stored(row);
}

// '.' is the character after '-': all codes that begin with the family's and a dash, whoever has the product now.
export const codesOfFamilySql = 'SELECT code FROM derived_products WHERE code >= ? AND code < ?';

/** The code that a family's next product should have. */
export const nextCode = (db: ReadableDb, family: FamilyCode): ProductCode => {
  const prefix = productPrefix(family);
  const codes = all<{ code: string }>(db, codesOfFamilySql, prefix, `${prefix.slice(0, -1)}.`);
  return nextProductCode(
    family,
    codes.map(({ code }) => code),
  );
};
