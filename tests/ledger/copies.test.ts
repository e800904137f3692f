import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listCopies } from '../../electron/ledger/copies/list';
import { makeCopy, type CopyMade } from '../../electron/ledger/copies/make-copy';
import { copiesFolder } from '../../electron/ledger/copies/place';
import { chooseSecondPlace, forgetSecondPlace, secondPlace } from '../../electron/ledger/copies/second-place';
import { verifyCopy } from '../../electron/ledger/copies/verify-copy';
import { head } from '../../electron/ledger/journal';
import { verify } from '../../electron/ledger/verify/verify';
import { hire } from './harness/people';
import { digestOfRows, tablesOf } from './harness/rows';
import { line, MINUTE, openShop, openStall, scratch, sell, Stall } from './harness/stall';

const HOUR = 60 * MINUTE;

let stall: Stall;
let folder: string;
beforeEach(() => {
  stall = openShop();
  folder = copiesFolder(stall.path);
});
afterEach(() => stall.close());

const copy = (at = stall.now): CopyMade => {
  const made = makeCopy(stall.path, { reason: 'trade', at });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};
const sellOne = () => sell(stall, [line('F01-001', 1)]);
const names = (where = folder) => listCopies(where).map(({ name }) => name);

describe('a copy', () => {
  test('holds every fact and row of the ledger as it stood, verifies, and names the newest hash', () => {
    sellOne();
    const { name, isNew } = copy();
    expect(isNew).toBe(true);
    const [listed] = listCopies(folder);
    expect(listed?.note).toMatchObject({
      facts: head(stall.db).position,
      head: head(stall.db).hash,
      sales: 1,
    });
    const db = new Database(join(folder, name ?? ''), { readonly: true });
    expect(verify(db)).toMatchObject({ ok: true });
    expect(digestOfRows(db)).toBe(digestOfRows(stall.db));
    db.close();
    expect(verifyCopy(folder, name ?? '')).toBe('good');
    expect(listCopies(folder)[0]?.note).toMatchObject({ state: 'good', problem: null });
  });

  test('is not written a second time while nothing was done since', () => {
    const first = copy();
    expect(copy(stall.now + HOUR)).toEqual({ ...first, isNew: false });
    sellOne();
    expect(copy().isNew).toBe(true);
    expect(names()).toHaveLength(2);
  });

  test('is made while sales go on, and each of those is answered', () => {
    // The connection of the copy reads one moment; the ledger's own goes on writing.
    const reader = new Database(stall.path, { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT COUNT(*) FROM journal_facts').get();
    for (let n = 0; n < 20; n += 1) sellOne();
    const { name } = copy();
    for (let n = 0; n < 20; n += 1) sellOne();
    reader.close();
    expect(listCopies(folder)[0]?.note?.sales).toBe(20);
    expect(verifyCopy(folder, name ?? '')).toBe('good');
  });

  test('carries no verifier of any PIN, not even in its free pages, and still those of recovery codes', () => {
    const organiser = hire(stall, 'organiser');
    const code = stall.call('people.newRecoveryCode', {}, organiser.actor);
    const verifiers = stall.db.prepare('SELECT verifier FROM local_pins').pluck().all() as Buffer[];
    expect(verifiers.length).toBeGreaterThan(0);
    const { name } = copy();
    const bytes = readFileSync(join(folder, name ?? ''));
    for (const verifier of verifiers) expect(bytes.includes(verifier)).toBe(false);
    const db = new Database(join(folder, name ?? ''), { readonly: true });
    const withVerifiers = tablesOf(db, ['local']).filter((table) =>
      db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, 'verifier'),
    );
    expect(withVerifiers).toContain('local_pins');
    for (const table of withVerifiers) {
      const count = db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get();
      expect([table, count]).toEqual([table, table === 'local_recovery_codes' ? 1 : 0]);
    }
    db.close();
    expect(code.ok).toBe(true);
    expect(stall.db.prepare('SELECT COUNT(*) FROM local_pins').pluck().get()).toBe(verifiers.length);
  });

  test('carries nothing of a phone that was erased before it was made', () => {
    stall.must('families.saveContact', { family: 'F01', phone: '99887766', onReceipt: false });
    stall.must('families.saveContact', { family: 'F01', phone: null, onReceipt: false });
    const { name } = copy();
    expect(readFileSync(join(folder, name ?? '')).includes('99887766')).toBe(false);
  });

  test('of an empty ledger, or of one to practise on, is not made', () => {
    const empty = new Stall(join(scratch(), 'empty.ledger'));
    empty.close();
    expect(makeCopy(empty.path, { reason: 'trade', at: 1 })).toMatchObject({ value: { name: null } });
    expect(existsSync(copiesFolder(empty.path))).toBe(false);
  });

  test('that a power cut left half written is no copy, and is gone after the next one', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, `copy-${process.pid}.part`), 'half');
    expect(names()).toEqual([]);
    copy();
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('of a clock that was set back is still the newest', () => {
    const first = copy();
    sellOne();
    const second = copy(stall.now - 24 * HOUR);
    expect(names()).toEqual([second.name, first.name]);
  });
});

