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
      const times = { ledger: [] as number[], raw: [] as number[], one: [] as number[] };
      const quick = { ledger: [] as number[], raw: [] as number[] };
      for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
        for (const mode of ['FULL', 'OFF'] as const) {
          ledger.db.pragma(`synchronous = ${mode}`);
          rawDb.pragma(`synchronous = ${mode}`);
          const cart = threeLines(products);
          const asked = timed(() => must(ledger, 'sales.ringUp', cart));
          const rows = RawSale.rowsOf(ledger.db, cart.id);
          const written = timed(() => raw.write(rows));
          const single = mode === 'FULL' ? timed(oneRow) : 0;
          if (round < WARM_UP) continue;
          (mode === 'FULL' ? times : quick).ledger.push(asked);
          (mode === 'FULL' ? times : quick).raw.push(written);
          if (mode === 'FULL') times.one.push(single);
        }
      }
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
