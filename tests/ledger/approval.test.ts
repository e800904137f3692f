import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerContract, type LedgerChannel } from '../../shared/contract';
import { hire, NOBODY, PIN, type Hired } from './harness/people';
import { digestOfRows } from './harness/rows';
import { MINUTE, openShop, type Stall } from './harness/stall';

let stall: Stall;
let volunteer: Hired;
let supervisor: Hired;
let organiser: Hired;
let aside: Hired;

beforeAll(() => {
  stall = openShop();
  volunteer = hire(stall, 'volunteer');
  supervisor = hire(stall, 'supervisor');
  organiser = hire(stall, 'organiser');
  aside = hire(stall, 'supervisor', false);
});
afterAll(() => stall.close());

const codeOf = (answer: ReturnType<Stall['call']>): string => (answer.ok ? 'done' : answer.error.code);
// No person's PIN lets anybody into a family's own account.
const rank = { anyone: 0, volunteer: 1, supervisor: 2, organiser: 3, family: 9 } as const;
const channels = Object.keys(ledgerContract) as LedgerChannel[];

const calls = [
  ['a volunteer with the PIN of', () => volunteer.actor],
  ['nobody with the PIN of', () => NOBODY],
] as const;
const called = [
  ['a supervisor', 'supervisor', () => supervisor.approval],
  ['an organiser', 'organiser', () => organiser.approval],
] as const;

describe.each(calls)('what %s', (_, actor) => {
  describe.each(called)('%s may do, cell by cell', (_name, role, approval) => {
    test.each(channels)('%s', (channel) => {
      const mayAsk = rank[role] >= rank[ledgerContract[channel].role];
      const answer = stall.call(channel, { nonsense: true }, actor(), approval());
      expect(codeOf(answer)).toBe(mayAsk ? 'BAD_INPUT' : 'FORBIDDEN');
    });
  });
});

const cashOut = () => ({ id: uuidv7(), till: 'T1', amount: 100, account: 'expense', reason: 'أكياس' });

test('the act names both: who did it and who allowed it', () => {
  const input = cashOut();
  expect(stall.call('shifts.cashOut', input, volunteer.actor)).toMatchObject({
    error: { code: 'FORBIDDEN', details: { needed: 'supervisor' } },
  });
  expect(stall.call('shifts.cashOut', input, volunteer.actor, supervisor.approval).ok).toBe(true);
  const [entry] = stall.must('journal.list', { kind: 'cash.moved' });
  expect(entry).toMatchObject({
    by: { personId: volunteer.personId },
    approvedBy: { personId: supervisor.personId, name: 'supervisor' },
  });
});

test('the PIN allows that one act and no other', () => {
  expect(stall.call('shifts.cashOut', cashOut(), volunteer.actor, supervisor.approval).ok).toBe(true);
  expect(codeOf(stall.call('shifts.cashOut', cashOut(), volunteer.actor))).toBe('FORBIDDEN');
});

test('where nobody is signed in, whoever gives the PIN is the one who acts', () => {
  expect(stall.call('shifts.cashOut', cashOut(), NOBODY, supervisor.approval).ok).toBe(true);
  const [entry] = stall.must('journal.list', { kind: 'cash.moved' });
  expect(entry).toMatchObject({ by: { personId: supervisor.personId }, approvedBy: null });
});

test('a person who was put aside neither acts with a PIN nor gives one', () => {
  expect(codeOf(stall.call('shifts.cashOut', cashOut(), aside.actor, supervisor.approval))).toBe('FORBIDDEN');
  expect(codeOf(stall.call('shifts.cashOut', cashOut(), volunteer.actor, aside.approval))).toBe(
    'UNKNOWN_PERSON',
  );
});

test('another volunteer is no supervisor, and an approval that is none is refused', () => {
  const other = hire(stall, 'volunteer');
  expect(codeOf(stall.call('shifts.cashOut', cashOut(), volunteer.actor, other.approval))).toBe('FORBIDDEN');
  for (const nonsense of [
    '2846',
    7,
    {},
    { personId: supervisor.personId },
    { ...supervisor.approval, more: 1 },
  ]) {
    expect(codeOf(stall.call('shifts.cashOut', cashOut(), volunteer.actor, nonsense))).toBe('BAD_INPUT');
  }
});

test('guessing a supervisor’s PIN beside calls is as slow as at the lock screen, and does nothing', () => {
  const boss = hire(stall, 'supervisor');
  const guess = { personId: boss.personId, pin: '9517' };
  const before = digestOfRows(stall.db, ['journal', 'derived']);
  const ask = (approval: object) => {
    stall.now -= MINUTE;
    return stall.call('shifts.cashOut', cashOut(), volunteer.actor, approval);
  };
  for (const seconds of [0, 0, 1, 2]) {
    if (seconds === 2) stall.now += 1000;
    expect(ask(guess)).toMatchObject({ error: { code: 'WRONG_PIN', details: { seconds } } });
  }
  stall.reopen();
  expect(codeOf(ask({ ...guess, pin: PIN }))).toBe('TOO_MANY_TRIES');
  // The same wait holds at the lock screen: there is one count of tries.
  stall.now -= MINUTE;
  expect(codeOf(stall.call('people.signIn', { personId: boss.personId, pin: PIN }, NOBODY))).toBe(
    'TOO_MANY_TRIES',
  );
  expect(digestOfRows(stall.db, ['journal', 'derived'])).toBe(before);
});

test('a question that was lost on the way is answered again, and the act is done once', () => {
  const input = cashOut();
  const first = stall.call('shifts.cashOut', input, volunteer.actor, supervisor.approval);
  expect(stall.call('shifts.cashOut', input, volunteer.actor, supervisor.approval)).toEqual(first);
  expect(stall.must('journal.list', { kind: 'cash.moved' }).filter(({ id }) => id === input.id)).toHaveLength(
    1,
  );
});
