import { canRead, currentFacts, type FactRegistry } from '../../shared/fact-upgrades';
import { done, type Result } from '../../shared/result';
import { all, one, type ReadableDb } from './database';

interface KindAndVersion {
  readonly kind: string;
  readonly version: number;
}

/** The next kind and version in the index after these: two seeks, however many facts there are of each. */
const nextAfter = (db: ReadableDb, { kind, version }: KindAndVersion): KindAndVersion | undefined =>
  one<KindAndVersion>(
    db,
    'SELECT kind, version FROM journal_facts WHERE kind = ? AND version > ? ORDER BY version LIMIT 1',
    kind,
    version,
  ) ??
  one<KindAndVersion>(
    db,
    'SELECT kind, version FROM journal_facts WHERE kind > ? ORDER BY kind, version LIMIT 1',
    kind,
  );

const hasJournal = (db: ReadableDb): boolean =>
  all(db, `SELECT 1 FROM sqlite_schema WHERE name = 'journal_facts'`).length > 0;

/** Whether every fact of the journal can be read by this program. FACT_NEWER: `kind`, `version`. */
export function readableHere(db: ReadableDb, registry: FactRegistry = currentFacts): Result<true> {
  if (!hasJournal(db)) return done(true);
  let found = nextAfter(db, { kind: '', version: 0 });
  while (found !== undefined) {
    const readable = canRead(found.kind, found.version, registry);
    if (!readable.ok) return readable;
    found = nextAfter(db, found);
  }
  return done(true);
}
