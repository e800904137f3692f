import { z } from 'zod';
import { rights } from '../rights';
import { zBaisa, zDay, zId, zInstant, zName, zText, zTillCode, zTyped } from '../schema';
import { command, query } from './define';

/** Denomination in baisa → how many. */
const zCount = z.record(z.string().max(16), z.number());

const zShift = z.strictObject({
  shiftId: zId,
  till: zTillCode,
  openedAt: zInstant,
  openedBy: zName,
  float: zBaisa,
  sales: z.int(),
  businessDay: zDay,
  /** That day is over: the drawer was left open, and is to be closed before anything else. */
  isOver: z.boolean(),
});

const zCashMove = z.strictObject({
  id: zId,
  till: zTillCode,
  amount: zTyped,
  account: z.enum(['safe', 'expense', 'owner']),
  reason: zText(300),
});

/** What went through the drawer, in baisa, and what should be in it. */
const zDrawer = z.strictObject({
  float: zBaisa,
  kept: zBaisa,
  cashIn: zBaisa,
  cashOut: zBaisa,
  cashRefunds: zBaisa,
  cashPayouts: zBaisa,
  reversedPayouts: zBaisa,
  payIns: zBaisa,
  expected: zBaisa,
});

const report = {
  exhibition: z.strictObject({ nameAr: zName, nameEn: zText(200), practice: z.boolean() }),
  timezone: z.string(),
  shiftId: zId,
  till: zTillCode,
  businessDay: zDay,
  openedAt: zInstant,
  openedBy: zName,
  /** All that were rung up, also those that were voided since. */
  sales: z.strictObject({ count: z.int(), gross: zBaisa, discounts: zBaisa, net: zBaisa, vat: zBaisa }),
  voids: z.strictObject({ count: z.int(), net: zBaisa }),
  /** Given back in this shift, whenever it was sold. */
  refunds: z.strictObject({ count: z.int(), net: zBaisa }),
  /** Nets of sales less voids and refunds. */
  net: zBaisa,
  drawerOpenings: z.int(),
};

/** What was kept of each way of payment, refunds taken off. */
const tenders = { card: zBaisa, transfer: zBaisa, direct: zBaisa };

export const zXReport = z.strictObject({
  ...report,
  /** When it was read. */
  at: zInstant,
  /** Cash is null, and so is the drawer, for whoever is going to count it without knowing. */
  tenders: z.strictObject({ cash: zBaisa.nullable(), ...tenders }),
  drawer: zDrawer.nullable(),
});

export const zZReport = z.strictObject({
  ...report,
  tenders: z.strictObject({ cash: zBaisa, ...tenders }),
  drawer: zDrawer,
  closedAt: zInstant,
  closedBy: zName,
  approvedBy: zName.nullable(),
  count: z.record(z.string(), z.int()),
  recounts: z.array(z.record(z.string(), z.int())),
  counted: zBaisa,
  variance: zBaisa,
  note: zText(1000),
  /** The newest fact of the journal when the drawer was closed: how many there were, and its hash. */
  facts: z.int(),
  hash: z.string(),
});

export const shiftsContract = {
  /** Null where the drawer is closed. */
  'shifts.current': query(rights['shifts.current'], z.strictObject({ till: zTillCode }), zShift.nullable()),
  /** `count`: the float by note and coin, where it was counted. SHIFT_ALREADY_OPEN · BAD_AMOUNT · BAD_COUNT */
  'shifts.open': command(
    rights['shifts.open'],
    z.strictObject({ id: zId, till: zTillCode, float: zTyped, count: zCount.nullable().default(null) }),
    zShift,
  ),
  /** BAD_AMOUNT · NO_OPEN_SHIFT · REASON_NEEDED */
  'shifts.cashIn': command(rights['shifts.cashIn'], zCashMove, z.strictObject({})),
  /** BAD_AMOUNT · NO_OPEN_SHIFT · REASON_NEEDED · NOT_ENOUGH_CASH */
  'shifts.cashOut': command(rights['shifts.cashOut'], zCashMove, z.strictObject({})),
  /**
   * Counts the drawer by note and coin and sends it to the safe. What should have been in it is first told in the answer;
   * counts that were doubted before are kept in `recounts`. NO_OPEN_SHIFT · BAD_COUNT · NOTE_NEEDED
   */
  'shifts.close': command(
    rights['shifts.close'],
    z.strictObject({
      id: zId,
      till: zTillCode,
      count: zCount,
      recounts: z.array(zCount).max(20).default([]),
      note: zText(1000),
    }),
    z.strictObject({ shiftId: zId, expected: zBaisa, counted: zBaisa, variance: zBaisa }),
  ),
  /** The open shift so far; what is expected in the drawer is told to supervisors only. NO_OPEN_SHIFT */
  'shifts.x': query(rights['shifts.x'], z.strictObject({ till: zTillCode }), zXReport),
  /** A closed shift. UNKNOWN_SHIFT */
  'shifts.z': query(rights['shifts.z'], z.strictObject({ shiftId: zId }), zZReport),
  /** Closed shifts, newest first, a page at a time: `before` is the last position of the page before. */
  'shifts.closed': query(
    rights['shifts.closed'],
    z.strictObject({
      till: zTillCode.nullable().default(null),
      before: z.int().nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.array(
      z.strictObject({
        position: z.int(),
        shiftId: zId,
        till: zTillCode,
        openedAt: zInstant,
        closedAt: zInstant,
        closedBy: zName,
        expected: zBaisa,
        counted: zBaisa,
        variance: zBaisa,
      }),
    ),
  ),
  /** The drawer was opened without a sale, and why. NO_OPEN_SHIFT */
  'shifts.openDrawer': command(
    rights['shifts.openDrawer'],
    z.strictObject({ id: zId, till: zTillCode, reason: zText(300).min(1) }),
    z.strictObject({}),
  ),
};

export type XReport = z.output<typeof zXReport>;
export type ZReport = z.output<typeof zZReport>;
export type Shift = z.output<typeof zShift>;
