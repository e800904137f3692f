import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eraseInCopies } from '../../electron/ledger/copies/erase-in-copies';
import { listCopies } from '../../electron/ledger/copies/list';
import { makeCopy } from '../../electron/ledger/copies/make-copy';
import { readNote } from '../../electron/ledger/copies/note';
import { copiesFolder, noteName, readCopyName } from '../../electron/ledger/copies/place';
import { chooseSecondPlace } from '../../electron/ledger/copies/second-place';
import { verifyCopy } from '../../electron/ledger/copies/verify-copy';
import { copiesWithContacts } from '../../electron/ledger/copies/with-contacts';
import { openReadable } from '../../electron/ledger/database';
import { keptAside } from '../../electron/ledger/copies/kept-aside';
import { keepAside } from '../../electron/ledger/restore/keep-aside';
import { familyCode, productCode } from '../../shared/domain/amounts';
import { filesIn } from '../e2e/harness/files';
import { overwritePages } from '../e2e/harness/made-ledger';
import { line, MINUTE, openShop, scratch, sell, Stall } from './harness/stall';

const PHONE = '+96897135824';
const BANK = 'OM810180000001299123456';
/** Nothing that a file would hold by chance. */
const FACE = 'a face that must be gone';
const GOODS = 'incense in a clay burner';

const HEAD = [0xff, 0xd8, 0xff, 0xc0, 0, 8, 8, 1, 0, 1, 0, 3, 0xff, 0xda, 0, 2];
const picture = (mark: string): Uint8Array => Uint8Array.from([...HEAD, ...Buffer.from(mark.repeat(200))]);

let stall: Stall;
let folder: string;
let stick: string;
beforeEach(() => {
  stall = openShop();
  folder = copiesFolder(stall.path);
  stick = chooseSecondPlace(folder, scratch());
  stall.must('families.saveContact', { family: 'F01', phone: PHONE, bank: BANK, onReceipt: true });
  stall.must('photos.save', { subject: { of: 'family', code: familyCode('F01') }, bytes: picture(FACE) });
  stall.must('photos.save', {
    subject: { of: 'product', code: productCode('F01-001') },
    bytes: picture(GOODS),
  });
});
afterEach(() => stall.close());

const copy = (of = stall) => {
  const made = makeCopy(of.path, { reason: 'hand', at: of.now });
  if (!made.ok) throw new Error(made.error.code);
  return made.value.name ?? '';
};
const sellAndCopy = () => {
  sell(stall, [line('F01-001', 1)]);
  return copy();
};
const erase = (step: Parameters<typeof eraseInCopies>[1] = () => undefined) => {
  const erased = eraseInCopies(stall.path, step);
  if (!erased.ok) throw new Error(erased.error.code);
  return erased.value;
};
/** The copies in which any of it stands, in whatever page. */
const holding = (where: string, ...secrets: string[]) =>
  filesIn(where)
    .filter(({ bytes }) => secrets.some((secret) => bytes.includes(secret)))
    .map(({ path }) => path);
const counted = () => {
  const { own, second } = copiesWithContacts(stall.path);
  return [own.length, second.length];
};

