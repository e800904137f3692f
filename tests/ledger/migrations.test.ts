import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { copyName } from '../../electron/ledger/copies/place';
import { listCopies } from '../../electron/ledger/copies/list';
import { openExisting } from '../../electron/ledger/cli/existing';
import { APPLICATION_ID, type WritableDb } from '../../electron/ledger/database';
import { Ledger } from '../../electron/ledger/ledger';
import { fileVersion, LATEST_VERSION, migrate } from '../../electron/ledger/migrate';
import { migrations } from '../../electron/ledger/migrations';
import { checkSchema } from '../../electron/ledger/verify/schema';
import { NOON, openStall, scratch } from './harness/stall';

const HASH = 'a1b2c3d4'.repeat(8);

const before = (version: number) => migrations.filter((step) => step.version < version);

/** A file as it stood before a migration, with something of its own in it where it had tables by then. */
function fileBefore(version: number): string {
  const path = join(scratch(), 'old.ledger');
  const db = new Database(path) as WritableDb;
  migrate(db, path, before(version));
  if (version > 10) {
    db.exec(
      `INSERT INTO journal_facts VALUES (1, 'T1', 1, 'id', 'till.saved', 1, 0, 'by', '{}', 'p', '${HASH}')`,
    );
  }
  db.close();
  return path;
}

test('migrations are numbered by tens and go forward', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
  expect(versions.every((version) => version % 10 === 0)).toBe(true);
});

describe.each(migrations.map(({ version }) => version))(
  'migration %i, from the state before it',
  (version) => {
    test('keeps every fact, copies the file first, and ends where a new file begins', () => {
      const path = fileBefore(version);
      const db = new Database(path) as WritableDb;
      const result = migrate(db, path, migrations, NOON);
      const from = before(version).at(-1)?.version ?? 0;
      const facts = version > 10 ? 1 : 0;
      const head = version > 10 ? HASH.slice(0, 8) : '00000000';
      const copy =
        from === 0 ? null : join(`${path}.copies`, copyName({ ledger: head, at: NOON, facts, head }));
      expect(result).toEqual({ ok: true, value: { from, to: LATEST_VERSION, copy } });
      if (version > 10) expect(db.prepare('SELECT COUNT(*) FROM journal_facts').pluck().get()).toBe(1);
      expect(checkSchema({ db, scratch: () => '' })).toBeNull();
      expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
      db.close();
      if (copy === null) return;
      const kept = new Database(copy, { readonly: true });
      expect(fileVersion(kept as WritableDb)).toBe(from);
      expect(kept.prepare('SELECT COUNT(*) FROM journal_facts').pluck().get()).toBe(1);
      kept.close();
    });
  },
);

test('a migration that fails leaves the file as it was, whole and old', () => {
  const path = fileBefore(LATEST_VERSION);
  const db = new Database(path) as WritableDb;
  const from = fileVersion(db);
  const broken = [
    ...before(LATEST_VERSION),
    { version: LATEST_VERSION, sql: 'CREATE TABLE half (x); SELECT nonsense' },
  ];
  expect(() => migrate(db, path, broken)).toThrow('nonsense');
  expect(fileVersion(db)).toBe(from);
  expect(db.prepare(`SELECT COUNT(*) FROM sqlite_schema WHERE name = 'half'`).pluck().get()).toBe(0);
  db.close();
});

test('a second attempt does not write over the copy that the first one made', () => {
  const path = fileBefore(LATEST_VERSION);
  const db = new Database(path) as WritableDb;
  const broken = [...before(LATEST_VERSION), { version: LATEST_VERSION, sql: 'SELECT nonsense' }];
  expect(() => migrate(db, path, broken, NOON)).toThrow('nonsense');
  expect(migrate(db, path, migrations, NOON).ok).toBe(true);
  const copies = listCopies(`${path}.copies`);
  expect(copies.map(({ named }) => named.at)).toEqual([NOON + 1, NOON]);
  expect(copies.map(({ note }) => note?.reason)).toEqual(['migration', 'migration']);
  db.close();
});

test('a file that is up to date is opened without a copy', () => {
  const stall = openStall();
  stall.reopen();
  expect(existsSync(`${stall.path}.copies`)).toBe(false);
  stall.close();
});

describe('a file that is not for this program', () => {
  const newer = (): string => {
    const stall = openStall();
    stall.db.pragma(`user_version = ${LATEST_VERSION + 10}`);
    stall.close();
    return stall.path;
  };
  const foreign = (): string => {
    const path = join(scratch(), 'other.db');
    const db = new Database(path);
    db.exec('CREATE TABLE theirs (x)');
    db.close();
    return path;
  };
  const text = (): string => {
    const path = join(scratch(), 'letter.txt');
    writeFileSync(
      path,
      'A letter to the organiser, longer than the header of any database could ever be.'.repeat(20),
    );
    return path;
  };

  test.each([
    ['of a newer program', newer, 'FILE_NEWER'],
    ['of another program', foreign, 'FILE_CORRUPT'],
    ['that is no database', text, 'FILE_CORRUPT'],
  ] as const)(
    '%s is refused and not a byte of it is touched, by the program and by the command line',
    (_, make, code) => {
      const path = make();
      const bytes = readFileSync(path);
      expect(Ledger.open(path)).toMatchObject({ ok: false, error: { code } });
      expect(openExisting(path)).toMatchObject({ ok: false, error: { code } });
      expect(readFileSync(path).equals(bytes)).toBe(true);
    },
  );

  test('a file that is not there, or a folder, is said so by the command line', () => {
    expect(openExisting(join(scratch(), 'none.ledger'))).toMatchObject({ error: { code: 'FILE_MISSING' } });
    expect(openExisting(scratch())).toMatchObject({ error: { code: 'FILE_CORRUPT' } });
  });
});
