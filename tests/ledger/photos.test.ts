import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Ledger } from '../../electron/ledger/ledger';
import { migrate } from '../../electron/ledger/migrate';
import { migrations } from '../../electron/ledger/migrations';
import type { WritableDb } from '../../electron/ledger/database';
import { photoTagsSql } from '../../electron/ledger/photos/queries';
import { makePractice } from '../../electron/ledger/practice/make-practice';
import { verify } from '../../electron/ledger/verify/verify';
import { familyCode, productCode } from '../../shared/domain/amounts';
import { digestOfRows } from './harness/rows';
import { openStall, scratch, Stall } from './harness/stall';

let stall: Stall;
beforeEach(() => void (stall = openStall()));
afterEach(() => stall.close());

const PRODUCT = { of: 'product', code: productCode('F01-001') } as const;
const FAMILY = { of: 'family', code: familyCode('F01') } as const;

/** The head of a JPEG of this many pixels; `last` makes another picture of it. */
const jpeg = (width: number, height: number, last = 0): Uint8Array => {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 8, 8, ...size, 3, 0xff, 0xda, 0, 2, last]);
};

test('a photo is kept and shown again, and another one takes its place', () => {
  const { tag } = stall.must('photos.save', { subject: PRODUCT, bytes: jpeg(512, 384) });
  stall.must('photos.save', { subject: FAMILY, bytes: jpeg(300, 300) });
  expect(stall.must('photos.get', { subject: PRODUCT, tag })).toEqual({ bytes: jpeg(512, 384) });
  expect(stall.must('photos.list', {}).map(({ of, code }) => [of, code])).toEqual([
    ['family', 'F01'],
    ['product', 'F01-001'],
  ]);

  const second = stall.must('photos.save', { subject: PRODUCT, bytes: jpeg(512, 384, 1) });
  expect(second.tag).not.toBe(tag);
  expect(stall.must('photos.get', { subject: PRODUCT, tag })).toBeNull();
  expect(stall.must('photos.get', { subject: PRODUCT, tag: second.tag })).toEqual({
    bytes: jpeg(512, 384, 1),
  });
});

test('a photo can be erased, and is then nowhere', () => {
  const { tag } = stall.must('photos.save', { subject: FAMILY, bytes: jpeg(300, 300) });
  stall.must('photos.remove', { subject: FAMILY });
  expect(stall.must('photos.get', { subject: FAMILY, tag })).toBeNull();
  expect(stall.must('photos.list', {})).toEqual([]);
  // Whoever asks twice loses nothing.
  stall.must('photos.remove', { subject: FAMILY });
});

test('no photo is ever written into the journal, the figures or an export', () => {
  const before = digestOfRows(stall.db, ['journal', 'derived']);
  const list = stall.must('lists.export', { list: 'products', language: 'en', withPhones: false });
  stall.must('photos.save', { subject: PRODUCT, bytes: jpeg(512, 384) });
  stall.must('photos.save', { subject: FAMILY, bytes: jpeg(512, 384) });
  expect(digestOfRows(stall.db, ['journal', 'derived'])).toBe(before);
  expect(stall.must('lists.export', { list: 'products', language: 'en', withPhones: false })).toEqual(list);
  expect(verify(stall.db).checks.filter(({ ok }) => !ok)).toEqual([]);
});

test.each([
  [
    'a photo of a product that there is not',
    { of: 'product', code: 'F99-001' },
    jpeg(9, 9),
    'UNKNOWN_PRODUCT',
  ],
  ['a photo of a family that there is not', { of: 'family', code: 'F99' }, jpeg(9, 9), 'UNKNOWN_FAMILY'],
  ['a program in the place of a photo', PRODUCT, Uint8Array.from([0x4d, 0x5a, 0x90]), 'BAD_PHOTO'],
  ['a photo that is too large to be quick', PRODUCT, jpeg(4000, 3000), 'PHOTO_TOO_BIG'],
  ['a file too heavy to be looked at', PRODUCT, new Uint8Array(200_000), 'BAD_INPUT'],
  ['text instead of a photo', PRODUCT, 'data:image/jpeg;base64,', 'BAD_INPUT'],
])('%s is refused, though the page sends it', (_, subject, bytes, code) => {
  expect(stall.call('photos.save', { subject, bytes })).toMatchObject({ error: { code } });
  expect(stall.must('photos.list', {})).toEqual([]);
});

test('who has a photo is found without walking through the pictures', () => {
  const plan = stall.db.prepare(`EXPLAIN QUERY PLAN ${photoTagsSql}`).all() as { readonly detail: string }[];
  expect(plan.map(({ detail }) => detail)).toEqual([
    'SCAN local_photos USING COVERING INDEX local_photos_tags',
  ]);
});

test('a practice shows the goods as they look, and nobody’s face', () => {
  stall.must('photos.save', { subject: PRODUCT, bytes: jpeg(512, 384) });
  stall.must('photos.save', { subject: FAMILY, bytes: jpeg(300, 300) });
  const path = join(scratch(), 'practice.ledger');
  expect(makePractice({ path, from: stall.path })).toEqual({ ok: true, value: null });
  const practice = new Stall(path);
  expect(practice.must('photos.list', {})).toEqual(
    stall.must('photos.list', {}).filter(({ of }) => of === 'product'),
  );
  practice.close();
});

test('a ledger from before there were photos opens, and takes the first one', () => {
  const path = join(scratch(), 'old.ledger');
  const db = new Database(path) as WritableDb;
  migrate(
    db,
    path,
    migrations.filter(({ version }) => version < 70),
  );
  db.close();
  const opened = Ledger.open(path);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(opened.value.call({ kind: 'system' }, 'photos.list', {})).toEqual({ ok: true, value: [] });
  opened.value.close();
  expect(existsSync(`${path}.copies`)).toBe(true);
  expect(readFileSync(path).length).toBeGreaterThan(0);
});
