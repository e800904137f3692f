import { ZERO, baisa, isWhole } from './amounts';
import type { Baisa } from './amounts';
import { coins } from './rounding';
import { done, refuse } from '../result';
import type { Result } from '../result';

/** A family's account, in baisa: each what it has come to so far, refunds taken off. */
export interface FamilyAccount {
  /** Bases less commissions. */
  readonly credit: Baisa;
  /** What buyers sent to its own phone. */
  readonly paidDirect: Baisa;
  /** What payouts have cleared. */
  readonly paidOut: Baisa;
  readonly paidIn: Baisa;
}

/**
 * What a family is owed, in baisa. Negative where the family owes: after a refund of what was paid out, or for the
 * commission on what it had on its phone. Source: docs/money.md, Paying families.
 */
export const owed = ({ credit, paidDirect, paidOut, paidIn }: FamilyAccount): Baisa =>
  baisa(credit - paidDirect - paidOut + paidIn);

/**
 * Whether nothing is left to do: what is owed, one way or the other, is below the smallest coin (`step`, baisa). It may
 * still be paid by bank. Source: docs/money.md, Paying families.
 */
export const isSettled = (amount: Baisa, step: number): boolean => Math.abs(amount) < step;

/** Where a payout comes from: the till's drawer, the organiser's box, the organiser's bank. */
export type PayoutMethod = 'cash' | 'safe' | 'transfer';

interface PayoutRequest {
  readonly owed: Baisa;
  /** In baisa, as it was entered; null pays all that is owed. */
  readonly amount: number | null;
  readonly method: PayoutMethod;
  /** The exhibition's smallest coin, in baisa. */
  readonly step: number;
}

/** A payout, in baisa. */
export interface PayoutPlan {
  /** What leaves the family's account. */
  readonly cleared: Baisa;
  /** What leaves the drawer, the box or the bank. */
  readonly paid: Baisa;
  /** Paid less cleared. */
  readonly rounding: Baisa;
}

/**
 * What a payout clears and pays. Refuses with NOTHING_OWED, BAD_AMOUNT, EXCEEDS_OWED (details: `owed`), in this order.
 * Source: docs/money.md, Paying families.
 */
export const planPayout = (request: PayoutRequest): Result<PayoutPlan> => {
  // Drawer and box hold coins; a bank pays to the baisa.
  const step = request.method === 'transfer' ? 1 : request.step;
  const payable = coins(request.owed, step);
  if (request.amount === null) {
    if (payable <= 0) return refuse('NOTHING_OWED', { owed: request.owed });
    return done({ cleared: request.owed, paid: payable, rounding: baisa(payable - request.owed) });
  }
  if (request.owed <= 0) return refuse('NOTHING_OWED', { owed: request.owed });
  if (!isWhole(request.amount, 1) || request.amount % step !== 0) return refuse('BAD_AMOUNT', { step });
  if (request.amount > request.owed) return refuse('EXCEEDS_OWED', { owed: request.owed });
  const amount = baisa(request.amount);
  return done({ cleared: amount, paid: amount, rounding: ZERO });
};

/**
 * What a family that owes pays in, in baisa. Refuses with NOTHING_OWED, BAD_AMOUNT, EXCEEDS_OWED (details: `owes`), in
 * this order. Source: docs/money.md, Paying families.
 */
export const planPayIn = (request: { readonly owed: Baisa; readonly amount: number }): Result<Baisa> => {
  const owes = baisa(0 - request.owed);
  if (owes <= 0) return refuse('NOTHING_OWED', { owed: request.owed });
  if (!isWhole(request.amount, 1)) return refuse('BAD_AMOUNT');
  if (request.amount > owes) return refuse('EXCEEDS_OWED', { owes });
  return done(baisa(request.amount));
};
