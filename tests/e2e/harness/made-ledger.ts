import { closeSync, openSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { makeCopy } from '../../../electron/ledger/copies/make-copy';
import { openReadable } from '../../../electron/ledger/database';
import { Ledger } from '../../../electron/ledger/ledger';
import { verify } from '../../../electron/ledger/verify/verify';
import { ORGANISER } from './stall';

const system = { kind: 'system' } as const;

const must = <T>(result: ReturnType<Ledger['call']>): T => {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.details)}`);
  return result.value as T;
};

/** A stall on the sample exhibition, its drawer open, with so many sales; its write-ahead log is empty. */
export const makeLedger = (path: string, sales: number): void => {
  const opened = Ledger.open(path);
  if (!opened.ok) throw new Error(opened.error.code);
  const { value: ledger } = opened;
  const ask = <T>(channel: string, input: object): T => must<T>(ledger.call(system, channel, input));
  ask('exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
  ask('shifts.open', { id: uuidv7(), till: 'T1', float: 20_000 });
  sellInto(ledger, sales);
  ledger.db.pragma('wal_checkpoint(TRUNCATE)');
  ledger.close();
};

const sellInto = (ledger: Ledger, sales: number): void => {
  const products = must<{ code: string; unit: string }[]>(ledger.call(system, 'products.list', {}));
  const product = products.find(({ unit }) => unit === 'piece')?.code ?? '';
  for (let sold = 0; sold < sales; sold += 1) {
    must(
      ledger.call(system, 'sales.ringUp', {
        id: uuidv7(),
        till: 'T1',
        lines: [{ product, qty: 1, price: null, discount: 0, discountBy: 'family', discountReason: '' }],
        cartDiscount: null,
        tenders: [{ method: 'cash', given: 50_000 }],
        total: null,
      }),
    );
  }
};

/** More sales in a ledger that is closed. */
export const sellMore = (path: string, sales: number): void => {
  const opened = Ledger.open(path);
  if (!opened.ok) throw new Error(opened.error.code);
  sellInto(opened.value, sales);
  opened.value.db.pragma('wal_checkpoint(TRUNCATE)');
  opened.value.close();
};

export const copyNow = (path: string): void => {
  const made = makeCopy(path, { reason: 'hand', at: Date.now() });
  if (!made.ok) throw new Error(made.error.code);
};

/** What a file holds, by its own account, and whether the whole of `verify` finds nothing wrong with it. */
export const holds = (path: string): { ok: boolean; sales: number } => {
  const db = openReadable(path);
  try {
    const sales = db.prepare('SELECT COUNT(*) FROM derived_sales').pluck().get() as number;
    return { ok: verify(db).ok, sales };
  } finally {
    db.close();
  }
};

/** The pages of a table, in the order of their numbers. */
const pagesOf = (db: Database.Database, table: string): number[] =>
  db.prepare('SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno').pluck().all(table) as number[];

/** Writes random bytes over some of a table's pages: a disk that fails. */
export const overwritePages = (path: string, table: string, which: 'first' | 'last' | 'all'): void => {
  const db = new Database(path);
  const pages = pagesOf(db, table);
  const size = db.pragma('page_size', { simple: true }) as number;
  db.close();
  const chosen = which === 'all' ? pages : [which === 'first' ? pages[0] : pages.at(-1)];
  const file = openSync(path, 'r+');
  const noise = Buffer.alloc(size, 0xa5);
  for (const page of chosen) if (page !== undefined) writeSync(file, noise, 0, size, (page - 1) * size);
  closeSync(file);
};
