import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { grow } from '../../electron/ledger/cli/grow';
import { Ledger } from '../../electron/ledger/ledger';
import { head } from '../../electron/ledger/journal';
import { migrations } from '../../electron/ledger/migrations';
import { sha256 } from '../../electron/ledger/seal';

export interface GrownLedger {
  readonly lines: number;
  readonly path: string;
}

/**
 * Ledgers of so many sale lines, three to a sale unless it is said: grown the first time, and again when the schema has
 * changed.
 */
export function grownLedgers(folder: string, sizes: readonly number[], linesASale = 3): GrownLedger[] {
  const schema = sha256(migrations.map(({ sql }) => sql).join('')).slice(0, 8);
  mkdirSync(folder, { recursive: true });
  return sizes.map((lines) => {
    const many = linesASale === 3 ? '' : `-by-${linesASale}`;
    const path = join(folder, `${lines}${many}-${schema}.ledger`);
    if (!existsSync(path)) {
      const part = `${path}.part`;
      for (const end of ['', '-wal', '-shm']) rmSync(part + end, { force: true });
      grow(part, lines, linesASale);
      renameSync(part, path);
    }
    return { lines, path };
  });
}

/** Opens a ledger with a clock that goes on from its newest fact. */
export function openGrown(path: string): Ledger {
  const opened = Ledger.open(path, { stamp: (db) => head(db).at + 1_000 });
  if (!opened.ok) throw new Error(`${path}: ${opened.error.code}`);
  return opened.value;
}
