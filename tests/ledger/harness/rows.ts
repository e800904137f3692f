import { createHash } from 'node:crypto';
import type { ReadableDb } from '../../../electron/ledger/database';

export const tablesOf = (db: ReadableDb, kinds: readonly string[]): string[] =>
  (
    db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all() as string[]
  ).filter((name) => kinds.some((kind) => name.startsWith(`${kind}_`)));

/** All rows of the journal and the derived tables, as one digest: equal before and after means that nothing changed. */
export function digestOfRows(db: ReadableDb, kinds: readonly string[] = ['journal', 'derived']): string {
  const hash = createHash('sha256');
  for (const table of tablesOf(db, kinds)) {
    hash.update(table);
    for (const row of db.prepare(`SELECT * FROM ${table}`).raw().iterate()) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}
