import type { Applies } from '../apply';
import { countUp } from '../counters';
import { one, run, type ReadableDb } from '../database';
import { inverse, posting, type Account, type Posting } from '../postings';
import { shiftPosition } from '../shifts/apply';

type Kinds = 'payout.made' | 'payout.reversed' | 'family.paidIn';

interface PayoutRow {
  position: number;
  family_code: string;
  method: 'cash' | 'safe' | 'transfer';
  till_code: string;
  cleared: number;
  paid: number;
  rounding: number;
}

const accountOf = (method: PayoutRow['method'], till: string): Account => {
  if (method === 'cash') return `cash:${till}`;
  return method === 'safe' ? 'safe' : 'bank';
};

/** docs/money.md, Postings, "payout". */
function payoutPostings(
  payout: Pick<PayoutRow, 'method' | 'cleared' | 'paid' | 'rounding'> & { familyCode: string; till: string },
): Posting[] {
  return [
    posting(`family:${payout.familyCode}`, payout.cleared),
    posting(accountOf(payout.method, payout.till), -payout.paid),
    posting('rounding', payout.rounding),
  ];
}

const optionalShift = (db: ReadableDb, shiftId: string | null): number | null =>
  shiftId === null ? null : shiftPosition(db, shiftId);

export const payoutsApply: Applies<Kinds> = {
  'payout.made': (db, { id, position, at, by, payload }) => {
    run(
      db,
      `INSERT INTO derived_payouts (position, id, number, family_code, method, till_code, shift, at, by, cleared, paid,
         rounding, reversed, decision)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)`,
      position,
      id,
      payload.number,
      payload.familyCode,
      payload.method,
      payload.till,
      optionalShift(db, payload.shiftId),
      at,
      by,
      payload.cleared,
      payload.paid,
      payload.rounding,
      payload.decision?.note ?? null,
    );
    countUp(db, `payout:${payload.till}`);
    return payoutPostings(payload);
  },

  'payout.reversed': (db, { position, at, by, payload }) => {
    const payout = one<PayoutRow>(db, 'SELECT * FROM derived_payouts WHERE id = ?', payload.payoutId);
    if (payout === undefined) throw new Error(`No payout has the id ${payload.payoutId}.`);
    run(
      db,
      `INSERT INTO derived_payout_reversals (position, payout, shift, at, by, reason) VALUES (?, ?, ?, ?, ?, ?)`,
      position,
      payout.position,
      optionalShift(db, payload.shiftId),
      at,
      by,
      payload.reason,
    );
    run(db, 'UPDATE derived_payouts SET reversed = 1 WHERE position = ?', payout.position);
    // A cash payout comes back into the drawer of the till that the reversal names, wherever it was paid.
    return inverse(payoutPostings({ ...payout, familyCode: payout.family_code, till: payload.till }));
  },

  'family.paidIn': (db, { position, at, by, payload }) => {
    run(
      db,
      'INSERT INTO derived_pay_ins (position, family_code, method, shift, at, by, amount) VALUES (?, ?, ?, ?, ?, ?, ?)',
      position,
      payload.familyCode,
      payload.method,
      optionalShift(db, payload.shiftId),
      at,
      by,
      payload.amount,
    );
    return [
      posting(accountOf(payload.method, payload.till), payload.amount),
      posting(`family:${payload.familyCode}`, -payload.amount),
    ];
  },
};
