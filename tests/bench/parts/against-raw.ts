import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';

import { grow } from '../../../electron/ledger/cli/grow';
import { openWritable } from '../../../electron/ledger/database';
import { migrate } from '../../../electron/ledger/migrate';
import { median, percentile, timed, type Part } from '../figure';
import { openGrown } from '../ledgers';
import { RawSale } from '../raw-sale';
import { must, openDrawer, productsOf, threeLines } from '../three-lines';

const ROUNDS = 300;
const WARM_UP = 30;
const AIM = 1.5;

interface Times {
  readonly ledger: number[];
  readonly raw: number[];
  readonly one: number[];
}

/** One row and one commit: what the disk takes for itself. */
function commitOfOneRow(path: string): () => void {
  const db = openWritable(path);
  db.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, value TEXT)');
  const insert = db.prepare('INSERT INTO rows (value) VALUES (?)');
  return () => void insert.run('x');
}

export const part: Part = {
  about: 'the same sale against a bare transaction that writes the same rows with the same pragmas',
  run({ cache }) {
    const folder = mkdtempSync(join(cache, 'raw-'));
    try {
      const path = join(folder, 'ledger');
      grow(path, 900);
      const ledger = openGrown(path);
      openDrawer(ledger);
      // The bare one writes into a copy with the same rows, indexes and pragmas.
      ledger.db.prepare('VACUUM INTO ?').run(join(folder, 'raw'));
      const rawDb = openWritable(join(folder, 'raw'));
      migrate(rawDb, join(folder, 'raw'));
      const oneRow = commitOfOneRow(join(folder, 'one'));
      const raw = new RawSale(rawDb);
      const products = productsOf(ledger);
      const sell = (times: number[]): string => {
        const cart = threeLines(products);
        times.push(timed(() => must(ledger, 'sales.ringUp', cart)));
        return cart.id;
      };
      const writeBare = (id: string, times: number[]): void => {
        const rows = RawSale.rowsOf(ledger.db, id);
        times.push(timed(() => raw.write(rows)));
      };
      const measure = (mode: 'FULL' | 'OFF'): Times => {
        ledger.db.pragma(`synchronous = ${mode}`);
        rawDb.pragma(`synchronous = ${mode}`);
        const times: Times = { ledger: [], raw: [], one: [] };
        let waiting = sell([]);
        // Now one goes first, now the other: whoever comes second finds a disk that has just written.
        for (let round = 0; round < ROUNDS; round += 1) {
          if (round % 2 === 0) writeBare(waiting, times.raw);
          const next = sell(times.ledger);
          if (round % 2 === 1) writeBare(waiting, times.raw);
          waiting = next;
          times.one.push(timed(oneRow));
        }
        writeBare(waiting, []);
        return {
          ledger: times.ledger.slice(WARM_UP),
          raw: times.raw.slice(WARM_UP),
          one: times.one.slice(WARM_UP),
        };
      };
      const times = measure('FULL');
      const quick = measure('OFF');
      raw.expectSame(ledger.db);
      ledger.close();
      rawDb.close();
      return [
        { what: 'ledger, median', value: median(times.ledger), unit: 'ms' },
        { what: 'ledger, p95', value: percentile(times.ledger, 0.95), unit: 'ms' },
        { what: 'bare transaction, median', value: median(times.raw), unit: 'ms' },
        { what: 'one row and its fsync, median: the disk’s own limit', value: median(times.one), unit: 'ms' },
        { what: 'ledger against bare', value: median(times.ledger) / median(times.raw), unit: '×', aim: AIM },
        { what: 'ledger, without waiting for the disk', value: median(quick.ledger), unit: 'ms' },
        { what: 'bare, without waiting for the disk', value: median(quick.raw), unit: 'ms' },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
