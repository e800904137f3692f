import { one, run, type ReadableDb, type WritableDb } from './database';

/** What papers are numbered by; each till counts on its own. */
export type Counter = `sale:${string}` | `refund:${string}` | `payout:${string}`;

const value = (db: ReadableDb, name: Counter): number =>
  one<{ value: number }>(db, 'SELECT value FROM derived_counters WHERE name = ?', name)?.value ?? 0;

/** `T1-000123`, and with a letter for what is no sale: `T1-R0004`. */
export const nextSaleNumber = (db: ReadableDb, till: string): string =>
  `${till}-${String(value(db, `sale:${till}`) + 1).padStart(6, '0')}`;

export const nextRefundNumber = (db: ReadableDb, till: string): string =>
  `${till}-R${String(value(db, `refund:${till}`) + 1).padStart(4, '0')}`;

export const nextPayoutNumber = (db: ReadableDb, till: string): string =>
  `${till}-P${String(value(db, `payout:${till}`) + 1).padStart(4, '0')}`;

/** Called by apply, so that a number once given is never given again. */
export function countUp(db: WritableDb, name: Counter): void {
  run(
    db,
    `INSERT INTO derived_counters (name, value) VALUES (?, 1)
     ON CONFLICT (name) DO UPDATE SET value = value + 1`,
    name,
  );
}
