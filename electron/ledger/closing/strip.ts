import { takeOut } from '../copies/take-out';
import { all, type ReadableDb } from '../database';

/**
 * What is this computer's own: PINs, phones and bank numbers, photos, carts, what waits for the printer, settings. A closing
 * goes to people who must have none of it.
 */
const ownTables = (db: ReadableDb): string[] =>
  all<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'local\\_%' ESCAPE '\\'`,
  ).map(({ name }) => name);

/**
 * Stays: nobody tries out twenty digits, and with them an organiser opens the file once more, years later on another
 * computer.
 */
const WAY_IN = 'local_recovery_codes';

/** Takes out of a copy what is not handed on, so that not a byte of it is left in the file. */
export function stripOwn(path: string): void {
  takeOut(path, (db) => {
    for (const table of ownTables(db)) if (table !== WAY_IN) db.exec(`DELETE FROM "${table}"`);
    // Photos leave much empty room behind.
    db.exec('VACUUM');
  });
}
