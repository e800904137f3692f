import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePractice } from '../../electron/ledger/practice/make-practice';
import { verify } from '../../electron/ledger/verify/verify';
import { PRACTICE_PIN } from '../../shared/practice';
import { NOBODY } from './harness/people';
import { cash, line, scratch, sell, Stall } from './harness/stall';
import { trade } from './harness/trade';

const practise = (from: string | null) => {
  const path = join(scratch(), 'practice.ledger');
  expect(makePractice({ path, from })).toEqual({ ok: true, value: null });
  return new Stall(path);
};

test('a practice has this exhibition’s goods, and none of its sales, people or contacts', () => {
  const truth = trade();
  truth.must('families.saveContact', { family: 'F01', phone: '+96891234567', onReceipt: true });
  const stall = practise(truth.path);
  const { exhibition, tills } = stall.must('exhibition.current', {});
  expect(exhibition).toMatchObject({ nameEn: 'Productive Families', practice: true, sample: false });
  expect(tills.map(({ code }) => code)).toEqual(['T1', 'T2']);
  const shelf = (of: Stall) =>
    of.must('products.list', {}).map(({ code, price, onHand }) => [code, price, Math.max(0, onHand)]);
  expect(shelf(stall)).toEqual(shelf(truth));
  expect(stall.must('sales.find', {})).toEqual([]);
  expect(stall.must('families.list', {}).map(({ phone }) => phone)).toEqual([null, null, null]);
  const names = truth.must('people.list', {}).map(({ name }) => name);
  expect(stall.must('people.list', {}).filter(({ name }) => names.includes(name))).toEqual([]);
  expect(stall.must('people.list', {}).map(({ role }) => role)).toEqual([
    'volunteer',
    'supervisor',
    'organiser',
  ]);
  truth.close();
  stall.close();
});

test('what is sold in a practice says so on its papers, keeps a right ledger, and leaves the true file alone', () => {
  const truth = trade();
  truth.close();
  const before = readFileSync(truth.path);
  const stall = practise(truth.path);
  const [person] = stall.must('people.onDuty', {});
  const signedIn = stall.call('people.signIn', { personId: person?.personId, pin: PRACTICE_PIN }, NOBODY);
  expect(signedIn).toMatchObject({ ok: true });
  stall.must('shifts.open', { till: 'T1', float: 20_000 });
  const { saleId } = sell(stall, [line('F01-001', 1)], [cash(1_000)]);
  expect(stall.must('sales.receipt', { saleId }).practice).toBe(true);
  expect(stall.must('shifts.x', { till: 'T1' }).exhibition.practice).toBe(true);
  expect(verify(stall.db).checks.filter(({ ok }) => !ok)).toEqual([]);
  stall.close();
  expect(readFileSync(truth.path).equals(before)).toBe(true);
});

test('a practice of the sample exhibition needs no ledger, and each begins anew', () => {
  const stall = practise(null);
  expect(stall.must('exhibition.current', {}).exhibition).toMatchObject({ sample: true, practice: true });
  expect(stall.must('products.list', {}).length).toBeGreaterThan(10);
  stall.must('shifts.open', { till: 'T1', float: 0 });
  stall.close();
  expect(makePractice({ path: stall.path, from: null })).toMatchObject({ ok: true });
  const again = new Stall(stall.path);
  expect(again.must('shifts.current', { till: 'T1' })).toBeNull();
  again.close();
});

test('a true exhibition that is saved again stays true, and a practice stays a practice', () => {
  const stall = practise(null);
  const { exhibition } = stall.must('exhibition.current', {});
  if (exhibition === null) throw new Error('no exhibition');
  const { sample: _sample, practice: _practice, ...input } = exhibition;
  stall.must('exhibition.save', { exhibition: { ...input, nameEn: 'Renamed' } });
  expect(stall.must('exhibition.current', {}).exhibition).toMatchObject({
    nameEn: 'Renamed',
    practice: true,
  });
  stall.close();
});

test('a file that is no ledger, or that is not there, makes no practice', () => {
  const path = join(scratch(), 'practice.ledger');
  expect(makePractice({ path, from: join(scratch(), 'missing.ledger') })).toMatchObject({ ok: false });
  expect(makePractice({ path, from: import.meta.filename })).toMatchObject({
    error: { code: 'FILE_CORRUPT' },
  });
});
