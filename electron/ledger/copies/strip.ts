import { all, type ReadableDb } from '../database';
import { takeOut } from './take-out';

/**
 * Verifiers of PINs: four to eight digits are tried out in an hour by whoever has the file, and a stick is lost more
 * easily than a laptop. Verifiers of recovery codes stay: nobody tries out twenty digits, and they are the way in on
 * another computer. Phones stay too: without them no buyer could pay a family directly there.
 */
const tablesOfPins = (db: ReadableDb): string[] =>
  all<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'local\\_%pins' ESCAPE '\\'`,
  ).map(({ name }) => name);

/** Takes the PINs out of a copy that has not left the computer yet, and overwrites where they stood. */
export function stripPins(path: string): void {
  takeOut(path, (db) => {
    for (const table of tablesOfPins(db)) db.exec(`DELETE FROM "${table}"`);
  });
}
