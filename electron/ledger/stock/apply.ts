import type { Payload } from '../../../shared/facts';
import type { Applies } from '../apply';
import { run, type WritableDb } from '../database';

/** Moves what is on the shelf; it may go below zero, since the goods were in the buyer's hand. */
export function moveStock(db: WritableDb, productCode: string, qty: number): void {
  run(db, 'UPDATE derived_products SET on_hand = on_hand + ? WHERE code = ?', qty, productCode);
}

/** Adds a move to the running figures of its product; what went off the shelf counts up. */
function addFigures(db: WritableDb, { productCode, qty, reason }: Payload<'stock.moved'>): void {
  const isLost = reason === 'damaged' || reason === 'sample' || reason === 'gift';
  run(
    db,
    `INSERT INTO derived_stock_figures (product_code, brought, returned, lost, recounted) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (product_code) DO UPDATE SET brought = brought + excluded.brought,
       returned = returned + excluded.returned, lost = lost + excluded.lost,
       recounted = recounted + excluded.recounted`,
    productCode,
    reason === 'received' ? qty : 0,
    reason === 'returned' ? -qty : 0,
    isLost ? -qty : 0,
    reason === 'recount' ? qty : 0,
  );
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
    addFigures(db, payload);
    moveStock(db, payload.productCode, payload.qty);
    return [];
  },
};
