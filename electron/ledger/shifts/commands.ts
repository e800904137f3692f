import type { Output, Parsed } from '../../../shared/contract';
import type { shiftsContract } from '../../../shared/contract/shifts';
import { baisa, isWhole, MAX_AMOUNT, type TillCode } from '../../../shared/domain/amounts';
import { countTotal, type Count } from '../../../shared/domain/denominations';
import { expectedCash, variance } from '../../../shared/domain/drawer';
import { done, refuse, type Result } from '../../../shared/result';
import { roleAtLeast } from '../../../shared/roles';
import type { CommandContext, Handlers } from '../command';
import { currentLimits, requireReason } from '../exhibition/limits';
import { tillExists } from '../exhibition/queries';
import { putOpenCartAside } from '../parks/open-cart';
import { cashInDrawer, closedShifts, drawerMovements, findOpenShift, shiftShown } from './queries';
import { xReport, zReport } from './report';

interface CashMove {
  readonly id: string;
  readonly till: TillCode;
  readonly amount: number;
  readonly account: 'safe' | 'expense' | 'owner';
  readonly reason: string;
}

/** What may come into a drawer at once; what leaves it is bounded by what is there. */
const mayComeIn = (value: number, least: number): boolean => isWhole(value, least) && value <= MAX_AMOUNT;

/** Codes in the order of docs/money.md: the amount first, then the drawer. */
function moveCash(context: CommandContext, move: CashMove, direction: 'in' | 'out') {
  const isAmount = direction === 'in' ? mayComeIn(move.amount, 1) : isWhole(move.amount, 1);
  if (!isAmount) return refuse('BAD_AMOUNT');
  const shift = findOpenShift(context.db, move.till);
  if (shift === undefined) return refuse('NO_OPEN_SHIFT', { till: move.till });
  const reasoned = requireReason(context, move.reason);
  if (!reasoned.ok) return reasoned;
  const inDrawer = cashInDrawer(context.db, move.till);
  if (direction === 'out' && move.amount > inDrawer) return refuse('NOT_ENOUGH_CASH', { inDrawer });
  const { id, account, reason } = move;
  const payload = {
    shiftId: shift.id,
    till: move.till,
    direction,
    amount: baisa(move.amount),
    account,
    reason,
  };
  context.append({ kind: 'cash.moved', tillId: move.till, id, payload });
  return done({});
}

/** The first of some counts in which something cannot be. */
function badCount(counts: readonly Count[]): Result<never> | null {
  for (const count of counts) {
    const total = countTotal(count);
    if (!total.ok) return total;
  }
  return null;
}

/**
 * Closing is blind: nothing that was said before tells what should be in the drawer, and NOTE_NEEDED says no more than
 * that the difference is great.
 */
function closeShift(context: CommandContext, input: Parsed<'shifts.close'>): Result<Output<'shifts.close'>> {
  const { db, isPerson } = context;
  const { id, till, count, recounts, note } = input;
  const shift = findOpenShift(db, till);
  if (shift === undefined) return refuse('NO_OPEN_SHIFT', { till });
  const counted = countTotal(count);
  if (!counted.ok) return counted;
  const bad = badCount(recounts);
  if (bad !== null) return bad;
  const expected = expectedCash(drawerMovements(db, shift));
  const over = variance(counted.value, expected);
  const { varianceNote } = currentLimits(db);
  const isFar = varianceNote !== null && Math.abs(over) > varianceNote;
  if (isFar && isPerson && note.trim() === '') return refuse('NOTE_NEEDED');
  const amounts = { expected, counted: counted.value, variance: over };
  const payload = { shiftId: shift.id, till, count, recounts, ...amounts, note };
  context.append({ kind: 'shift.closed', tillId: till, id, payload });
  putOpenCartAside(context, till);
  return done({ shiftId: shift.id, ...amounts });
}

export const shiftsHandlers: Handlers<keyof typeof shiftsContract> = {
  'shifts.current': ({ db, at }, { till }) => {
    const shift = findOpenShift(db, till);
    return done(shift === undefined ? null : shiftShown(db, shift, at));
  },

  'shifts.open': (context, { id, till, float, count }) => {
    const { db, at } = context;
    if (!tillExists(db, till)) return refuse('UNKNOWN_TILL', { till });
    if (findOpenShift(db, till) !== undefined) return refuse('SHIFT_ALREADY_OPEN', { till });
    if (!mayComeIn(float, 0)) return refuse('BAD_AMOUNT');
    const counted = count === null ? null : countTotal(count);
    if (counted?.ok === false) return counted;
    if (counted !== null && counted.value !== float) return refuse('BAD_COUNT', { counted: counted.value });
    context.append({ kind: 'shift.opened', tillId: till, id, payload: { till, float: baisa(float), count } });
    const shift = findOpenShift(db, till);
    if (shift === undefined) throw new Error('The shift that was just opened is not there.');
    return done(shiftShown(db, shift, at));
  },

  'shifts.cashIn': (context, move) => moveCash(context, move, 'in'),
  'shifts.cashOut': (context, move) => moveCash(context, move, 'out'),

  'shifts.close': closeShift,

  'shifts.x': ({ db, at, role }, { till }) => {
    const shift = findOpenShift(db, till);
    if (shift === undefined) return refuse('NO_OPEN_SHIFT', { till });
    const seesCash = role !== null && roleAtLeast(role, 'supervisor');
    return done(xReport(db, shift, { at, seesCash }));
  },

  'shifts.z': ({ db }, { shiftId }) => {
    const report = zReport(db, shiftId);
    return report === undefined ? refuse('UNKNOWN_SHIFT') : done(report);
  },

  'shifts.closed': ({ db }, page) => done(closedShifts(db, page)),

  'shifts.openDrawer': (context, { id, till, reason }) => {
    const shift = findOpenShift(context.db, till);
    if (shift === undefined) return refuse('NO_OPEN_SHIFT', { till });
    context.append({ kind: 'drawer.opened', tillId: till, id, payload: { shiftId: shift.id, till, reason } });
    return done({});
  },
};
