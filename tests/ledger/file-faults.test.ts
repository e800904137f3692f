import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { canMount, mountReadOnly, unmount } from '../e2e/harness/disks';
import { fileFault } from '../../electron/ledger/file-fault';
import { Ledger } from '../../electron/ledger/ledger';
import { witnessOf } from '../../electron/ledger/witness';
import { verify } from '../../electron/ledger/verify/verify';
import { digestOfRows } from './harness/rows';
import { cash, line, openShop, scratch, sell, type Stall } from './harness/stall';

const ringUp = (stall: Stall) =>
  stall.ask('sales.ringUp', {
    till: 'T1',
    lines: [line('F01-001', 1)],
    cartDiscount: null,
    tenders: [cash(1000)],
    total: null,
  });

test('a sale on a disk that is full is refused as such, and is not half there', () => {
  const stall = openShop();
  const before = digestOfRows(stall.db);
  const pages = stall.db.pragma('page_count', { simple: true }) as number;
  stall.db.pragma(`max_page_count = ${pages}`);
  const fill = stall.db.prepare('INSERT INTO local_settings VALUES (?, ?)');
  expect(() => {
    for (let n = 0; n < 10_000; n += 1) fill.run(`x${n}`, 'x'.repeat(500));
  }).toThrow('full');
  let answer = ringUp(stall);
  for (let n = 0; n < 200 && answer.ok; n += 1) answer = ringUp(stall);
  expect(answer).toMatchObject({ error: { code: 'FILE_FULL' } });
  stall.db.pragma('max_page_count = 1000000');
  expect(ringUp(stall).ok).toBe(true);
  expect(digestOfRows(stall.db)).not.toBe(before);
  expect(stall.ledger.call({ kind: 'system' }, 'ledger.health', {}).ok).toBe(true);
  stall.close();
});

test('a sale on a file that became read-only is refused as such, and nothing of it is there', () => {
  const stall = openShop();
  const before = digestOfRows(stall.db);
  stall.db.pragma('query_only = ON');
  expect(ringUp(stall)).toMatchObject({ error: { code: 'FILE_READ_ONLY' } });
  expect(digestOfRows(stall.db)).toBe(before);
  stall.db.pragma('query_only = OFF');
  expect(ringUp(stall).ok).toBe(true);
  stall.close();
});

test('a sale while another program holds the file is refused as such, and goes through afterwards', () => {
  const stall = openShop();
  stall.db.pragma('busy_timeout = 0');
  const other = new Database(stall.path);
  other.exec('BEGIN IMMEDIATE');
  expect(ringUp(stall)).toMatchObject({ error: { code: 'FILE_LOCKED' } });
  other.exec('ROLLBACK');
  other.close();
  expect(ringUp(stall).ok).toBe(true);
  stall.close();
});

