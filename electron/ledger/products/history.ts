import type { ProductHistory } from '../../../shared/contract/products';
import { all, type ReadableDb } from '../database';

const MOST = 500;

export const pricesSql = `SELECT h.at, COALESCE(w.name, h.by) AS by, h.price
  FROM derived_product_prices h LEFT JOIN derived_people w ON w.person_id = h.by
  WHERE h.product_code = ? ORDER BY h.position DESC LIMIT ${MOST}`;

export const movesSql = `SELECT m.at, COALESCE(w.name, m.by) AS by, m.qty, m.reason, m.note
  FROM derived_stock_moves m LEFT JOIN derived_people w ON w.person_id = m.by
  WHERE m.product_code = ? ORDER BY m.position DESC LIMIT ${MOST}`;

/** The prices that a product had (baisa) and the moves of its stock (pieces or grams), newest first. */
export const productHistory = (db: ReadableDb, product: string): ProductHistory => ({
  prices: all(db, pricesSql, product),
  moves: all(db, movesSql, product),
});
