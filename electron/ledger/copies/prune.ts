import { copiesToKeep } from '../../../shared/domain/copies/retention';
import { listCopies } from './list';
import { removeCopy } from './remove-copy';

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
  for (const { name } of gone) removeCopy(folder, name);
  return gone.length;
}
