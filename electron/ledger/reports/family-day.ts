import type { FamilyDay } from '../../../shared/contract/reports';
import { baisa, productCode, type Unit } from '../../../shared/domain/amounts';
import { owed } from '../../../shared/domain/payout';
import { all, one, type ReadableDb } from '../database';
import { findAccount } from '../payouts/queries';

interface Moved {
  readonly product: string;
  readonly qty: number;
  readonly gross: number;
  readonly net: number;
  readonly credit: number;
}

const sums = 'SUM(l.qty) AS qty, SUM(l.gross) AS gross, SUM(l.net) AS net, SUM(l.base - l.commission) AS credit';

/** What was sold on the day, and what came back on it: by refund, or by a void of a sale of whatever day. */
const sold = `SELECT l.product_code AS product, ${sums} FROM derived_sale_lines l
  WHERE l.family_code = ? AND l.business_day = ? GROUP BY l.product_code`;
const refunded = `SELECT l.product_code AS product, ${sums} FROM derived_refund_lines l
  WHERE l.family_code = ? AND l.business_day = ? GROUP BY l.product_code`;
const voided = `SELECT l.product_code AS product, ${sums} FROM derived_voids v
  JOIN derived_sale_lines l ON l.sale = v.sale AND l.family_code = ?
  WHERE v.business_day = ? GROUP BY l.product_code`;

function movedBy(db: ReadableDb, family: string, day: string): Map<string, Moved> {
  const moved = new Map<string, Moved>();
  const add = (sql: string, sign: 1 | -1): void => {
    for (const row of all<Moved>(db, sql, family, day)) {
      const so = moved.get(row.product) ?? { product: row.product, qty: 0, gross: 0, net: 0, credit: 0 };
      moved.set(row.product, {
        product: row.product,
        qty: so.qty + sign * row.qty,
        gross: so.gross + sign * row.gross,
        net: so.net + sign * row.net,
        credit: so.credit + sign * row.credit,
      });
    }
  };
  add(sold, 1);
  add(refunded, -1);
  add(voided, -1);
  return moved;
}

interface NameRow {
  readonly code: string;
  readonly name_ar: string;
  readonly name_en: string;
  readonly unit: Unit;
}

function products(db: ReadableDb, family: string, day: string): FamilyDay['products'] {
  const moved = movedBy(db, family, day);
  const inOrder = [...moved.values()].sort((a, b) => (a.product < b.product ? -1 : 1));
  return inOrder.map(({ product, qty, gross, net, credit }) => {
    const named = one<NameRow>(db, 'SELECT code, name_ar, name_en, unit FROM derived_products WHERE code = ?', product);
    return {
      product: productCode(product),
      nameAr: named?.name_ar ?? product,
      nameEn: named?.name_en ?? '',
      unit: named?.unit ?? 'piece',
      qty,
      gross: baisa(gross),
      net: baisa(net),
      credit: baisa(credit),
    };
  });
}

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
