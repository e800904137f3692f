import { z } from 'zod';
import { rights } from '../rights';
import {
  zBaisa,
  zFamilyCode,
  zId,
  zInstant,
  zName,
  zPaperNumber,
  zText,
  zTillCode,
  zTimezone,
  zTyped,
} from '../schema';
import { command, local, query } from './define';
import { zTable } from './lists';

const named = { nameAr: zName, nameEn: zText(200) };

const zOwed = z.strictObject({
  familyCode: zFamilyCode,
  ...named,
  credit: zBaisa,
  paidDirect: zBaisa,
  paidOut: zBaisa,
  paidIn: zBaisa,
  owed: zBaisa,
});

const zMethod = z.enum(['cash', 'safe', 'transfer']);

/** A payout as it was made, and whether it was taken back. */
const zPayout = z.strictObject({
  payoutId: zId,
  number: zPaperNumber,
  family: z.strictObject({ code: zFamilyCode, ...named }),
  method: zMethod,
  till: zTillCode,
  at: zInstant,
  /** The name of who paid, and of who was called to allow it. */
  by: z.string(),
  cleared: zBaisa,
  paid: zBaisa,
  rounding: zBaisa,
  reversal: z.strictObject({ at: zInstant, by: z.string(), reason: z.string() }).nullable(),
  /** Why it was paid although the accounts did not agree; null: they did. */
  decision: z.string().nullable(),
});

/**
 * One thing that does not agree, in baisa: `expected` by sales, payments and payouts as they are listed, `found` by the
 * account. `list`: what the payout list would pay of a family; `balance`: the running balance of its account.
 */
const zDifference = z.strictObject({
  kind: z.enum(['sale', 'void', 'refund', 'payout', 'reversal', 'payIn', 'other', 'list', 'balance']),
  /** Its position in the journal; null: no fact is to blame, a running sum is. */
  fact: z.int().nullable(),
  number: zPaperNumber.nullable(),
  /** Null: it is in no family's account, but in payments, commission, discounts or rounding. */
  family: zFamilyCode.nullable(),
  expected: zBaisa,
  found: zBaisa,
});

const zProof = z.discriminatedUnion('state', [
  /** Ask again: each time goes on a little, so that sales in between need not wait. */
  z.strictObject({ state: z.literal('checking'), done: z.int(), total: z.int() }),
  z.strictObject({
    state: z.enum(['agrees', 'differs']),
    /** How many facts were compared. */
    facts: z.int(),
    /** What buyers paid, by the payments; what lines come to; what coins could not pay, by the postings. */
    paid: zBaisa,
    lines: zBaisa,
    rounding: zBaisa,
    /** What all families are owed: by the lines and payments, by their accounts, by the list that payouts pay from. */
    owedByLines: zBaisa,
    owedByAccounts: zBaisa,
    owedByList: zBaisa,
    /** The first of them. */
    differences: z.array(zDifference),
    /** How many there are in all. */
    count: z.int(),
    /** Names exactly these differences: a decision is about them and no others. */
    seen: z.string(),
  }),
]);

/** Why a family owes: what took more off its account than its sales brought. The newest first; amounts in baisa. */
const zOwing = z.strictObject({
  /** Commission on sales that went to its own phone: it had more there than its share. */
  direct: z.array(z.strictObject({ number: zPaperNumber, at: zInstant, direct: zBaisa, credit: zBaisa })),
  /** Goods that came back after the last payout. */
  refunds: z.array(
    z.strictObject({ number: zPaperNumber, saleNumber: zPaperNumber, at: zInstant, amount: zBaisa }),
  ),
});

/** A supervisor's decision to pay although the accounts do not agree. */
const zDecision = z.strictObject({ note: zText(300), seen: z.string().max(64) });

export const zPayoutPaper = z.strictObject({
  exhibition: z.strictObject({ ...named, venueAr: zText(200), venueEn: zText(200) }),
  timezone: zTimezone,
  practice: z.boolean(),
  payout: zPayout,
  /** It left the printer before. */
  copy: z.boolean(),
});

const zPayouts = z.array(zId).min(1).max(1000);

