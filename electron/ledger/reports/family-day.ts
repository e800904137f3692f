import type { FamilyDay } from '../../../shared/contract/reports';
import { baisa, productCode, type Unit } from '../../../shared/domain/amounts';
import { owed } from '../../../shared/domain/payout';
import { all, one, type ReadableDb } from '../database';
import { findAccount } from '../payouts/queries';

interface ProductRow {
  readonly product: string;
  readonly name_ar: string;
  readonly name_en: string;
  readonly unit: Unit;
  readonly qty: number;
  readonly gross: number;
  readonly net: number;
  readonly credit: number;
}

/** By product, in the order of their codes, from running sums: a day of a thousand sales is read as fast as one of ten. */
const products = (db: ReadableDb, family: string, day: string): FamilyDay['products'] =>
  all<ProductRow>(
    db,
    `SELECT d.product_code AS product, p.name_ar, p.name_en, p.unit, d.qty, d.gross, d.net, d.credit
     FROM derived_product_days d JOIN derived_products p ON p.code = d.product_code
     WHERE d.family_code = ? AND d.business_day = ? ORDER BY d.product_code`,
    family,
    day,
  ).map((row) => ({
    product: productCode(row.product),
    nameAr: row.name_ar,
    nameEn: row.name_en,
    unit: row.unit,
    qty: row.qty,
    gross: baisa(row.gross),
    net: baisa(row.net),
    credit: baisa(row.credit),
  }));

interface DayRow {
  readonly gross: number;
  readonly base: number;
  readonly vat: number;
  readonly commission: number;
  readonly direct: number;
}

/** A family's business day in baisa, by product, with what it is owed now; null where there is no such family. */
export function familyDay(db: ReadableDb, family: string, day: string): FamilyDay | null {
  const account = findAccount(db, family);
  if (account === undefined) return null;
  const row = one<DayRow>(
    db,
    `SELECT gross, base, vat, commission, direct FROM derived_family_days
     WHERE family_code = ? AND business_day = ?`,
    family,
    day,
  ) ?? { gross: 0, base: 0, vat: 0, commission: 0, direct: 0 };
  return {
    day,
    gross: baisa(row.gross),
    discounts: baisa(row.gross - row.base),
    vat: baisa(row.vat),
    commission: baisa(row.commission),
    credit: baisa(row.base - row.commission),
    paidDirect: baisa(row.direct),
    owed: baisa(owed(account)),
    products: products(db, family, day),
  };
}
