import { z } from 'zod';
import { rights } from '../rights';
import { zBaisa, zId, zInstant, zName, zText, zTillCode, zTyped } from '../schema';
import { command, query } from './define';

const zShift = z.strictObject({
  shiftId: zId,
  till: zTillCode,
  openedAt: zInstant,
  openedBy: zName,
  float: zBaisa,
  sales: z.int(),
});

const zCashMove = z.strictObject({
  id: zId,
  till: zTillCode,
  amount: zTyped,
  account: z.enum(['safe', 'expense', 'owner']),
  reason: zText(300),
});

export const shiftsContract = {
  /** Null where the drawer is closed. */
  'shifts.current': query(rights['shifts.current'], z.strictObject({ till: zTillCode }), zShift.nullable()),
  /** SHIFT_ALREADY_OPEN · BAD_AMOUNT */
  'shifts.open': command(rights['shifts.open'], z.strictObject({ id: zId, till: zTillCode, float: zTyped }), zShift),
  /** BAD_AMOUNT · NO_OPEN_SHIFT */
  'shifts.cashIn': command(rights['shifts.cashIn'], zCashMove, z.strictObject({})),
  /** BAD_AMOUNT · NO_OPEN_SHIFT · NOT_ENOUGH_CASH */
  'shifts.cashOut': command(rights['shifts.cashOut'], zCashMove, z.strictObject({})),
  /** Counts the drawer by note and coin and sends it to the safe. NO_OPEN_SHIFT · BAD_COUNT */
  'shifts.close': command(
    rights['shifts.close'],
    z.strictObject({
      id: zId,
      till: zTillCode,
      count: z.record(z.string().max(16), z.number()),
      note: zText(1000),
    }),
    z.strictObject({ expected: zBaisa, counted: zBaisa, variance: zBaisa }),
  ),
  /** The drawer was opened without a sale, and why. NO_OPEN_SHIFT */
  'shifts.openDrawer': command(
    rights['shifts.openDrawer'],
    z.strictObject({ id: zId, till: zTillCode, reason: zText(300).min(1) }),
    z.strictObject({}),
  ),
};

export type Shift = z.output<typeof zShift>;