export const payoutsContract = {
  /** Every family with what it is owed, in the order of their codes. */
  'payouts.owed': query(rights['payouts.owed'], z.strictObject({}), z.array(zOwed)),
  /**
   * Compares what buyers paid, what lines come to and what families' accounts say, fact by fact. Goes on where it stood:
   * to be asked again while it says `checking`.
   */
  'payouts.proof': query(rights['payouts.proof'], z.strictObject({}), zProof),
  /** Payouts, the newest first; of one family, or of all (the last 500). */
  'payouts.list': query(
    rights['payouts.list'],
    z.strictObject({ family: zFamilyCode.nullable() }),
    z.array(zPayout),
  ),
  /** Why a family owes. UNKNOWN_FAMILY */
  'payouts.owing': query(rights['payouts.owing'], z.strictObject({ family: zFamilyCode }), zOwing),
  /** The families to which nothing can be transferred from here: neither a number nor a bank account is known. */
  'payouts.withoutNumber': query(rights['payouts.withoutNumber'], z.strictObject({}), z.array(zFamilyCode)),
  /**
   * `amount` null pays all; `shown`: what the screen said would be paid. UNKNOWN_FAMILY · NOTHING_OWED · BAD_AMOUNT ·
   * EXCEEDS_OWED · OWED_CHANGED · NO_OPEN_SHIFT · PROOF_FAILED (without a `decision` about just these differences) ·
   * NOTE_NEEDED · NOT_ENOUGH_CASH
   */
  'payouts.payOut': command(
    rights['payouts.payOut'],
    z.strictObject({
      id: zId,
      till: zTillCode,
      family: zFamilyCode,
      method: zMethod,
      amount: zTyped.nullable(),
      shown: zBaisa.nullable().default(null),
      decision: zDecision.nullable().default(null),
    }),
    z.strictObject({ payoutId: zId, number: zPaperNumber, cleared: zBaisa, paid: zBaisa }),
  ),
  /** UNKNOWN_PAYOUT · ALREADY_REVERSED · REASON_NEEDED · NO_OPEN_SHIFT */
  'payouts.reverse': command(
    rights['payouts.reverse'],
    z.strictObject({ id: zId, till: zTillCode, payoutId: zId, reason: zText(300) }),
    z.strictObject({}),
  ),
  /** UNKNOWN_FAMILY · NOTHING_OWED · BAD_AMOUNT · EXCEEDS_OWED · NO_OPEN_SHIFT */
  'payouts.payIn': command(
    rights['payouts.payIn'],
    z.strictObject({
      id: zId,
      till: zTillCode,
      family: zFamilyCode,
      method: z.enum(['cash', 'transfer']),
      amount: zTyped,
    }),
    z.strictObject({}),
  ),
};

/** Asked by main alone: what stands on papers and in the list for the bank. No window may call these. */
export const payoutPapersContract = {
  /** UNKNOWN_PAYOUT */
  'payoutPapers.read': query(
    rights['payoutPapers.read'],
    z.strictObject({ payouts: zPayouts }),
    z.array(zPayoutPaper),
  ),
  /** They left the printer, or were saved: the next are copies. */
  'payoutPapers.printed': local(
    rights['payoutPapers.printed'],
    z.strictObject({ payouts: zPayouts }),
    z.strictObject({}),
  ),
  /** The list for the bank: of these payouts those by transfer that still stand, with families’ numbers. UNKNOWN_PAYOUT */
  'payoutPapers.transfers': query(
    rights['payoutPapers.transfers'],
    z.strictObject({ payouts: zPayouts, language: z.enum(['ar', 'en']) }),
    zTable,
  ),
};

export type Owed = z.output<typeof zOwed>;
export type Payout = z.output<typeof zPayout>;
export type PayoutMethod = z.output<typeof zMethod>;
export type Proof = z.output<typeof zProof>;
export type Proven = Exclude<Proof, { state: 'checking' }>;
export type Difference = z.output<typeof zDifference>;
export type Owing = z.output<typeof zOwing>;
export type Decision = z.output<typeof zDecision>;
export type PayoutPaper = z.output<typeof zPayoutPaper>;
