import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { rebuildCommand } from '../../electron/ledger/cli/rebuild';
import { hire, NOBODY, PIN, type Hired } from './harness/people';
import { MINUTE, openShop, ORGANISER, scratch, Stall } from './harness/stall';

let stall: Stall;
let organiser: Hired;
let supervisor: Hired;
let volunteer: Hired;

beforeEach(() => {
  stall = openShop();
  organiser = hire(stall, 'organiser');
  supervisor = hire(stall, 'supervisor');
  volunteer = hire(stall, 'volunteer');
  return () => stall.close();
});

const newCode = (by: Hired = organiser): string => {
  const answer = stall.call('people.newRecoveryCode', {}, by.actor);
  if (!answer.ok) throw new Error(answer.error.code);
  return (answer.value as { code: string }).code;
};
const recover = (code: string, rest: object = {}) =>
  stall.call('people.recover', { personId: organiser.personId, code, newPin: '73519', ...rest }, NOBODY);
const signIn = ({ personId }: Hired, pin: string) => stall.call('people.signIn', { personId, pin }, NOBODY);

describe('an organiser who forgot the PIN', () => {
  test('gets in with the code, once, with a PIN of their own choosing', () => {
    const code = newCode();
    expect(code).toMatch(/^(\d{4}-){4}\d{4}$/);
    expect(stall.must('people.access', {})).toEqual({
      withoutPins: false,
      claimable: false,
      recoverable: [organiser.personId],
    });
    expect(recover(code)).toMatchObject({ ok: true, value: { role: 'organiser' } });
    expect(signIn(organiser, PIN)).toMatchObject({ error: { code: 'WRONG_PIN' } });
    expect(signIn(organiser, '73519')).toMatchObject({ ok: true });
    expect(recover(code)).toMatchObject({ error: { code: 'WRONG_CODE' } });
    expect(stall.must('people.access', {}).recoverable).toEqual([]);
  });

  test('may write it as the hand does: spaces, no dashes, Arabic digits', () => {
    const arabic = newCode()
      .replaceAll('-', ' ')
      .replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
    expect(recover(` ${arabic} `)).toMatchObject({ ok: true });
  });

  test('a weak PIN does not use the code up', () => {
    const code = newCode();
    expect(recover(code, { newPin: '1234' })).toMatchObject({ error: { code: 'WEAK_PIN' } });
    expect(recover(code)).toMatchObject({ ok: true });
  });

  test('a new code ends the one before it', () => {
    const first = newCode();
    const second = newCode();
    expect(recover(first)).toMatchObject({ error: { code: 'WRONG_CODE' } });
    expect(recover(second)).toMatchObject({ ok: true });
  });

  test('guessing a code is slowed down as guessing a PIN is, also across a restart', () => {
    const code = newCode();
    for (let n = 0; n < 4; n += 1) recover('0000-0000-0000-0000-0000');
    stall.now -= MINUTE;
    stall.reopen();
    stall.now -= MINUTE;
    expect(recover(code)).toMatchObject({ error: { code: 'TOO_MANY_TRIES' } });
  });

  test('the code is nowhere in the file', () => {
    const code = newCode();
    const tables = stall.db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
    const text = tables.map((table) =>
      JSON.stringify(stall.db.prepare(`SELECT * FROM ${String(table)}`).all()),
    );
    expect(text.join('')).not.toContain(code);
    expect(text.join('')).not.toContain(code.replaceAll('-', ''));
  });

  test('nobody else gets in this way, or past a person who was put aside', () => {
    const code = newCode();
    expect(recover(code, { personId: supervisor.personId })).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(stall.call('people.newRecoveryCode', {}, supervisor.actor)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    const person = { personId: organiser.personId, name: 'x', role: 'organiser', pin: null } as const;
    stall.must('people.save', { ...person, active: false });
    expect(recover(code)).toMatchObject({ error: { code: 'UNKNOWN_PERSON' } });
  });

  test('a code that an organiser makes at another’s window is the organiser’s own', () => {
    const answer = stall.call('people.newRecoveryCode', {}, supervisor.actor, organiser.approval);
    expect(answer).toMatchObject({ ok: true });
    expect(stall.must('people.access', {}).recoverable).toEqual([organiser.personId]);
  });
});

describe('a wait after wrong tries', () => {
  const lock = (person: Hired) => {
    for (let n = 0; n < 4; n += 1) {
      stall.now -= MINUTE;
      signIn(person, '9517');
    }
    stall.now -= MINUTE;
  };

  test('is lifted by a supervisor, at the lock screen too, for a volunteer who stands there', () => {
    lock(volunteer);
    const asked = { personId: volunteer.personId };
    expect(stall.must('people.list', {}).find(({ role }) => role === 'volunteer')).toMatchObject({
      hasPin: true,
      waitSeconds: 1,
    });
    stall.now -= 2 * MINUTE;
    expect(stall.call('people.liftWait', asked, volunteer.actor)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    stall.now -= MINUTE;
    expect(stall.call('people.liftWait', asked, NOBODY, supervisor.approval)).toMatchObject({ ok: true });
    stall.now -= MINUTE;
    expect(signIn(volunteer, PIN)).toMatchObject({ ok: true });
  });

  test('of an organiser is not the supervisor’s to lift: it would be a way to go on guessing', () => {
    expect(stall.call('people.liftWait', { personId: organiser.personId }, supervisor.actor)).toMatchObject({
      error: { code: 'FORBIDDEN', details: { needed: 'organiser' } },
    });
  });
});

describe('people', () => {
  test('change their own PIN with the old one', () => {
    const change = (pin: string, newPin: string) =>
      stall.call('people.changePin', { pin, newPin }, volunteer.actor);
    expect(change('9517', '73519')).toMatchObject({ error: { code: 'WRONG_PIN' } });
    expect(change(PIN, '1111')).toMatchObject({ error: { code: 'WEAK_PIN' } });
    expect(change(PIN, '73519')).toMatchObject({ ok: true });
    expect(signIn(volunteer, '73519')).toMatchObject({ ok: true });
  });

  test('who were put aside can be taken in again, with the PIN they had', () => {
    const save = (active: boolean) =>
      stall.must('people.save', {
        personId: volunteer.personId,
        name: 'سعيد',
        role: 'volunteer',
        active,
        pin: null,
      });
    save(false);
    expect(signIn(volunteer, PIN)).toMatchObject({ error: { code: 'UNKNOWN_PERSON' } });
    save(true);
    expect(signIn(volunteer, PIN)).toMatchObject({ ok: true });
  });

  test('the last organiser cannot be put aside or made less: nobody could let anybody in', () => {
    const [first] = stall.must('people.list', {});
    const save = (personId: string, role: 'organiser' | 'volunteer', active: boolean) =>
      stall.ask('people.save', { personId, name: ORGANISER.name, role, active, pin: null });
    expect(save(organiser.personId, 'organiser', false)).toMatchObject({ ok: true });
    expect(save(first?.personId ?? '', 'organiser', false)).toMatchObject({
      error: { code: 'LAST_ORGANISER' },
    });
    expect(save(first?.personId ?? '', 'volunteer', true)).toMatchObject({
      error: { code: 'LAST_ORGANISER' },
    });
    expect(save(volunteer.personId, 'volunteer', true)).toMatchObject({ ok: true });
  });
});

describe('a ledger that came from elsewhere, in which nobody has a PIN', () => {
  test('is opened by an organiser who chooses one; after that it is closed to all others', () => {
    const out = join(scratch(), 'rebuilt.ledger');
    rebuildCommand([stall.path, '--out', out]);
    expect(existsSync(out)).toBe(true);
    const moved = new Stall(out);
    const claim = ({ personId }: Hired, newPin = '73519') =>
      moved.call('people.claim', { personId, newPin }, NOBODY);
    expect(moved.must('people.access', {}).claimable).toBe(true);
    expect(claim(volunteer)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(claim(organiser, '1111')).toMatchObject({ error: { code: 'WEAK_PIN' } });
    expect(claim(organiser)).toMatchObject({ ok: true, value: { role: 'organiser' } });
    expect(moved.must('people.access', {}).claimable).toBe(false);
    const [first] = moved.must('people.list', {});
    expect(claim({ ...organiser, personId: first?.personId ?? '' })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    moved.close();
  });

  test('is never this one, where somebody has', () => {
    const asked = { personId: organiser.personId, newPin: '73519' };
    expect(stall.call('people.claim', asked, NOBODY)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  });
});
