import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { WritableDb } from './database';
import { migrate } from './migrate';
import { inverse, posting, writePostings } from './postings';

function emptyLedger(): WritableDb {
  const db = new Database(':memory:') as WritableDb;
  migrate(db, ':memory:');
  return db;
}

test('a fact whose postings do not sum to 0 cannot be written down, and moves no balance', () => {
  const db = emptyLedger();
  expect(() => writePostings(db, 1, [posting('safe', 100), posting('bank', -99)])).toThrow('sum to 1, not 0');
  expect(db.prepare('SELECT * FROM derived_accounts').all()).toEqual([]);
});

test('postings are numbered from 1, those of 0 are left out, and one account may be moved twice', () => {
  const db = emptyLedger();
  writePostings(db, 7, [
    posting('safe', 100),
    posting('rounding', 0),
    posting('safe', 5),
    posting('bank', -105),
  ]);
  expect(db.prepare('SELECT position, no, account, amount FROM derived_postings').raw().all()).toEqual([
    [7, 1, 'safe', 100],
    [7, 2, 'safe', 5],
    [7, 3, 'bank', -105],
  ]);
  expect(db.prepare('SELECT account, balance FROM derived_accounts').raw().all()).toEqual([
    ['bank', -105],
    ['safe', 105],
  ]);
});

test('what is undone comes to nothing', () => {
  const db = emptyLedger();
  const postings = [posting('card', 10), posting('owner', -10)];
  writePostings(db, 1, postings);
  writePostings(db, 2, inverse(postings));
  expect(db.prepare('SELECT balance FROM derived_accounts').pluck().all()).toEqual([0, 0]);
});