describe('how families are reached, in the copies', () => {
  test('is gone from each to the last byte, here and on the stick, and each holds all else and is good', () => {
    sellAndCopy();
    sellAndCopy();
    const before = listCopies(folder).map(({ note }) => note);
    for (const where of [folder, stick]) expect(holding(where, PHONE, BANK, FACE)).toHaveLength(2);
    expect(counted()).toEqual([2, 2]);

    const steps: number[] = [];
    expect(erase(({ done, total }) => steps.push(done, total))).toEqual({
      erased: 4,
      left: 0,
      problem: null,
      second: null,
    });
    expect(steps).toEqual([0, 4, 1, 4, 2, 4, 3, 4, 4, 4]);
    for (const where of [folder, stick]) {
      expect(holding(where, PHONE, BANK, FACE)).toEqual([]);
      expect(holding(where, GOODS)).toHaveLength(2);
    }
    expect(counted()).toEqual([0, 0]);
    const after = listCopies(folder);
    expect(after).toHaveLength(2);
    for (const [at, { name, note }] of after.entries()) {
      const { facts, head, sales, at: made = 0, reason } = before[at] ?? {};
      const same = { facts, head, sales, reason };
      expect(note).toMatchObject({ ...same, at: made + 1, state: 'good', contacts: false });
      expect(readNote(stick, name)).toEqual(note);
      expect(verifyCopy(folder, name)).toBe('good');
      expect(readFileSync(join(stick, name)).equals(readFileSync(join(folder, name)))).toBe(true);
    }
    // A copy and its note each, and where the stick is.
    expect(filesIn(folder)).toHaveLength(2 * 2 + 1);
    expect(filesIn(stick)).toHaveLength(2 * 2);
  });

  test('is looked for once: a copy without is not written again', () => {
    sellAndCopy();
    erase();
    stall.must('families.eraseContacts', { confirmed: true });
    const name = sellAndCopy();
    expect(readNote(folder, name)?.contacts).toBe(false);
    const bytes = filesIn(folder);
    expect(erase()).toMatchObject({ erased: 0, left: 0 });
    expect(filesIn(folder)).toEqual(bytes);
  });

  test('a copy that is on the stick alone is erased there', () => {
    const name = sellAndCopy();
    sellAndCopy();
    renameSync(join(folder, name), join(scratch(), name));
    expect(counted()).toEqual([1, 2]);
    expect(erase()).toMatchObject({ erased: 3, left: 0 });
    expect(holding(stick, PHONE, FACE)).toEqual([]);
    const [, oldest] = listCopies(stick);
    expect(oldest?.note).toMatchObject({ facts: readCopyName(name)?.facts, state: 'good', contacts: false });
  });

  test('another stall’s copies on the same stick, and every other file of it, are nobody’s business', () => {
    sellAndCopy();
    const other = new Stall(join(scratch(), 'other.ledger'));
    other.must('exhibition.openSample', { organiser: { name: 'x', pin: '2846' } });
    chooseSecondPlace(copiesFolder(other.path), stick);
    other.must('families.saveContact', { family: 'F01', phone: PHONE, onReceipt: true });
    const theirs = copy(other);
    other.close();
    writeFileSync(join(stick, 'numbers.txt'), PHONE);
    const bytes = readFileSync(join(stick, theirs));
    erase();
    expect(readFileSync(join(stick, theirs)).equals(bytes)).toBe(true);
    expect(holding(stick, PHONE).toSorted()).toEqual([theirs, 'numbers.txt'].toSorted());
  });

  test('stays where the stick is not there, which is told, and goes when it is back', () => {
    sellAndCopy();
    renameSync(stick, `${stick} away`);
    expect(erase()).toEqual({ erased: 1, left: 0, problem: null, second: 'COPY_PLACE_MISSING' });
    expect(existsSync(stick)).toBe(false);
    renameSync(`${stick} away`, stick);
    expect(counted()).toEqual([0, 1]);
    expect(erase()).toMatchObject({ erased: 1, second: null });
    expect(holding(stick, PHONE)).toEqual([]);
  });

  test('a copy that is damaged is left as it is and counted, and keeps none of the others', () => {
    const bad = sellAndCopy();
    sellAndCopy();
    overwritePages(join(folder, bad), 'journal_facts', 'last');
    const bytes = readFileSync(join(folder, bad));
    expect(erase()).toMatchObject({ erased: 3, left: 1, problem: 'COPY_DAMAGED' });
    expect(readFileSync(join(folder, bad)).equals(bytes)).toBe(true);
    expect(counted()).toEqual([1, 0]);
  });

  test('a copy that holds other facts than its name says is left as it is', () => {
    const first = sellAndCopy();
    const second = sellAndCopy();
    copyFileSync(join(folder, second), join(folder, first));
    expect(erase()).toMatchObject({ left: 1, problem: 'COPY_DAMAGED' });
    expect(holding(folder, PHONE)).toEqual([first]);
  });

  test('cut short before the other copy goes, or in the middle of it, is done the next time, and nothing stays', () => {
    const name = sellAndCopy();
    const [copied, note] = [name, noteName(name)].map((file) => readFileSync(join(folder, file)));
    erase();
    writeFileSync(join(folder, name), copied ?? '');
    writeFileSync(join(folder, noteName(name)), note ?? '');
    for (const end of ['.part', '.part-journal']) writeFileSync(join(folder, name + end), PHONE);
    expect(listCopies(folder).map((listed) => verifyCopy(folder, listed.name))).toEqual(['good', 'good']);
    expect(counted()).toEqual([1, 0]);
    expect(erase()).toMatchObject({ erased: 1 });
    expect(holding(folder, PHONE)).toEqual([]);
  });

  test('half a copy of a process that was killed is gone with the next one, here and on the stick', () => {
    const other = `copy-${'0'.repeat(8)}-1764000000000-5-${'0'.repeat(8)}.sqlite.part`;
    const name = sellAndCopy();
    for (const where of [folder, stick]) {
      for (const half of ['copy-4711.part', `${name}.part`, `${name}.part-journal`, other]) {
        writeFileSync(join(where, half), PHONE);
      }
    }
    sellAndCopy();
    const parts = (where: string) =>
      filesIn(where)
        .map(({ path }) => path)
        .filter((path) => path.includes('.part'));
    expect(parts(folder)).toEqual([]);
    // Another computer may be at work in a folder that both write to.
    expect(parts(stick).toSorted()).toEqual([other, 'copy-4711.part'].toSorted());
  });

  test('stopped between two, the first is done and the second as it was', () => {
    sellAndCopy();
    sellAndCopy();
    const stopped = new Error('stopped');
    const stopAtSecond = ({ done }: { done: number }) => {
      if (done === 1) throw stopped;
    };
    expect(() => erase(stopAtSecond)).toThrow(stopped);
    expect(holding(folder, PHONE)).toHaveLength(1);
    expect(erase()).toMatchObject({ left: 0 });
    expect(holding(folder, PHONE)).toEqual([]);
  });

  test('may be in a copy of a program that did not note it', () => {
    const name = sellAndCopy();
    const { contacts: _, unrecorded: __, ...older } = readNote(folder, name) ?? {};
    writeFileSync(join(folder, noteName(name)), JSON.stringify(older));
    expect(counted()).toEqual([1, 1]);
    expect(erase()).toMatchObject({ erased: 2 });
  });
});

