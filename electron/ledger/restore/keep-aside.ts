import { existsSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { keptPlace } from '../copies/kept-aside';
import { syncFolder } from '../copies/write-whole';
import { witnessOf } from '../witness';

/** SQLite's companions go with their file, or the next file would be read with its journal. */
const COMPANIONS = ['-wal', '-shm'];

/** Gives the present file another name beside its place, with all that belongs to it. Its new name; null: there is none. */
export function keepAside(ledger: string, at: number): string | null {
  const there = [ledger, ...COMPANIONS.map((suffix) => ledger + suffix), witnessOf(ledger)].filter((path) =>
    existsSync(path),
  );
  if (there.length === 0) return null;
  const kept = keptPlace(ledger, at);
  // The file itself last: until then it is still opened with what belongs to it.
  for (const path of there.toReversed()) renameSync(path, kept + path.slice(ledger.length));
  syncFolder(dirname(ledger));
  return basename(kept);
}
