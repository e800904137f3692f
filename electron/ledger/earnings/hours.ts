import type { Earnings } from '../../../shared/contract/earnings';
import { baisa } from '../../../shared/domain/amounts';
import { wallOffset } from '../../../shared/domain/wall-clock';
import { all, type ReadableDb } from '../database';

const QUARTER = 900_000;
const HOUR = 3_600_000;

interface QuarterRow {
  /** Quarters of an hour since 1970, UTC: every time zone's hours begin at one. */
  readonly quarter: number;
  readonly sold: number;
}

const sources: readonly string[] = [
  `SELECT s.at / ${QUARTER} AS quarter, SUM(l.base) AS sold
   FROM derived_sale_lines l JOIN derived_sales s ON s.position = l.sale
   WHERE l.family_code = ? AND l.business_day = ? GROUP BY quarter`,
  `SELECT r.at / ${QUARTER} AS quarter, -SUM(l.base) AS sold
   FROM derived_refund_lines l JOIN derived_refunds r ON r.position = l.refund
   WHERE l.family_code = ? AND l.business_day = ? GROUP BY quarter`,
  // A void takes off on its own day, whenever the sale was.
  `SELECT v.at / ${QUARTER} AS quarter, -SUM(l.base) AS sold
   FROM derived_voids v CROSS JOIN derived_sale_lines l ON l.sale = v.sale
   WHERE l.family_code = ? AND v.business_day = ? GROUP BY quarter`,
];

/** What a family's goods came to by the hour of the clock (baisa), in the order in which the day went, without gaps. */
export function hoursOf(db: ReadableDb, family: string, day: string, timezone: string): Earnings['hours'] {
  const sums = new Map<number, number>();
  for (const sql of sources) {
    for (const { quarter, sold } of all<QuarterRow>(db, sql, family, day)) {
      const at = quarter * QUARTER;
      const hour = Math.floor((at + wallOffset(at, timezone)) / HOUR);
      sums.set(hour, (sums.get(hour) ?? 0) + sold);
    }
  }
  const seen = [...sums.keys()];
  if (seen.length === 0) return [];
  const [first, last] = [Math.min(...seen), Math.max(...seen)];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    hour: (first + at) % 24,
    sold: baisa(sums.get(first + at) ?? 0),
  }));
}
