import { createHash } from 'node:crypto';
import type { ReadableDb } from '../../../electron/ledger/database';

export const tablesOf = (db: ReadableDb, kinds: readonly string[]): string[] =>
  (
    db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all() as string[]
  ).filter((name) => kinds.some((kind) => name.startsWith(`${kind}_`)));

/** All rows of the journal and the derived tables, as one digest: equal before and after means that nothing changed. */
export function digestOfRows(db: ReadableDb, kinds: readonly string[] = ['journal', 'derived']): string {
  const hash = createHash('sha256');
  for (const { table, statement } of statementsFor(db, kinds)) {
    hash.update(table);
    hash.update(JSON.stringify(statement.all()));
  }
  return hash.digest('hex');
}

interface TableRows {
  readonly table: string;
  readonly statement: { all(): unknown[] };
}

const prepared = new WeakMap<ReadableDb, Map<string, TableRows[]>>();

/** Prepared once a file: thousands of runs look at thirty tables after every command. */
function statementsFor(db: ReadableDb, kinds: readonly string[]): TableRows[] {
  const ofDb = prepared.get(db) ?? new Map<string, TableRows[]>();
  prepared.set(db, ofDb);
  const known = ofDb.get(kinds.join());
  if (known !== undefined) return known;
  const made = tablesOf(db, kinds).map((table) => ({
    table,
    statement: db.prepare(`SELECT * FROM ${table}`).raw(),
  }));
  ofDb.set(kinds.join(), made);
  return made;
}