test('a page of the file that was overwritten is told as damage, not as a fault of the program', () => {
  const stall = openShop();
  for (let n = 0; n < 20; n += 1) sell(stall, [line('F01-001', 1)]);
  stall.db.pragma('wal_checkpoint(TRUNCATE)');
  stall.close();
  const file = stall.path;
  const db = new Database(file);
  const root = db
    .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'journal_facts'`)
    .pluck()
    .get() as number;
  const size = db.pragma('page_size', { simple: true }) as number;
  db.close();
  overwrite(file, (root - 1) * size, size);
  const opened = Ledger.open(file);
  const answer = opened.ok ? opened.value.call({ kind: 'system' }, 'ledger.health', {}) : opened;
  expect(answer).toMatchObject({ error: { code: 'FILE_CORRUPT' } });
  if (opened.ok) opened.value.close();
});

function overwrite(path: string, from: number, bytes: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(bytes, 0xff), 0, bytes, from);
  closeSync(file);
}

/** A file whose writing was cut short: what was there before stands in its rollback journal. */
function cutShort(applicationId?: number): { path: string; facts: number } {
  const stall = openShop();
  sell(stall, [line('F01-001', 1)]);
  stall.close();
  const db = new Database(stall.path);
  db.pragma('journal_mode = DELETE');
  if (applicationId !== undefined) db.pragma(`application_id = ${applicationId}`);
  const facts = db.prepare('SELECT COUNT(*) FROM journal_facts').pluck().get() as number;
  // So little room that pages go into the file before the commit.
  db.pragma('cache_size = 5');
  db.exec('BEGIN IMMEDIATE');
  const fill = db.prepare('INSERT INTO local_settings VALUES (?, ?)');
  for (let n = 0; n < 2000; n += 1) fill.run(`x${n}`, 'x'.repeat(500));
  const path = join(scratch(), 'cut-short.ledger');
  copyFileSync(stall.path, path);
  copyFileSync(`${stall.path}-journal`, `${path}-journal`);
  db.exec('ROLLBACK');
  db.close();
  return { path, facts };
}

test('a file that the power left half way to its write-ahead log opens, as it was before', () => {
  const { path, facts } = cutShort();
  const opened = Ledger.open(path);
  expect(opened).toMatchObject({ ok: true });
  if (!opened.ok) return;
  const { db } = opened.value;
  expect(db.prepare('SELECT COUNT(*) FROM journal_facts').pluck().get()).toBe(facts);
  expect(db.prepare(`SELECT COUNT(*) FROM local_settings WHERE name LIKE 'x%'`).pluck().get()).toBe(0);
  expect(verify(db)).toMatchObject({ ok: true });
  opened.value.close();
});

test('a first start that was cut short before there was any table can be made again', () => {
  const path = join(scratch(), 'begun.ledger');
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.close();
  const opened = Ledger.open(path);
  expect(opened).toMatchObject({ ok: true });
  if (opened.ok) opened.value.close();
});

test('a file without any table where a ledger was is not begun anew without a word', () => {
  const stall = openShop();
  stall.close();
  rmSync(stall.path);
  const db = new Database(stall.path);
  db.pragma('journal_mode = WAL');
  db.close();
  writeFileSync(witnessOf(stall.path), `12 ${'a'.repeat(64)}\n`);
  expect(Ledger.open(stall.path)).toMatchObject({ error: { code: 'FILE_MISSING' } });
});

test('the unfinished file of another program is left to that program', () => {
  const { path } = cutShort(0x12345678);
  const bytes = readFileSync(path);
  expect(Ledger.open(path)).toMatchObject({ error: { code: 'FILE_CORRUPT' } });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(existsSync(`${path}-journal`)).toBe(true);
});

test('a folder that is not there is said so', () => {
  expect(Ledger.open(join(scratch(), 'none', 'stall.ledger'))).toMatchObject({
    error: { code: 'FILE_MISSING' },
  });
});

test('a file that another program holds is told so at opening, not at the first sale', () => {
  const stall = openShop();
  stall.close();
  const other = new Database(stall.path);
  other.exec('BEGIN IMMEDIATE');
  expect(Ledger.open(stall.path)).toMatchObject({ error: { code: 'FILE_LOCKED' } });
  other.exec('ROLLBACK');
  other.close();
});

test.skipIf(!canMount)(
  'a file that may not be written to is told so at opening, and not as one that is gone',
  () => {
    const stall = openShop();
    stall.close();
    const folder = dirname(stall.path);
    mountReadOnly(folder);
    try {
      expect(Ledger.open(stall.path)).toMatchObject({ error: { code: 'FILE_READ_ONLY' } });
    } finally {
      unmount(folder);
    }
  },
);

test('a disk that does not answer is no fault of the program, and a disk without room for SQLite’s own is full', () => {
  const sqlite = (code: string) => fileFault(Object.assign(new Error(), { code }));
  expect(sqlite('SQLITE_IOERR_WRITE')).toMatchObject({ error: { code: 'FILE_DISK_FAILED' } });
  expect(sqlite('EIO')).toMatchObject({ error: { code: 'FILE_DISK_FAILED' } });
  expect(sqlite('SQLITE_IOERR_SHMSIZE')).toMatchObject({ error: { code: 'FILE_FULL' } });
});

test('an error that is not of the file stays what it is', () => {
  expect(fileFault(new Error('something else'))).toBeNull();
  expect(fileFault('SQLITE_FULL')).toBeNull();
  expect(fileFault(Object.assign(new Error(), { code: 'SQLITE_READONLY_DBMOVED' }))).toMatchObject({
    error: { code: 'FILE_READ_ONLY' },
  });
});
