import { all, run, type Param, type ReadableDb, type WritableDb } from '../database';

const names = (db: ReadableDb, like: string): string[] =>
  all<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE ? ESCAPE '\\'`,
    like,
  ).map(({ name }) => name);

const columns = (db: ReadableDb, table: string): string[] =>
  all<{ name: string }>(db, 'SELECT name FROM pragma_table_info(?)', table).map(({ name }) => name);

/**
 * Takes over what only this computer knew, as far as it can be read: a broken file gives what it gives, table by table.
 * Only columns that both know. `like` is a pattern of names, as in SQL.
 */
export function carryTables(from: ReadableDb, to: WritableDb, like: string): void {
  const known = new Set(names(to, like));
  for (const table of names(from, like)) {
    if (!known.has(table)) continue;
    const shared = columns(to, table).filter((column) => columns(from, table).includes(column));
    const list = shared.map((column) => `"${column}"`).join(', ');
    const insert = `INSERT OR REPLACE INTO "${table}" (${list}) VALUES (${shared.map(() => '?').join(', ')})`;
    try {
      to.transaction(() => {
        for (const row of from.prepare(`SELECT ${list} FROM "${table}"`).raw().iterate()) {
          run(to, insert, ...(row as Param[]));
        }
      })();
    } catch {
      // Damaged, or of another shape: people set it again.
    }
  }
}
