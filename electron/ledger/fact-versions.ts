import { canRead, currentFacts, type FactRegistry } from '../../shared/fact-upgrades';
import { done, type Result } from '../../shared/result';
import { all, type ReadableDb } from './database';

interface KindAndVersion {
  readonly kind: string;
  readonly version: number;
}

/** Each kind and version in the journal once: jumps from one to the next in the index instead of reading all facts. */
const kindsInJournal = (db: ReadableDb): KindAndVersion[] =>
  all<KindAndVersion>(
    db,
    `WITH RECURSIVE found (kind, version) AS (
       SELECT * FROM (SELECT kind, version FROM journal_facts ORDER BY kind, version LIMIT 1)
       UNION ALL
       SELECT (SELECT kind FROM journal_facts WHERE (kind, version) > (f.kind, f.version)
                 ORDER BY kind, version LIMIT 1),
              (SELECT version FROM journal_facts WHERE (kind, version) > (f.kind, f.version)
                 ORDER BY kind, version LIMIT 1)
       FROM found f WHERE f.kind IS NOT NULL)
     SELECT kind, version FROM found WHERE kind IS NOT NULL`,
  );

const hasJournal = (db: ReadableDb): boolean =>
  all(db, `SELECT 1 FROM sqlite_schema WHERE name = 'journal_facts'`).length > 0;

/** Whether every fact of the journal can be read by this program. FACT_NEWER: `kind`, `version`. */
export function readableHere(db: ReadableDb, registry: FactRegistry = currentFacts): Result<true> {
  if (!hasJournal(db)) return done(true);
  for (const { kind, version } of kindsInJournal(db)) {
    const readable = canRead(kind, version, registry);
    if (!readable.ok) return readable;
  }
  return done(true);
}
