import Database from 'better-sqlite3';
import { all, type WritableDb } from '../database';

/**
 * Verifiers of PINs: four to eight digits are tried out in an hour by whoever has the file, and a stick is lost more
 * easily than a laptop. Verifiers of recovery codes stay: nobody tries out twenty digits, and they are the way in on
 * another computer. Phones stay too: without them no buyer could pay a family directly there.
 */
const tablesOfPins = (db: WritableDb): string[] =>
  all<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'local\\_%pins' ESCAPE '\\'`,
  ).map(({ name }) => name);

/** Takes the PINs out of a copy that has not left the computer yet, and overwrites where they stood. */
export function stripPins(path: string): void {
  const db = new Database(path) as WritableDb;
  try {
    // What was deleted is overwritten with zeros, and nothing of it goes into a journal file beside.
    db.pragma('secure_delete = ON');
    db.pragma('journal_mode = MEMORY');
    for (const table of tablesOfPins(db)) db.exec(`DELETE FROM "${table}"`);
  } finally {
    db.close();
  }
}
