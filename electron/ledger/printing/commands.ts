import type { printQueueContract } from '../../../shared/contract/print';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import { one, run, type ReadableDb } from '../database';
import { findSale } from '../sales/queries';
import { receiptOf } from '../sales/receipt';

/** After this long its buyer has gone, and paper from a printer that wakes up would only puzzle the next one. */
const TOO_LATE = 10 * 60_000;

const wasPrinted = (db: ReadableDb, saleId: string): boolean =>
  (one<{ printed: number }>(db, 'SELECT printed FROM local_print_queue WHERE sale_id = ?', saleId)?.printed ??
    0) > 0;

/** The receipts that wait, apart from the sales themselves: a sale neither knows nor needs this table. */
export const printQueueHandlers: Handlers<keyof typeof printQueueContract> = {
  'printQueue.add': ({ db, at }, { saleId }) => {
    if (findSale(db, saleId) === undefined) return refuse('UNKNOWN_SALE');
    run(
      db,
      `INSERT INTO local_print_queue (sale_id, asked_at, state, printed) VALUES (?, ?, 'waiting', 0)
       ON CONFLICT (sale_id) DO NOTHING`,
      saleId,
      at,
    );
    return done({});
  },

  'printQueue.next': ({ db, at }) => {
    const waiting = one<{ sale_id: string; asked_at: number }>(
      db,
      `SELECT sale_id, asked_at FROM local_print_queue WHERE state = 'waiting' ORDER BY asked_at LIMIT 1`,
    );
    const sale = waiting && findSale(db, waiting.sale_id);
    if (waiting === undefined || sale === undefined) return done(null);
    return done({
      saleId: sale.id,
      isLate: at - waiting.asked_at > TOO_LATE,
      copy: wasPrinted(db, sale.id),
      receipt: receiptOf(db, sale),
    });
  },

  'printQueue.settle': ({ db, at }, { saleId, outcome }) => {
    run(
      db,
      `INSERT INTO local_print_queue (sale_id, asked_at, state, printed) VALUES (?, ?, ?, ?)
       ON CONFLICT (sale_id) DO UPDATE SET state = excluded.state, printed = printed + excluded.printed`,
      saleId,
      at,
      outcome,
      outcome === 'printed' ? 1 : 0,
    );
    return done({});
  },

  'printQueue.wasPrinted': ({ db }, { saleId }) => done(wasPrinted(db, saleId)),
};
