import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';

declare const mode: unique symbol;

/** A ledger's SQLite file. The type says whether a function may write. */
export type ReadableDb = Database.Database & { readonly [mode]?: 'readable' | 'writable' };
export type WritableDb = Database.Database & { readonly [mode]?: 'writable' };

/** 'FaTi': says that a SQLite file is a ledger of this program. */
export const APPLICATION_ID = 0x46615469;

export function openWritable(path: string): WritableDb {
  const db = new Database(path, { timeout: 5000 }) as WritableDb;
  db.pragma('journal_mode = WAL');
  // Every commit is on the disk before the screen says "done".
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  // What was deleted is overwritten: a phone or a photo that was taken out is not to be read in the file.
  db.pragma('secure_delete = ON');
  db.pragma('cache_size = -16000');
  return db;
}

/**
 * A file that is there is looked at first through a connection that cannot write: setting the pragmas of
 * `openWritable` would already change a file that is not ours.
 */
export function openReadable(path: string): ReadableDb {
  return new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
}

const APPLICATION_ID_AT = 68;

/** The application id in a file's first page, read past SQLite; 0 where it has none yet. */
function applicationIdIn(path: string): number {
  const bytes = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    return readSync(file, bytes, 0, 4, APPLICATION_ID_AT) === 4 ? bytes.readUInt32BE() : 0;
  } finally {
    closeSync(file);
  }
}

/**
 * A rollback journal beside a file holds what stood there before a change that the power cut short: a new ledger on its way
 * to its write-ahead log, or one that another tool wrote to. Only a connection that may write can put it back, and one for
 * reading calls the file read-only. Returns false, and touches nothing, where the file is another program's.
 */
export function undoUnfinished(path: string): boolean {
  if (!existsSync(path) || !existsSync(`${path}-journal`)) return true;
  const id = applicationIdIn(path);
  if (id !== 0 && id !== APPLICATION_ID) return false;
  const db = new Database(path, { timeout: 5000 });
  try {
    // The first reading does it.
    db.pragma('schema_version');
  } finally {
    db.close();
  }
  return true;
}

const statements = new WeakMap<ReadableDb, Map<string, Database.Statement>>();

function prepared(db: ReadableDb, sql: string): Database.Statement {
  let ofDb = statements.get(db);
  if (ofDb === undefined) {
    ofDb = new Map();
    statements.set(db, ofDb);
  }
  let statement = ofDb.get(sql);
  if (statement === undefined) {
    statement = db.prepare(sql);
    ofDb.set(sql, statement);
  }
  return statement;
}

/** The SQL that a connection has prepared so far: for the tests of query plans. */
export const statementsOf = (db: ReadableDb): string[] => [...(statements.get(db)?.keys() ?? [])];

export type Param = string | number | bigint | null | Uint8Array;

/** The first row, or undefined. Each statement is prepared once a connection. */
export const one = <Row>(db: ReadableDb, sql: string, ...params: Param[]): Row | undefined =>
  prepared(db, sql).get(...params) as Row | undefined;

export const all = <Row>(db: ReadableDb, sql: string, ...params: Param[]): Row[] =>
  prepared(db, sql).all(...params) as Row[];

export const hasTable = (db: ReadableDb, name: string): boolean =>
  one(db, `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`, name) !== undefined;

/** Streams rows; prepared afresh, because a cached statement cannot be walked twice at once. */
export const each = <Row>(db: ReadableDb, sql: string, ...params: Param[]): IterableIterator<Row> =>
  db.prepare(sql).iterate(...params) as IterableIterator<Row>;

export function run(db: WritableDb, sql: string, ...params: Param[]): Database.RunResult {
  return prepared(db, sql).run(...params);
}

/**
 * Inserts several rows with one statement: `head` is what stands before VALUES, `tail` after. A sale writes some
 * thirty rows, and most of what that costs is the way into SQLite and back.
 */
export function insertRows(
  db: WritableDb,
  head: string,
  rows: readonly (readonly Param[])[],
  tail = '',
): void {
  const [first] = rows;
  if (first === undefined) return;
  const row = `(${first.map(() => '?').join(', ')})`;
  run(db, `${head} VALUES ${rows.map(() => row).join(', ')} ${tail}`, ...rows.flat());
}
