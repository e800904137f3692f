import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Ledger } from '../../electron/ledger/ledger';
import { listCopies } from '../../electron/ledger/copies/list';
import { makeCopy } from '../../electron/ledger/copies/make-copy';
import { copiesFolder } from '../../electron/ledger/copies/place';
import { chooseSecondPlace } from '../../electron/ledger/copies/second-place';
import { doFileWork } from '../../electron/ledger/restore/file-work';
import { readWitness } from '../../electron/ledger/witness';
import { verify } from '../../electron/ledger/verify/verify';
import type { LookedCopy } from '../../shared/contract/copies';
import type { FileWork } from '../../shared/file-work';
import type { Result } from '../../shared/result';
import { overwritePages } from '../e2e/harness/made-ledger';
import { hire, NOBODY, PIN } from './harness/people';
import { cash, line, openShop, scratch, sell, Stall } from './harness/stall';

const opened: Stall[] = [];
const at = (path: string): Stall => {
  const stall = new Stall(path);
  opened.push(stall);
  return stall;
};

let stall: Stall;
let organiser: ReturnType<typeof hire>;
let code: string;
beforeEach(() => {
  stall = openShop();
  opened.push(stall);
  organiser = hire(stall, 'organiser');
  const answer = stall.call('people.newRecoveryCode', {}, organiser.actor);
  code = answer.ok ? (answer.value as { code: string }).code : '';
  for (let n = 0; n < 3; n += 1) sell(stall, [line('F01-001', 1)]);
});
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

const work = <T>(asked: FileWork): Result<T> => {
  const faults: unknown[] = [];
  const result = doFileWork(asked, (error) => faults.push(error)) as Result<T>;
  expect(faults).toEqual([]);
  return result;
};
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const copyOf = (of: Stall): string => {
  const { name } = must(makeCopy(of.path, { reason: 'hand', at: of.now }));
  return join(copiesFolder(of.path), name ?? '');
};
const look = (copy: string, ledger = stall.path) => must(work<LookedCopy>({ do: 'look', copy, ledger }));
type Put = { tills: { before: string; code: string }[]; kept: string | null };
const restore = (copy: string, ledger = stall.path): Result<Put> => {
  const { copy: seen, present } = look(copy, ledger);
  const shown = present.is === 'readable' ? present.head : null;
  return work<Put>({
    do: 'restore',
    copy,
    ledger,
    head: seen.head,
    present: shown,
    at: stall.now,
    by: 'system',
  });
};
const saleAt = (of: Stall, till: string) =>
  of.must('sales.ringUp', {
    till,
    lines: [line('F01-001', 1)],
    cartDiscount: null,
    tenders: [cash(1000)],
    total: null,
  });

describe('what a copy holds, and what would be missing', () => {
  test('is told in sales and baisa before anything is done', () => {
    const copy = copyOf(stall);
    sell(stall, [line('F01-001', 2)]);
    const last = sell(stall, [line('F03-002', 1)]);
    stall.must('sales.void', { saleId: last.saleId, reason: 'x' });
    expect(look(copy)).toMatchObject({
      copy: { sales: 3, state: 'unchecked', exhibition: { nameEn: 'Productive Families' } },
      present: { is: 'readable', isSame: true, missing: { facts: 3, sales: 1, net: 216 } },
    });
  });

  test('is all of it where the copy is of another exhibition', () => {
    const copy = copyOf(stall);
    const other = at(join(scratch(), 'other.ledger'));
    other.must('exhibition.openSample', { organiser: { name: 'x', pin: PIN } });
    const { present } = look(copy, other.path);
    expect(present).toMatchObject({ is: 'readable', isSame: false, missing: { sales: 0 } });
  });

  test('cannot be told where the present file is no database, and is nothing where there is none', () => {
    const copy = copyOf(stall);
    const broken = join(scratch(), 'broken.ledger');
    writeFileSync(broken, 'not a database at all, but long enough to have a header. '.repeat(9));
    expect(look(copy, broken).present).toEqual({ is: 'unreadable' });
    expect(look(copy, join(scratch(), 'none.ledger')).present).toEqual({ is: 'none' });
  });

  test('a file that is no copy is refused in words of its own', () => {
    const ledger = stall.path;
    expect(work({ do: 'look', copy: join(scratch(), 'gone.sqlite'), ledger })).toMatchObject({
      error: { code: 'UNKNOWN_COPY' },
    });
    const letter = join(scratch(), 'letter.sqlite');
    writeFileSync(letter, 'a letter '.repeat(200));
    expect(work({ do: 'describe', file: letter })).toMatchObject({ error: { code: 'BAD_COPY' } });
  });
});

