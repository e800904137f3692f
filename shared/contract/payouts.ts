import { z } from 'zod';
import { rights } from '../rights';
import { zBaisa, zFamilyCode, zId, zName, zPaperNumber, zText, zTillCode, zTyped } from '../schema';
import { command, query } from './define';

const zOwed = z.strictObject({
  familyCode: zFamilyCode,
  nameAr: zName,
  nameEn: zText(200),
  credit: zBaisa,
  paidDirect: zBaisa,
  paidOut: zBaisa,
  paidIn: zBaisa,
  owed: zBaisa,
});

export const payoutsContract = {
  /** Every family with what it is owed, in the order of their codes. */
  'payouts.owed': query(rights['payouts.owed'], z.strictObject({}), z.array(zOwed)),
  /** `amount` null pays all. UNKNOWN_FAMILY · NOTHING_OWED · BAD_AMOUNT · EXCEEDS_OWED · NO_OPEN_SHIFT · NOT_ENOUGH_CASH */
  'payouts.payOut': command(
    rights['payouts.payOut'],
    z.strictObject({
      id: zId,
      till: zTillCode,
      family: zFamilyCode,
      method: z.enum(['cash', 'safe', 'transfer']),
      amount: zTyped.nullable(),
    }),
    z.strictObject({ payoutId: zId, number: zPaperNumber, cleared: zBaisa, paid: zBaisa }),
  ),
  /** UNKNOWN_PAYOUT · ALREADY_REVERSED · NO_OPEN_SHIFT */
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

export type Owed = z.output<typeof zOwed>;
