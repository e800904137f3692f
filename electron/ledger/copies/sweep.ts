import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LETTERS } from './place';

/** A copy on its way, and SQLite's journal of it. A note on its way is small, names nobody, and may be somebody's just now. */
const half = /^copy-.*(?<!\.json)\.part(-journal)?$/;

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/**
 * Takes away what a process that was killed left half written. `ledger`: only copies of that one (its hash), in a folder that
 * others may write to as well. Copies of one ledger are made one at a time: there is no other's work to be swept away.
 */
export function sweepParts(folder: string, ledger?: string): void {
  const begin = ledger === undefined ? 'copy-' : `copy-${ledger.slice(0, LETTERS)}-`;
  for (const name of namesIn(folder)) {
    if (half.test(name) && name.startsWith(begin)) rmSync(join(folder, name), { force: true });
  }
}