describe('going on from a copy', () => {
  test('keeps the present file aside with all its sales, and no number or place in the journal is given twice', () => {
    const copy = copyOf(stall);
    const lost = sell(stall, [line('F01-001', 1)]);
    stall.close();
    const { tills, kept } = must(restore(copy));
    expect(tills.map(({ before }) => before)).toEqual(['T1', 'T2']);
    const old = at(join(dirname(stall.path), kept ?? ''));
    expect(old.must('sales.find', { number: lost.number })).toHaveLength(1);
    const next = at(stall.path);
    const till = tills[0]?.code ?? '';
    next.must('shifts.open', { till, float: 0 });
    const sold = saleAt(next, till);
    expect(sold.number).toBe(`${till}-000001`);
    expect(verify(next.db)).toMatchObject({ ok: true });
    const places = (of: Stall) =>
      of.db.prepare(`SELECT till_id || ' ' || seq FROM journal_facts`).pluck().all();
    const onlyNew = places(next).filter((place) => !places(old).includes(place));
    // What the copy had is in both; what came after it, in one alone.
    expect(places(old).length - (places(next).length - onlyNew.length)).toBe(1);
    expect(onlyNew.every((place) => String(place).startsWith(`${till} `))).toBe(true);
  });

  test('leaves the computer as it was set, and takes from the copy only what was never set on it', () => {
    stall.must('settings.change', { language: 'ar', printer: 'Counter', largeText: true });
    const copy = copyOf(stall);
    stall.must('settings.change', { language: 'en', printer: null });
    stall.close();
    must(restore(copy));
    const goesOn = { language: 'en', printer: null, largeText: true };
    expect(at(stall.path).must('settings.get', {})).toMatchObject(goesOn);

    const other = at(join(scratch(), 'other.ledger'));
    other.must('settings.change', { printer: 'Kitchen' });
    other.close();
    must(restore(copy, other.path));
    expect(at(other.path).must('settings.get', {})).toMatchObject({ language: 'ar', printer: 'Kitchen' });
  });

  test('leaves people their PINs on the same computer', () => {
    const copy = copyOf(stall);
    stall.close();
    must(restore(copy));
    const next = at(stall.path);
    expect(next.call('people.signIn', { personId: organiser.personId, pin: PIN }, NOBODY).ok).toBe(true);
  });

  test('on another computer lets nobody in by a PIN, and an organiser with the recovery code', () => {
    const stick = scratch();
    chooseSecondPlace(copiesFolder(stall.path), stick);
    const copy = basename(copyOf(stall));
    const elsewhere = join(scratch(), 'ledger.sqlite');
    must(restore(join(stick, 'Families Till', copy), elsewhere));
    const moved = at(elsewhere);
    moved.now = stall.now;
    expect(moved.call('people.signIn', { personId: organiser.personId, pin: PIN }, NOBODY)).toMatchObject({
      error: { code: 'WRONG_PIN' },
    });
    const recover = { personId: organiser.personId, code, newPin: '73519' };
    expect(moved.call('people.recover', recover, NOBODY)).toMatchObject({ ok: true });
    expect(moved.call('people.signIn', { personId: organiser.personId, pin: '73519' }, NOBODY).ok).toBe(true);
    const volunteer = { personId: null, name: 'x', role: 'volunteer', active: true, pin: '73519' } as const;
    expect(moved.ask('people.save', volunteer).ok).toBe(true);
    expect(verify(moved.db)).toMatchObject({ ok: true });
  });

  test('twice from the same stick, here and elsewhere, never comes to the same code', () => {
    const stick = scratch();
    chooseSecondPlace(copiesFolder(stall.path), stick);
    const name = basename(copyOf(stall));
    stall.close();
    const codes = [
      stall.path,
      join(scratch(), 'second.sqlite'),
      join(scratch(), 'third.sqlite'),
      stall.path,
    ].map((ledger) => must(restore(join(stick, 'Families Till', name), ledger)).tills[0]?.code);
    expect(new Set(codes).size).toBe(4);
  });

  test('is refused where the copy or the ledger changed since it was looked at, and nothing is touched', () => {
    const copy = copyOf(stall);
    const { copy: seen, present } = look(copy);
    sell(stall, [line('F01-001', 1)]);
    const before = readdirSync(dirname(stall.path));
    const asked = { do: 'restore', copy, ledger: stall.path, at: stall.now, by: 'system' } as const;
    const shown = present.is === 'readable' ? present.head : null;
    expect(work({ ...asked, head: seen.head, present: shown })).toMatchObject({
      error: { code: 'COPY_CHANGED' },
    });
    expect(work({ ...asked, head: 'f'.repeat(64), present: shown })).toMatchObject({
      error: { code: 'COPY_CHANGED' },
    });
    expect(readdirSync(dirname(stall.path))).toEqual(before);
  });

  test('works where the present file can be read in part only, as the person was shown', () => {
    const copy = copyOf(stall);
    sell(stall, [line('F01-001', 1)]);
    stall.close();
    // Its newest fact can still be read, and not what its sales came to.
    overwritePages(stall.path, 'derived_sales', 'first');
    expect(look(copy).present).toEqual({ is: 'unreadable' });
    must(restore(copy));
    expect(verify(at(stall.path).db).ok).toBe(true);
  });

  test('from a copy that somebody changed is refused: the chain of hashes does not hold', () => {
    const copy = copyOf(stall);
    const changed = at(copy);
    changed.db.exec('DROP TRIGGER journal_facts_never_updated');
    changed.db.exec(
      `UPDATE journal_facts SET payload = replace(payload, '108', '109') WHERE kind = 'sale.rungUp'`,
    );
    changed.close();
    stall.close();
    expect(restore(copy)).toMatchObject({ error: { code: 'BAD_COPY' } });
    expect(existsSync(stall.path)).toBe(true);
  });

  test('that a power cut stopped half way goes through when it is asked again', () => {
    const copy = copyOf(stall);
    stall.close();
    writeFileSync(`${stall.path}.restoring`, 'half of a file');
    expect(must(restore(copy)).kept).not.toBeNull();
    expect(readdirSync(dirname(stall.path)).filter((name) => name.includes('restoring'))).toEqual([]);
  });
});

