import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JournalEntry } from '../../shared/contract/journal';
import { hire, type Hired } from './harness/people';
import { MINUTE, type Stall } from './harness/stall';
import { trade } from './harness/trade';

let stall: Stall;
let volunteer: Hired;
beforeAll(() => {
  stall = trade();
  volunteer = hire(stall, 'volunteer');
  stall.now += 24 * 60 * MINUTE;
  stall.call('shifts.open', { id: crypto.randomUUID(), till: 'T1', float: 1_000 }, volunteer.actor);
});
afterAll(() => stall.close());

const all = (wanted: object, limit: number): JournalEntry[] => {
  const entries: JournalEntry[] = [];
  for (let before: number | null = null; ;) {
    const page: JournalEntry[] = stall.must('journal.list', { ...wanted, limit, before });
    const last = page.at(-1);
    if (last === undefined) return entries;
    entries.push(...page);
    before = last.position;
  }
};

test('the journal is read whole, newest first, whatever the pages: no entry twice, none left out', () => {
  const count = stall.must('ledger.health', {}).facts;
  const positions = Array.from({ length: count }, (_, at) => count - at);
  for (const limit of [1, 7, 200]) expect(all({}, limit).map(({ position }) => position)).toEqual(positions);
});

test('each entry says who, when, at which till, and what it moved on the accounts, to 0', () => {
  for (const entry of all({}, 200)) {
    expect(entry.postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  }
  expect(all({ kind: 'shift.opened' }, 50)[0]).toMatchObject({
    till: 'T1',
    by: { personId: volunteer.personId, name: 'volunteer' },
    approvedBy: null,
    businessDay: '2026-11-24',
    payload: { float: 1_000 },
    postings: [
      { account: 'cash:T1', amount: 1_000 },
      { account: 'safe', amount: -1_000 },
    ],
  });
});

test('what a person did, what happened on a day, what of a kind: each alone and together', () => {
  const everything = all({}, 200);
  const by = (is: (entry: JournalEntry) => boolean) => everything.filter(is);
  expect(all({ person: volunteer.personId }, 2)).toEqual(by((one) => one.by.personId === volunteer.personId));
  expect(all({ day: '2026-11-23' }, 9)).toEqual(by((one) => one.businessDay === '2026-11-23'));
  expect(all({ kind: 'sale.rungUp' }, 2)).toEqual(by((one) => one.kind === 'sale.rungUp'));
  expect(all({ kind: 'sale.rungUp', person: 'system', day: '2026-11-23' }, 2)).toEqual(
    by((one) => one.kind === 'sale.rungUp'),
  );
  expect(all({ day: '2026-11-25' }, 50)).toEqual([]);
  expect(all({ person: volunteer.personId, kind: 'sale.voided' }, 50)).toEqual([]);
});

test('what was written at one till is found alone, and with a person and a kind', () => {
  stall.must('shifts.openDrawer', { till: 'T2', reason: 'فكة' });
  const everything = all({}, 200);
  const of = (is: (entry: JournalEntry) => boolean) => everything.filter(is);
  expect(all({ till: 'T2' }, 2)).toEqual(of((one) => one.till === 'T2'));
  expect(all({ till: 'T2', kind: 'drawer.opened' }, 2)).toEqual(
    of((one) => one.till === 'T2' && one.kind === 'drawer.opened'),
  );
  expect(all({ till: 'T1', person: volunteer.personId }, 1)).toEqual(
    of((one) => one.till === 'T1' && one.by.personId === volunteer.personId),
  );
  expect(all({ till: 'T1', person: 'system', kind: 'sale.rungUp' }, 2)).toEqual(
    of((one) => one.till === 'T1' && one.by.personId === 'system' && one.kind === 'sale.rungUp'),
  );
  expect(all({ till: 'T9' }, 50)).toEqual([]);
});

test('each kind of fact says what it is about, and a later one names the paper it changes', () => {
  const everything = all({}, 200);
  expect(everything.filter(({ gist }) => gist === null)).toEqual([]);
  const sale = everything.find(({ kind }) => kind === 'sale.rungUp');
  expect(sale?.gist?.words['number']).toMatch(/^T1-\d{6}$/);
  expect(sale?.gist?.amount).toBeGreaterThan(0);
  for (const kind of ['sale.voided', 'sale.tenderChanged', 'payout.reversed']) {
    for (const entry of everything.filter((one) => one.kind === kind)) {
      expect(entry.gist?.words['number'], kind).toMatch(/^\w+-/);
    }
  }
  expect(everything.filter(({ kind }) => kind === 'sale.voided').length).toBeGreaterThan(0);
});

test('the journal is not a volunteer’s to read', () => {
  expect(stall.call('journal.list', {}, volunteer.actor)).toMatchObject({ error: { code: 'FORBIDDEN' } });
});