describe('the copies of a long exhibition', () => {
  test('are three of the last day and one of each before, twenty in all', () => {
    for (let day = 0; day < 3; day += 1) {
      for (let n = 0; n < 5; n += 1) {
        sellOne();
        copy();
      }
      stall.now += 24 * HOUR;
    }
    expect(names()).toHaveLength(3 + 1 + 1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(5);
  });

  test('leave alone what another ledger keeps on the same stick, and every other file of it', () => {
    const stick = scratch();
    writeFileSync(join(stick, 'wedding.jpg'), 'a picture');
    chooseSecondPlace(folder, stick);
    const other = openStall();
    chooseSecondPlace(copiesFolder(other.path), stick);
    makeCopy(other.path, { reason: 'hand', at: other.now });
    other.close();
    for (let n = 0; n < 6; n += 1) {
      sellOne();
      copy();
    }
    const place = secondPlace(folder) ?? '';
    expect(names(place)).toHaveLength(3 + 1);
    expect(readdirSync(stick)).toContain('wedding.jpg');
  });
});

describe('the second place', () => {
  test('gets the same bytes, and is told apart where it is gone; the copy itself is made', () => {
    const stick = scratch();
    chooseSecondPlace(folder, stick);
    const { name, second } = copy();
    expect(second).toBeNull();
    const place = secondPlace(folder) ?? '';
    expect(readFileSync(join(place, name ?? '')).equals(readFileSync(join(folder, name ?? '')))).toBe(true);
    rmSync(place, { recursive: true });
    sellOne();
    expect(copy()).toMatchObject({ isNew: true, second: 'COPY_PLACE_MISSING' });
    expect(existsSync(place)).toBe(false);
  });

  test('gets what it missed as soon as it is there again, though nothing was sold since', () => {
    const stick = scratch();
    const place = chooseSecondPlace(folder, stick);
    rmSync(place, { recursive: true });
    copy();
    mkdirSync(place);
    expect(copy()).toMatchObject({ isNew: false, second: null });
    expect(names(place)).toEqual(names());
  });

  test('that holds a file of its own where ours should be is told, and the copy is made', () => {
    const stick = scratch();
    const place = chooseSecondPlace(folder, stick);
    rmSync(place, { recursive: true });
    writeFileSync(place, 'no folder');
    expect(copy()).toMatchObject({ isNew: true, second: 'COPY_FAILED' });
  });

  test('is forgotten when it is given up; what is on it stays', () => {
    const stick = scratch();
    const place = chooseSecondPlace(folder, stick);
    copy();
    forgetSecondPlace(folder);
    sellOne();
    copy();
    expect(secondPlace(folder)).toBeNull();
    expect(names(place)).toHaveLength(1);
  });
});

describe('a copy that is not sound', () => {
  const flip = (path: string, at: number) => {
    const bytes = readFileSync(path);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
  };

  test('is told so, with what is wrong, and does not take the place of a good one', () => {
    const good = copy();
    verifyCopy(folder, good.name ?? '');
    sellOne();
    const { name } = copy();
    chmodSync(join(folder, name ?? ''), 0o600);
    flip(join(folder, name ?? ''), 9000);
    expect(verifyCopy(folder, name ?? '')).toBe('bad');
    expect(listCopies(folder)[0]?.note).toMatchObject({
      state: 'bad',
      problem: expect.any(String) as string,
    });
    expect(copy()).toMatchObject({ isNew: true });
    expect(names()).toContain(good.name);
  });

  test('of a damaged ledger is refused as damage of the ledger itself, and nothing half is left', () => {
    for (let n = 0; n < 40; n += 1) sellOne();
    stall.db.pragma('wal_checkpoint(TRUNCATE)');
    const root = stall.db
      .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'derived_sale_lines'`)
      .pluck()
      .get() as number;
    const size = stall.db.pragma('page_size', { simple: true }) as number;
    stall.close();
    const bytes = readFileSync(stall.path);
    bytes.fill(0xff, (root - 1) * size, root * size);
    writeFileSync(stall.path, bytes);
    expect(makeCopy(stall.path, { reason: 'trade', at: stall.now })).toMatchObject({
      error: { code: 'FILE_CORRUPT' },
    });
    expect(readdirSync(folder)).toEqual([]);
    stall = openShop();
  });
});