describe('a file that lacks what was there', () => {
  test('whose write-ahead log was cut off is told by how many facts, and opens no more', () => {
    const had = stall.must('ledger.health', {}).facts;
    expect(readWitness(stall.path)?.position).toBe(had);
    // As a disk gives it back that kept the file and lost the end of its log.
    const folder = scratch();
    const cut = join(folder, 'cut.ledger');
    for (const suffix of ['', '-wal', '.witness']) {
      if (existsSync(stall.path + suffix)) copyFileSync(stall.path + suffix, cut + suffix);
    }
    truncateSync(`${cut}-wal`, 32 + 5 * (24 + 4096));
    const answer = Ledger.open(cut);
    expect(answer).toMatchObject({ ok: false, error: { code: 'FACTS_MISSING', details: { had } } });
  });

  test('that is gone though it was there is not begun anew by itself', () => {
    copyOf(stall);
    stall.close();
    for (const suffix of ['', '-wal', '-shm', '.witness']) rmSync(stall.path + suffix, { force: true });
    expect(Ledger.open(stall.path)).toMatchObject({ error: { code: 'FILE_MISSING' } });
    expect(existsSync(stall.path)).toBe(false);
    must(work({ do: 'beginAnew', ledger: stall.path, at: stall.now }));
    const next = at(stall.path);
    expect(next.must('exhibition.current', {}).exhibition).toBeNull();
    expect(listCopies(copiesFolder(stall.path))).toHaveLength(1);
  });
});

