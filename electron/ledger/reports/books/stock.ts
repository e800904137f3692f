import type { ReadableDb } from '../../database';
import type { Comparison } from '../report';
import type { SpanParams } from '../spans';
import { thousandths } from '../trade-rows';

/**
 * What is left by the rows of each move and sale, against the running figure that the till goes by; what came after the
 * span is taken off that. Product by product: a piece too many here must not hide one too few there.
 */
export function compareStock(db: ReadableDb, span: SpanParams, report: string, items: string): Comparison[] {
  const sql = `SELECT COUNT(*) AS products, COALESCE(SUM(r.closing = ${thousandths('(p.on_hand - COALESCE(a.after, 0))', 'p.unit')}), 0)
      AS same
    FROM (${report}) r JOIN derived_products p ON p.code = r.product
    LEFT JOIN (SELECT product, SUM(brought - sold - returned - lost + recounted) AS after FROM (${items})
      WHERE phase = 2 GROUP BY product) a ON a.product = p.code`;
  const { products, same } = db.prepare(sql).get(span) as { products: number; same: number };
  return [
    {
      what: { ar: 'منتجات رصيدها كما في الدفتر', en: 'Products with as much left as the ledger says' },
      kind: 'count',
      report: products,
      ledger: same,
    },
  ];
}
