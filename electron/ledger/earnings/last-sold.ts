import type { Earnings } from '../../../shared/contract/earnings';
import { baisa, type Unit } from '../../../shared/domain/amounts';
import { all, type ReadableDb } from '../database';

const MOST = 20;

interface LastRow {
  readonly number: string;
  readonly at: number;
  readonly name_ar: string;
  readonly name_en: string;
  readonly unit: Unit;
  readonly qty: number;
  readonly sold: number;
  readonly voided: number;
  readonly refunded_qty: number;
}

const columns = `s.number, s.at, l.name_ar, l.name_en, l.unit, l.qty, l.base AS sold, s.voided, l.refunded_qty`;

/** The family's newest lines, each with the time of its sale; of one business day, or of all. */
export function lastSold(db: ReadableDb, family: string, day: string | null): Earnings['last'] {
  const rows =
    day === null
      ? all<LastRow>(
          db,
          `SELECT ${columns} FROM derived_sale_lines l INDEXED BY derived_sale_lines_of_family
             CROSS JOIN derived_sales s ON s.position = l.sale
           WHERE l.family_code = ? ORDER BY l.sale DESC, l.line DESC LIMIT ${MOST}`,
          family,
        )
      : all<LastRow>(
          db,
          `SELECT ${columns} FROM derived_sale_lines l INDEXED BY derived_sale_lines_by_family
             CROSS JOIN derived_sales s ON s.position = l.sale
           WHERE l.family_code = ? AND l.business_day = ? ORDER BY l.sale DESC, l.line DESC LIMIT ${MOST}`,
          family,
          day,
        );
  return rows.map((row) => ({
    number: row.number,
    at: row.at,
    nameAr: row.name_ar,
    nameEn: row.name_en,
    unit: row.unit,
    qty: row.qty,
    sold: baisa(row.sold),
    voided: row.voided === 1,
    refundedQty: row.refunded_qty,
  }));
}
