import type { shiftsContract } from '../../../shared/contract/shifts';
import { baisa, isWhole, MAX_AMOUNT, type TillCode } from '../../../shared/domain/amounts';
import { countTotal } from '../../../shared/domain/denominations';
import { expectedCash, variance } from '../../../shared/domain/drawer';
import { done, refuse } from '../../../shared/result';
import type { CommandContext, Handlers } from '../command';
import { tillExists } from '../exhibition/queries';
import { cashInDrawer, drawerMovements, findOpenShift, shiftShown } from './queries';

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

export const shiftsHandlers: Handlers<keyof typeof shiftsContract> = {
  'shifts.current': ({ db }, { till }) => {
    const shift = findOpenShift(db, till);
    return done(shift === undefined ? null : shiftShown(db, shift));
  },

  'shifts.open': (context, { id, till, float }) => {
    const { db } = context;
    if (!tillExists(db, till)) return refuse('UNKNOWN_TILL', { till });
    if (findOpenShift(db, till) !== undefined) return refuse('SHIFT_ALREADY_OPEN', { till });
    if (!mayComeIn(float, 0)) return refuse('BAD_AMOUNT');
    context.append({ kind: 'shift.opened', tillId: till, id, payload: { till, float: baisa(float) } });
    const shift = findOpenShift(db, till);
    if (shift === undefined) throw new Error('The shift that was just opened is not there.');
    return done(shiftShown(db, shift));
  },

  'shifts.cashIn': (context, move) => moveCash(context, move, 'in'),
  'shifts.cashOut': (context, move) => moveCash(context, move, 'out'),

  'shifts.close': (context, { id, till, count, note }) => {
    const { db } = context;
    const shift = findOpenShift(db, till);
    if (shift === undefined) return refuse('NO_OPEN_SHIFT', { till });
    const counted = countTotal(count);
    if (!counted.ok) return counted;
    const expected = expectedCash(drawerMovements(db, shift));
    const over = variance(counted.value, expected);
    const amounts = { expected, counted: counted.value, variance: over };
    const payload = { shiftId: shift.id, till, count, ...amounts, note };
    context.append({ kind: 'shift.closed', tillId: till, id, payload });
    return done(amounts);
  },

  'shifts.openDrawer': (context, { id, till, reason }) => {
    const shift = findOpenShift(context.db, till);
    if (shift === undefined) return refuse('NO_OPEN_SHIFT', { till });
    context.append({ kind: 'drawer.opened', tillId: till, id, payload: { shiftId: shift.id, till, reason } });
    return done({});
  },
};
