import type { Owing } from '../../../shared/contract/payouts';
import { baisa } from '../../../shared/domain/amounts';
import { all, one, type ReadableDb } from '../database';

/** Enough to see why; the statement has them all. */
const MOST_SHOWN = 20;

/** Sales of which the family had more on its own phone than its share: it owes the commission on them. */
const directSales = (db: ReadableDb, family: string): Owing['direct'] =>
  all<{ number: string; at: number; direct: number; credit: number }>(
    db,
    `SELECT s.number, s.at, t.direct, COALESCE(
       (SELECT SUM(l.base - l.commission) FROM derived_sale_lines l
        WHERE l.sale = t.sale AND l.family_code = ?), 0) AS credit
     FROM (SELECT sale, SUM(amount) AS direct FROM derived_tenders WHERE family_code = ?
           GROUP BY sale) t
     JOIN derived_sales s ON s.position = t.sale
     WHERE s.voided = 0 AND t.direct > credit`,
    family,
    family,
  )
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST_SHOWN)
    .map((row) => ({ ...row, direct: baisa(row.direct), credit: baisa(row.credit) }));

/** Goods that came back after the family's last payout: what that payout paid for is no longer sold. */
function refundsSincePaid(db: ReadableDb, family: string): Owing['refunds'] {
  const paid = one<{ position: number | null }>(
    db,
    'SELECT MAX(position) AS position FROM derived_payouts WHERE family_code = ? AND reversed = 0',
    family,
  )?.position;
  if (paid === null || paid === undefined) return [];
  return all<{ number: string; sale_number: string; at: number; amount: number }>(
    db,
    `SELECT r.number, s.number AS sale_number, r.at, SUM(l.base - l.commission) AS amount
     FROM derived_refund_lines l
     JOIN derived_refunds r ON r.position = l.refund
     JOIN derived_sales s ON s.position = r.sale
     WHERE l.family_code = ? AND l.refund > ? GROUP BY l.refund`,
    family,
    paid,
  )
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST_SHOWN)
    .map(({ sale_number, ...row }) => ({ ...row, saleNumber: sale_number, amount: baisa(row.amount) }));
}

/** What took more off a family's account than its sales brought, in baisa. docs/money.md, Paying families. */
export const owingOf = (db: ReadableDb, family: string): Owing => ({
  direct: directSales(db, family),
  refunds: refundsSincePaid(db, family),
});