describe('what no fact tells of', () => {
  test('is a reason for another copy: a phone, a photo, an erasure; settings are none', () => {
    const names = [copy()];
    const isNew = () => {
      names.unshift(copy());
      return names[0] !== names[1];
    };
    stall.must('settings.change', { sounds: false });
    expect(isNew()).toBe(false);
    stall.must('families.saveContact', { family: 'F02', phone: '92468013', onReceipt: false });
    expect(isNew()).toBe(true);
    stall.must('photos.save', { subject: { of: 'family', code: familyCode('F02') }, bytes: picture('x') });
    expect(isNew()).toBe(true);
    stall.must('families.eraseContacts', { confirmed: true });
    expect(isNew()).toBe(true);
    expect(holding(folder, '92468013')).not.toContain(names[0]);
    stall.now += MINUTE;
    expect(isNew()).toBe(false);
  });

  test('an account for transfers without a phone is a contact too', () => {
    stall.must('families.saveContact', { family: 'F01', phone: null, bank: BANK, onReceipt: false });
    expect(stall.must('families.contactsHeld', {})).toEqual({ phones: 1, photos: 1 });
  });
});

test('files that were kept aside are named, newest first, and nothing else beside the ledger is', () => {
  const place = join(scratch(), 'stall.sqlite');
  for (const at of [Date.UTC(2026, 10, 24), Date.UTC(2026, 10, 25), Date.UTC(2026, 10, 25)]) {
    for (const end of ['', '-wal', '-shm']) writeFileSync(place + end, 'x');
    keepAside(place, at);
  }
  mkdirSync(`${place}.copies`);
  writeFileSync(`${place}.kept-safe by somebody`, 'x');
  expect(keptAside(place)).toEqual([
    'stall.sqlite.kept-20261125T000000Z-2',
    'stall.sqlite.kept-20261125T000000Z',
    'stall.sqlite.kept-20261124T000000Z',
  ]);
  expect(keptAside(join(scratch(), 'gone', 'stall.sqlite'))).toEqual([]);
});

test('a copy without contacts still opens as what it was', () => {
  sellAndCopy();
  erase();
  const [copied] = listCopies(folder);
  const db = openReadable(join(folder, copied?.name ?? ''));
  expect(db.prepare('SELECT COUNT(*) FROM derived_sales').pluck().get()).toBe(1);
  expect(db.prepare('SELECT COUNT(*) FROM local_contacts').pluck().get()).toBe(0);
  db.close();
});
