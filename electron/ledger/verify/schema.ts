import Database from 'better-sqlite3';
import { all, type ReadableDb, type WritableDb } from '../database';
import { fileVersion, LATEST_VERSION, migrate } from '../migrate';
import type { Check } from './problem';

interface Part {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

const parts = (db: ReadableDb): Part[] =>
  all<Part>(
    db,
    `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
  );

/** Tables, indexes and triggers are exactly those that the migrations make: none dropped, changed or added. */
export const checkSchema: Check = ({ db }) => {
  const version = fileVersion(db);
  if (version !== LATEST_VERSION) {
    const what = 'The file is of an older program: open it once with this one, which brings it up to date.';
    return { what, found: version, expected: LATEST_VERSION };
  }
  const fresh = new Database(':memory:') as WritableDb;
  migrate(fresh, ':memory:');
  const expected = new Map(parts(fresh).map((part) => [part.name, part]));
  fresh.close();
  for (const { type, name, sql } of parts(db)) {
    const wanted = expected.get(name);
    expected.delete(name);
    if (wanted === undefined)
      return { what: `The ${type} ${name} does not belong into a ledger.`, table: name };
    if (wanted.sql !== sql)
      return { what: `The ${type} ${name} is not as the program made it.`, table: name };
  }
  const [missing] = expected.values();
  return missing === undefined
    ? null
    : { what: `The ${missing.type} ${missing.name} is missing.`, table: missing.name };
};
