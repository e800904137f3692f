import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReadable } from '../../electron/ledger/database';
import { verify } from '../../electron/ledger/verify/verify';
import { familyCode, productCode } from '../../shared/domain/amounts';
import { tablesOf } from './harness/rows';
import { line, openShop, sell, type Stall } from './harness/stall';

let stall: Stall;
beforeEach(() => void (stall = openShop()));
afterEach(() => stall.close());

const PHONES = ['+96897135824', '92468013579'];
/** Nothing that a file would hold by chance. */
const MARK = 'a face that must be gone';

const HEAD = [0xff, 0xd8, 0xff, 0xc0, 0, 8, 8, 1, 0, 1, 0, 3, 0xff, 0xda, 0, 2];
const picture = (mark: string): Uint8Array => Uint8Array.from([...HEAD, ...Buffer.from(mark.repeat(200))]);

const rawFiles = (): string =>
  ['', '-wal', '-shm']
    .map((end) => stall.path + end)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');

function fill(): void {
  // Numbers that were changed and a photo that was replaced leave bytes behind, too.
  for (const [family, phone] of [
    ['F01', PHONES[0]],
    ['F02', PHONES[0]],
    ['F02', PHONES[1]],
  ] as const) {
    stall.must('families.saveContact', { family, phone: phone ?? null, onReceipt: true });
  }
  const subject = { of: 'family', code: familyCode('F01') } as const;
  stall.must('photos.save', { subject, bytes: picture(MARK.toUpperCase()) });
  stall.must('photos.save', { subject, bytes: picture(MARK) });
  stall.must('photos.save', {
    subject: { of: 'product', code: productCode('F01-001') },
    bytes: picture('incense'),
  });
  sell(stall, [line('F01-001', 1)]);
}

const erase = () => stall.must('families.eraseContacts', { confirmed: true });

test('after the exhibition no byte of a phone or a family’s photo is left in the file or the log beside it', () => {
  fill();
  expect(rawFiles()).toContain(PHONES[1]);
  expect(rawFiles()).toContain(MARK);
  expect(stall.must('families.contactsHeld', {})).toEqual({ phones: 2, photos: 1 });

  expect(erase()).toEqual({ phones: 2, photos: 1 });
  const left = rawFiles();
  for (const secret of [...PHONES, MARK, MARK.toUpperCase()]) expect(left).not.toContain(secret);
  expect(stall.must('families.contactsHeld', {})).toEqual({ phones: 0, photos: 0 });
});

test('what was sold, the goods and their photos stay, and the file verifies', () => {
  fill();
  const before = stall.must('reports.totals', {});
  erase();
  expect(stall.must('reports.totals', {})).toEqual(before);
  expect(stall.must('photos.list', {}).map(({ code }) => code)).toEqual(['F01-001']);
  expect(stall.must('families.list', {}).every(({ phone }) => phone === null)).toBe(true);
  expect(verify(stall.db)).toMatchObject({ ok: true });
  sell(stall, [line('F01-001', 1)]);
});

test('while another program reads the file it is said that not all is gone, and trying again ends it', () => {
  fill();
  const reader = openReadable(stall.path);
  reader.exec('BEGIN');
  reader.prepare('SELECT COUNT(*) FROM journal_facts').get();
  stall.db.pragma('busy_timeout = 50');
  expect(stall.ask('families.eraseContacts', { confirmed: true })).toMatchObject({
    error: { code: 'FILE_LOCKED' },
  });
  reader.close();
  expect(erase()).toEqual({ phones: 0, photos: 0 });
  expect(rawFiles()).not.toContain(PHONES[1]);
});

test('a photo or a number that is taken away by itself is overwritten, too', () => {
  fill();
  stall.must('photos.remove', { subject: { of: 'family', code: familyCode('F01') } });
  stall.must('families.saveContact', { family: 'F02', phone: null, onReceipt: false });
  stall.db.pragma('wal_checkpoint(TRUNCATE)');
  const left = rawFiles();
  expect(left).not.toContain(MARK);
  expect(left).not.toContain(PHONES[1]);
});

/** Where a person could be reached or known by is a decision: a table that nobody thought about fails here. */
test('every table of this computer’s own is known to hold contacts or not', () => {
  const erased = ['local_contacts', 'local_photos'];
  const without = [
    'local_answers',
    'local_family_pins',
    'local_open_cart',
    'local_parked_carts',
    'local_parked_products',
    'local_payout_papers',
    'local_pins',
    'local_print_queue',
    'local_recovery_codes',
    'local_settings',
  ];
  expect(tablesOf(stall.db, ['local'])).toEqual([...erased, ...without].sort());
});

test('a family’s account at its bank stays while only its phone is saved, and goes where it is emptied', () => {
  const kept = () => stall.db.prepare('SELECT phone, bank FROM local_contacts').all();
  const save = (rest: object) =>
    stall.must('families.saveContact', { family: 'F01', phone: '92468013', onReceipt: false, ...rest });
  save({ bank: 'OM810180000001299123456' });
  save({ phone: '97135824' });
  expect(kept()).toEqual([{ phone: '97135824', bank: 'OM810180000001299123456' }]);
  save({ bank: null });
  expect(kept()).toEqual([{ phone: '92468013', bank: null }]);
});