describe('a damaged file', () => {
  test('gives back every fact up to the damage, the phones, settings and PINs, under new codes', () => {
    sell(stall, [line('F01-001', 1)]);
    const facts = stall.must('ledger.health', {}).facts;
    stall.must('families.saveContact', { family: 'F01', phone: '99887766', onReceipt: false });
    // Facts are never changed by the program: somebody else did it.
    stall.db.exec('DROP TRIGGER journal_facts_never_updated');
    stall.db.prepare(`UPDATE journal_facts SET payload = '{}' WHERE position = ?`).run(facts);
    stall.close();
    const salvage = must(
      work<{ facts: number; stoppedBy: string | null }>({ do: 'salvage', ledger: stall.path }),
    );
    expect(salvage).toMatchObject({ facts: facts - 1, stoppedBy: expect.any(String) as string });
    const asked = { do: 'rebuild', ledger: stall.path, at: stall.now, by: 'system' } as const;
    const { kept, tills } = must(work<Put>({ ...asked, facts: facts - 1 }));
    expect(existsSync(join(dirname(stall.path), kept ?? ''))).toBe(true);
    const next = at(stall.path);
    expect(next.must('exhibition.current', {}).tills[0]?.code).toBe(tills[0]?.code);
    expect(next.must('ledger.health', {}).facts).toBe(facts);
    expect(next.call('people.signIn', { personId: organiser.personId, pin: PIN }, NOBODY).ok).toBe(true);
    expect(next.must('families.list', {}).find(({ code: family }) => family === 'F01')?.phone).toBe(
      '99887766',
    );
    expect(verify(next.db)).toMatchObject({ ok: true });
  });

  test('gives back every fact before a page that cannot be read, and not one look at that page more', () => {
    for (let n = 0; n < 30; n += 1) sell(stall, [line('F01-001', 1)]);
    stall.db.pragma('wal_checkpoint(TRUNCATE)');
    stall.close();
    overwritePages(stall.path, 'journal_facts', 'last');
    const { facts, stoppedBy } = must(
      work<{ facts: number; stoppedBy: string | null }>({ do: 'salvage', ledger: stall.path }),
    );
    expect(stoppedBy).not.toBeNull();
    must(work<Put>({ do: 'rebuild', ledger: stall.path, at: stall.now, by: 'system', facts }));
    const next = at(stall.path);
    expect(next.must('ledger.health', {}).facts).toBe(facts + 1);
    expect(verify(next.db)).toMatchObject({ ok: true });
  });

  test('is kept as evidence: every byte of it, and a report without names, phones or PINs', () => {
    stall.must('families.saveContact', { family: 'F01', phone: '99887766', onReceipt: false });
    const folder = scratch();
    const asked = {
      do: 'keepEvidence',
      ledger: stall.path,
      folder,
      code: 'FILE_CORRUPT',
      at: stall.now,
    } as const;
    const { folder: place } = must(work<{ folder: string }>(asked));
    const files = readdirSync(place);
    expect(files).toContain(basename(stall.path));
    expect(files).toContain(`${basename(stall.path)}-wal`);
    const report = readFileSync(join(place, 'report.txt'), 'utf8');
    expect(report).toContain('why: FILE_CORRUPT');
    expect(report).toContain('stopped by: the end of the journal');
    for (const secret of ['99887766', 'منى', 'Productive', PIN]) expect(report).not.toContain(secret);
  });
});
