import type { Applies } from '../apply';
import { run, type WritableDb } from '../database';

/** Moves what is on the shelf; it may go below zero, since the goods were in the buyer's hand. */
export function moveStock(db: WritableDb, productCode: string, qty: number): void {
  run(db, 'UPDATE derived_products SET on_hand = on_hand + ? WHERE code = ?', qty, productCode);
}

export const stockApply: Applies<'stock.moved'> = {
  'stock.moved': (db, { payload, position, at, by }) => {
    run(
      db,
      `INSERT INTO derived_stock_moves (position, product_code, at, by, qty, reason, note)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      position,
      payload.productCode,
      at,
      by,
      payload.qty,
      payload.reason,
      payload.note,
    );
    moveStock(db, payload.productCode, payload.qty);
    return [];
  },
};
