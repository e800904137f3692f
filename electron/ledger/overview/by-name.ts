import type { Overview } from '../../../shared/contract/overview';
import { baisa, familyCode, productCode, type Unit } from '../../../shared/domain/amounts';
import { all, type ReadableDb } from '../database';
import { allIn, type Scope } from './scope';

const MOST_PRODUCTS = 12;

interface FamilyRow {
  readonly family: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly net: number;
}

/** Families that sold, the most first; a row a family and day is read. */
export const families = (db: ReadableDb, day: Scope): Overview['families'] =>
  allIn<FamilyRow>(
    db,
    day,
    (inScope) =>
      `SELECT f.code AS family, f.name_ar AS nameAr, f.name_en AS nameEn, d.net
       FROM (SELECT family_code, SUM(net) AS net, SUM(gross) AS gross FROM derived_family_days WHERE ${inScope}
         GROUP BY family_code) d
       JOIN derived_families f ON f.code = d.family_code
       WHERE d.net <> 0 OR d.gross <> 0 ORDER BY d.net DESC, f.code`,
  ).map((row) => ({ ...row, family: familyCode(row.family), net: baisa(row.net) }));

interface NameRow {
  readonly name: string;
  readonly net: number;
}

const named = (rows: readonly NameRow[]) => rows.map((row) => ({ ...row, net: baisa(row.net) }));

export const wilayats = (db: ReadableDb, day: Scope): Overview['wilayats'] =>
  named(
    allIn<NameRow>(
      db,
      day,
      (inScope) =>
        `SELECT f.wilayat AS name, SUM(d.net) AS net
         FROM (SELECT family_code, SUM(net) AS net FROM derived_family_days WHERE ${inScope} GROUP BY family_code) d
         JOIN derived_families f ON f.code = d.family_code GROUP BY f.wilayat ORDER BY net DESC, name`,
    ),
  );

/** Sums of each product in scope: a row a product and day, or the product's own total. */
const productSums = (day: Scope): string =>
  day === null
    ? 'SELECT product_code, qty, net FROM derived_product_totals'
    : 'SELECT product_code, qty, net FROM derived_product_days WHERE business_day = ?';

export const categories = (db: ReadableDb, day: Scope): Overview['categories'] =>
  named(
    all<NameRow>(
      db,
      `SELECT p.category AS name, SUM(d.net) AS net FROM (${productSums(day)}) d
       JOIN derived_products p ON p.code = d.product_code GROUP BY p.category ORDER BY net DESC, name`,
      ...(day === null ? [] : [day]),
    ),
  );

interface ProductRow {
  readonly product: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly unit: Unit;
  readonly qty: number;
  readonly net: number;
}

/** The products that brought most. */
export const products = (db: ReadableDb, day: Scope): Overview['products'] =>
  all<ProductRow>(
    db,
    `SELECT p.code AS product, p.name_ar AS nameAr, p.name_en AS nameEn, p.unit, d.qty, d.net
     FROM (${productSums(day)}) d JOIN derived_products p ON p.code = d.product_code
     WHERE d.qty <> 0 OR d.net <> 0 ORDER BY d.net DESC, p.code LIMIT ${MOST_PRODUCTS}`,
    ...(day === null ? [] : [day]),
  ).map((row) => ({ ...row, product: productCode(row.product), net: baisa(row.net) }));
