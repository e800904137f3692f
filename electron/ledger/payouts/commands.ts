import type { payoutsContract } from '../../../shared/contract/payouts';
import { owed, planPayIn, planPayout } from '../../../shared/domain/payout';
import { done, refuse, type Result } from '../../../shared/result';
import type { Handlers } from '../command';
import { nextPayoutNumber } from '../counters';
import { one, type ReadableDb } from '../database';
import { currentExhibition, tillExists } from '../exhibition/queries';
import { cashInDrawer, findOpenShift } from '../shifts/queries';
import { requireReason } from '../exhibition/limits';
import { payoutList } from './list';
import { owingOf } from './owing';
import { decided } from './proof/decision';
import { proveOn } from './proof/verdict';
import { findAccount, listOwed, withoutNumber } from './queries';

/** The shift whose drawer a payment touches; null for box and bank, which have none. NO_OPEN_SHIFT · UNKNOWN_TILL */
function shiftFor(db: ReadableDb, method: 'cash' | 'safe' | 'transfer', till: string): Result<string | null> {
  if (method !== 'cash') return tillExists(db, till) ? done(null) : refuse('UNKNOWN_TILL', { till });
  const shift = findOpenShift(db, till);
  return shift === undefined ? refuse('NO_OPEN_SHIFT', { till }) : done(shift.id);
}

export const payoutsHandlers: Handlers<keyof typeof payoutsContract> = {
  'payouts.owed': ({ db }) => done(listOwed(db)),

  'payouts.proof': ({ db }) => done(proveOn(db)),

  'payouts.list': ({ db }, { family }) => done(payoutList(db, family)),

  'payouts.withoutNumber': ({ db }) => done(withoutNumber(db)),

  'payouts.owing': ({ db }, { family }) =>
    findAccount(db, family) === undefined ? refuse('UNKNOWN_FAMILY', { family }) : done(owingOf(db, family)),

  'payouts.payOut': (context, { id, till, family, method, amount, shown, decision }) => {
    const { db } = context;
    const account = findAccount(db, family);
    if (account === undefined) return refuse('UNKNOWN_FAMILY', { family });
    const step = currentExhibition(db).cashRounding;
    const plan = planPayout({ owed: owed(account), amount, method, step });
    if (!plan.ok) return plan;
    const { cleared, paid } = plan.value;
    if (shown !== null && shown !== paid) return refuse('OWED_CHANGED', { shown, now: paid });
    const shift = shiftFor(db, method, till);
    if (!shift.ok) return shift;
    const proven = decided(db, decision);
    if (!proven.ok) return proven;
    const inDrawer = cashInDrawer(db, till);
    if (method === 'cash' && paid > inDrawer) return refuse('NOT_ENOUGH_CASH', { inDrawer });
    const number = nextPayoutNumber(db, till);
    const payload = {
      number,
      familyCode: family,
      method,
      till,
      shiftId: shift.value,
      ...plan.value,
      decision: proven.value,
    };
    context.append({ kind: 'payout.made', tillId: till, id, payload });
    return done({ payoutId: id, number, cleared, paid });
  },

  'payouts.reverse': (context, { id, till, payoutId, reason }) => {
    const { db } = context;
    const payout = one<{ reversed: number; method: 'cash' | 'safe' | 'transfer'; number: string }>(
      db,
      'SELECT reversed, method, number FROM derived_payouts WHERE id = ?',
      payoutId,
    );
    if (payout === undefined) return refuse('UNKNOWN_PAYOUT');
    if (payout.reversed === 1) return refuse('ALREADY_REVERSED', { number: payout.number });
    const given = requireReason(context, reason);
    if (!given.ok) return given;
    const shift = shiftFor(db, payout.method, till);
    if (!shift.ok) return shift;
    const payload = { payoutId, till, shiftId: shift.value, reason };
    context.append({ kind: 'payout.reversed', tillId: till, id, payload });
    return done({});
  },

  'payouts.payIn': (context, { id, till, family, method, amount }) => {
    const { db } = context;
    const account = findAccount(db, family);
    if (account === undefined) return refuse('UNKNOWN_FAMILY', { family });
    const planned = planPayIn({ owed: owed(account), amount });
    if (!planned.ok) return planned;
    const shift = shiftFor(db, method, till);
    if (!shift.ok) return shift;
    const payload = { familyCode: family, method, till, shiftId: shift.value, amount: planned.value };
    context.append({ kind: 'family.paidIn', tillId: till, id, payload });
    return done({});
  },
};
