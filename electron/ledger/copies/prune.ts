import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copiesToKeep } from '../../../shared/domain/copies/retention';
import { listCopies } from './list';
import { noteName } from './place';

/**
 * Takes away the copies of one ledger that the rule no longer keeps; those of other ledgers on the same stick are not
 * ours. `dayOf` gives the business day of an instant (ms UTC). Returns how many were taken away.
 */
export function prune(folder: string, ledger: string, dayOf: (at: number) => string): number {
  const own = listCopies(folder).filter(({ named }) => ledger.startsWith(named.ledger));
  const kept = new Set(
    copiesToKeep(
      own.map(({ name, named, note }) => ({
        name,
        at: named.at,
        day: dayOf(named.at),
        state: note?.state ?? 'unchecked',
        beforeMigration: note?.reason === 'migration',
      })),
    ).map(({ name }) => name),
  );
  const gone = own.filter(({ name }) => !kept.has(name));
  for (const { name } of gone) {
    // The copy first: a note without one is nothing, a copy without its note could still be read.
    rmSync(join(folder, name), { force: true });
    rmSync(join(folder, noteName(name)), { force: true });
  }
  return gone.length;
}
