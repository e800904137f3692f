import type { StatementEntry } from '../../../shared/contract/statements';
import { baisa, productCode, type Unit } from '../../../shared/domain/amounts';
import { all } from '../database';
import { reachOf, read, type Source } from './statement-sources';

interface GoodsRow {
  readonly position: number;
  readonly at: number;
  readonly number: string;
  readonly product_code: string;
  readonly name_ar: string;
  readonly name_en: string;
  readonly unit: Unit;
  readonly qty: number;
  readonly gross: number;
  readonly base: number;
  readonly commission_bp: number;
  readonly commission: number;
  readonly vat: number;
}

const goodsOf = (row: GoodsRow) => ({
  position: row.position,
  at: row.at,
  number: row.number,
  product: productCode(row.product_code),
  nameAr: row.name_ar,
  nameEn: row.name_en,
  unit: row.unit,
  qty: row.qty,
  gross: baisa(row.gross),
  base: baisa(row.base),
  commissionBp: row.commission_bp,
  commission: baisa(row.commission),
  vat: baisa(row.vat),
});

/** Every line that was sold, each at the rate it was sold at; also of sales that were undone since. */
const sold: Source = (db, page) => {
  const { family, after, upTo, limit } = page;
  const rows = all<GoodsRow & { price: number }>(
    db,
    `SELECT l.sale AS position, s.at, s.number, l.product_code, l.name_ar, l.name_en, l.unit, l.qty, l.price, l.gross,
       l.base, l.commission_bp, l.commission, l.vat
     FROM derived_sale_lines l INDEXED BY derived_sale_lines_of_family
       CROSS JOIN derived_sales s ON s.position = l.sale
     WHERE l.family_code = ? AND l.sale > ? AND l.sale <= ? ORDER BY l.sale, l.line LIMIT ?`,
    family,
    after,
    upTo,
    limit,
  );
  return read(rows, page, (row) => ({
    kind: 'sale',
    ...goodsOf(row),
    price: baisa(row.price),
    amount: baisa(row.base - row.commission),
  }));
};

const refunded: Source = (db, page) => {
  const { family, after, upTo, limit } = page;
  const rows = all<GoodsRow & { sale: string; reason: string }>(
    db,
    `SELECT r.position, r.at, r.number, s.number AS sale, r.reason, l.product_code, o.name_ar, o.name_en, o.unit, l.qty,
       l.gross, l.base, o.commission_bp, l.commission, l.vat
     FROM derived_refunds r CROSS JOIN derived_refund_lines l ON l.refund = r.position AND l.family_code = ?
       CROSS JOIN derived_sales s ON s.position = r.sale
       CROSS JOIN derived_sale_lines o ON o.sale = r.sale AND o.line = l.line
     WHERE r.position > ? AND r.position <= ? ORDER BY r.position, l.no LIMIT ?`,
    family,
    after,
    upTo,
    limit,
  );
  return read(rows, page, (row) => ({
    kind: 'refund',
    ...goodsOf(row),
    sale: row.sale,
    reason: row.reason,
    amount: baisa(row.commission - row.base),
  }));
};

interface VoidRow {
  readonly position: number;
  readonly at: number;
  readonly number: string;
  readonly reason: string;
  readonly gross: number;
  readonly base: number;
  readonly commission: number;
  readonly vat: number;
  readonly direct: number;
}

/** A sale that was undone: what its lines came to goes, and what had counted as paid to the family's phone comes back. */
function undone(row: VoidRow): StatementEntry[] {
  const { position, at, number, reason, direct } = row;
  const goods: StatementEntry = {
    kind: 'void',
    position,
    at,
    number,
    reason,
    gross: baisa(row.gross),
    base: baisa(row.base),
    commission: baisa(row.commission),
    vat: baisa(row.vat),
    amount: baisa(row.commission - row.base),
  };
  return direct === 0
    ? [goods]
    : [goods, { kind: 'voidDirect', position, at, number, amount: baisa(direct) }];
}

const voided: Source = (db, page) => {
  const { family, after, upTo, limit } = page;
  const rows = all<VoidRow>(
    db,
    `SELECT v.position, v.at, s.number, v.reason, SUM(l.gross) AS gross, SUM(l.base) AS base,
       SUM(l.commission) AS commission, SUM(l.vat) AS vat,
       (SELECT COALESCE(SUM(t.amount), 0) FROM derived_tenders t WHERE t.sale = v.sale AND +t.family_code = ?) AS direct
     FROM derived_voids v CROSS JOIN derived_sales s ON s.position = v.sale
       CROSS JOIN derived_sale_lines l ON l.sale = v.sale AND +l.family_code = ?
     WHERE v.position > ? AND v.position <= ? GROUP BY v.position ORDER BY v.position LIMIT ?`,
    family,
    family,
    after,
    upTo,
    limit,
  );
  return { entries: rows.flatMap(undone), reach: reachOf(rows, page) };
};

export const goodsSources: readonly Source[] = [sold, refunded, voided];
