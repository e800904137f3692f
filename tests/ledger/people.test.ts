import { describe, expect, test } from 'vitest';
import { isWeakPin } from '../../electron/ledger/people/pins';
import { digestOfRows } from './harness/rows';
import { MINUTE, openStall, ORGANISER, type Stall } from './harness/stall';

const SECOND = 1000;

describe('a PIN that a passer-by tries first', () => {
  test.each(['0000', '1111', '1234', '4321', '456789', '9876', '1212', '121212', '9090', '00000000'])(
    '%s is refused',
    (pin) => {
      expect(isWeakPin(pin)).toBe(true);
    },
  );
  test.each(['2846', '1357', '1243', '1221', '0192', '12125', '90807060'])('%s is taken', (pin) => {
    expect(isWeakPin(pin)).toBe(false);
  });
});

const hire = (stall: Stall, pin: string | null = '2846') =>
  stall.must('people.save', { personId: null, name: 'سعيد', role: 'volunteer', active: true, pin }).personId;

/** Signs in without letting the stall's clock go on by its minute. */
function signIn(stall: Stall, personId: string, pin: string, after = 0) {
  stall.now += after - MINUTE;
  return stall.call('people.signIn', { personId, pin });
}

describe('signing in', () => {
  test('opens to the right PIN and says who it is', () => {
    const stall = openStall();
    const personId = hire(stall);
    expect(signIn(stall, personId, '2846')).toMatchObject({
      ok: true,
      value: { personId, role: 'volunteer' },
    });
    stall.close();
  });

  test('a wrong PIN, a person without one, and nobody are refused', () => {
    const stall = openStall();
    expect(signIn(stall, hire(stall), '9517')).toMatchObject({ error: { code: 'WRONG_PIN' } });
    expect(signIn(stall, hire(stall, null), '9517')).toMatchObject({ error: { code: 'WRONG_PIN' } });
    const nobody = '0199aaaa-0000-7000-8000-000000000000';
    expect(signIn(stall, nobody, '9517')).toMatchObject({ error: { code: 'UNKNOWN_PERSON' } });
    stall.close();
  });

  test('whoever guesses waits twice as long each time, and a restart does not shorten it', () => {
    const stall = openStall();
    const personId = hire(stall);
    for (let n = 0; n < 2; n += 1) {
      expect(signIn(stall, personId, '9517')).toMatchObject({
        error: { code: 'WRONG_PIN', details: { seconds: 0 } },
      });
    }
    for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
      expect(signIn(stall, personId, '9517')).toMatchObject({
        error: { code: 'WRONG_PIN', details: { seconds } },
      });
      stall.reopen();
      expect(signIn(stall, personId, '2846', seconds * SECOND - 1)).toMatchObject({
        error: { code: 'TOO_MANY_TRIES', details: { seconds: 1 } },
      });
      stall.now += 1;
    }
    expect(signIn(stall, personId, '2846', 30 * SECOND).ok).toBe(true);
    expect(signIn(stall, personId, '9517')).toMatchObject({ error: { details: { seconds: 0 } } });
    stall.close();
  });

  test('a clock that was set back locks nobody out for longer than the longest wait', () => {
    const stall = openStall();
    const personId = hire(stall);
    for (let n = 0; n < 3; n += 1) signIn(stall, personId, '9517');
    stall.now -= 24 * 60 * MINUTE;
    expect(signIn(stall, personId, '2846')).toMatchObject({
      error: { code: 'TOO_MANY_TRIES', details: { seconds: 30 } },
    });
    stall.close();
  });

  test('the PIN itself is nowhere in the file', () => {
    const stall = openStall();
    hire(stall, '73519');
    const tables = stall.db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .pluck()
      .all() as string[];
    const text = tables
      .map((table) => JSON.stringify(stall.db.prepare(`SELECT * FROM ${table}`).all()))
      .join('');
    expect(text).not.toContain('73519');
    stall.close();
  });
});

describe('saving a person', () => {
  test('changes name and role, keeps the PIN where none is given, and a new PIN ends the old one', () => {
    const stall = openStall();
    const personId = hire(stall);
    const save = (pin: string | null) =>
      stall.ask('people.save', { personId, name: 'سعيد بن علي', role: 'supervisor', active: true, pin });
    expect(save(null)).toMatchObject({ ok: true, value: { name: 'سعيد بن علي', role: 'supervisor' } });
    expect(signIn(stall, personId, '2846').ok).toBe(true);
    save('73519');
    expect(signIn(stall, personId, '2846').ok).toBe(false);
    expect(signIn(stall, personId, '73519').ok).toBe(true);
    stall.close();
  });

  test('a weak PIN and a person who is not there change nothing', () => {
    const stall = openStall();
    const before = digestOfRows(stall.db, ['journal', 'derived', 'local']);
    const person = { name: 'x', role: 'volunteer', active: true } as const;
    expect(stall.ask('people.save', { ...person, personId: null, pin: '1234' })).toMatchObject({
      error: { code: 'WEAK_PIN' },
    });
    const nobody = '0199aaaa-0000-7000-8000-000000000000';
    expect(stall.ask('people.save', { ...person, personId: nobody, pin: null })).toMatchObject({
      error: { code: 'UNKNOWN_PERSON' },
    });
    expect(digestOfRows(stall.db, ['journal', 'derived', 'local'])).toBe(before);
    stall.close();
  });

  test('the lock screen shows those on duty in the order in which they came', () => {
    const stall = openStall();
    const personId = hire(stall);
    const names = () => stall.must('people.onDuty', {}).map(({ name }) => name);
    expect(names()).toEqual([ORGANISER.name, 'سعيد']);
    stall.must('people.save', { personId, name: 'سعيد', role: 'volunteer', active: false, pin: null });
    expect(names()).toEqual([ORGANISER.name]);
    stall.close();
  });
});
