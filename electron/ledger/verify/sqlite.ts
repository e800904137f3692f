import { all } from '../database';
import type { Check } from './problem';

interface Orphan {
  readonly table: string;
  readonly rowid: number | null;
  readonly parent: string;
}

/** SQLite's own two checks of the file: its pages and indexes, and that every reference has what it refers to. */
export const checkSqlite: Check = ({ db }) => {
  const [first] = all<{ integrity_check: string }>(db, 'PRAGMA integrity_check(1)');
  if (first?.integrity_check !== 'ok')
    return { what: `The file is damaged: ${first?.integrity_check ?? 'no answer'}.` };
  const [orphan] = all<Orphan>(db, 'PRAGMA foreign_key_check');
  if (orphan === undefined) return null;
  const { table, parent, rowid } = orphan;
  return { what: `${table} refers to a row that ${parent} has not.`, table, row: String(rowid) };
};
