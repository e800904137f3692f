import type { FamilyStock, LowStock, ProductStock, StockFigures } from '../../../shared/contract/stock';
import { familyCode, productCode, type Unit } from '../../../shared/domain/amounts';
import { all, type ReadableDb } from '../database';

type FigureRow = Omit<StockFigures, 'sold'>;

/** All that came onto the shelf and left it otherwise than by a sale, less what is there, was sold. */
const figuresOf = ({ brought, returned, lost, recounted, onHand }: FigureRow): StockFigures => ({
  brought,
  returned,
  lost,
  recounted,
  sold: brought - returned - lost + recounted - onHand,
  onHand,
});

export const ofFamilySql = `SELECT p.code, p.name_ar AS nameAr, p.name_en AS nameEn, p.unit, p.active, p.low_stock_at AS lowStockAt,
    COALESCE(s.brought, 0) AS brought, COALESCE(s.returned, 0) AS returned, COALESCE(s.lost, 0) AS lost,
    COALESCE(s.recounted, 0) AS recounted, p.on_hand AS onHand
  FROM derived_products p LEFT JOIN derived_stock_figures s ON s.product_code = p.code
  WHERE p.family_code = ? ORDER BY p.code`;

interface ProductRow extends FigureRow {
  readonly code: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly unit: Unit;
  readonly active: number;
  readonly lowStockAt: number | null;
}

/** What a family brought, sold and took home of each product; pieces or grams. */
export const stockOfFamily = (db: ReadableDb, family: string): ProductStock[] =>
  all<ProductRow>(db, ofFamilySql, family).map((row) => ({
    code: productCode(row.code),
    nameAr: row.nameAr,
    nameEn: row.nameEn,
    unit: row.unit,
    active: row.active === 1,
    lowStockAt: row.lowStockAt,
    ...figuresOf(row),
  }));

// One line a family and kind of unit; reads products, never moves or sales.
export const byFamilySql = `SELECT p.family_code AS family, p.unit = 'gram' AS isWeight, COUNT(*) AS products,
    SUM(p.active = 1 AND p.low_stock_at IS NOT NULL AND p.on_hand <= p.low_stock_at) AS low,
    COALESCE(SUM(s.brought), 0) AS brought, COALESCE(SUM(s.returned), 0) AS returned,
    COALESCE(SUM(s.lost), 0) AS lost, COALESCE(SUM(s.recounted), 0) AS recounted, SUM(p.on_hand) AS onHand
  FROM derived_products p LEFT JOIN derived_stock_figures s ON s.product_code = p.code
  GROUP BY p.family_code, isWeight`;

interface GroupRow extends FigureRow {
  readonly family: string;
  readonly isWeight: number;
  readonly products: number;
  readonly low: number;
}

interface FamilyRow {
  readonly code: string;
  readonly name_ar: string;
  readonly name_en: string;
  readonly active: number;
}

const none: FigureRow = { brought: 0, returned: 0, lost: 0, recounted: 0, onHand: 0 };

/** Each family in one line, those without products too. */
export function stockByFamily(db: ReadableDb): FamilyStock[] {
  const groups = new Map(
    all<GroupRow>(db, byFamilySql).map((row) => [`${row.family}\n${row.isWeight}`, row] as const),
  );
  const families = all<FamilyRow>(
    db,
    'SELECT code, name_ar, name_en, active FROM derived_families ORDER BY code',
  );
  return families.map((family) => {
    const pieces = groups.get(`${family.code}\n0`);
    const grams = groups.get(`${family.code}\n1`);
    return {
      code: familyCode(family.code),
      nameAr: family.name_ar,
      nameEn: family.name_en,
      active: family.active === 1,
      products: (pieces?.products ?? 0) + (grams?.products ?? 0),
      low: (pieces?.low ?? 0) + (grams?.low ?? 0),
      pieces: figuresOf(pieces ?? none),
      grams: figuresOf(grams ?? none),
    };
  });
}

// The condition is that of the index, word for word.
export const lowSql = `SELECT code, family_code AS familyCode, name_ar AS nameAr, name_en AS nameEn, unit, on_hand AS onHand,
    low_stock_at AS lowStockAt
  FROM derived_products WHERE active = 1 AND low_stock_at IS NOT NULL AND on_hand <= low_stock_at
  ORDER BY on_hand > 0, CAST(on_hand AS REAL) / MAX(low_stock_at, 1), code`;

/** What is at or below its threshold: first what is gone, then by how much of the threshold is left. */
export const lowStock = (db: ReadableDb): LowStock[] => all<LowStock>(db, lowSql);
