import { ZERO, sumBaisa } from './amounts';
import type { Baisa } from './amounts';
import { percentOff } from './discount';
import type { Role } from '../roles';

/** How far a role may go in an act that gives money back or moves it. */
export interface AmountLimit {
  /** Of one sale, in baisa; null: any. 0: not at all. */
  readonly amount: Baisa | null;
}

export interface RefundLimit extends AmountLimit {
  /** Business days since the sale, 0 is the sale's own; null: any. */
  readonly days: number | null;
}

export interface MendLimit extends AmountLimit {
  /** Minutes since the sale; null: as long as its shift is open. */
  readonly minutes: number | null;
}

export interface RoleLimits {
  readonly refund: RefundLimit;
  readonly void: MendLimit;
  readonly changeTender: MendLimit;
  /** Of what it is taken off, in hundredths of a percent: 1000 is 10 %. */
  readonly discountBp: number;
}

/** What the organiser sets for an exhibition. An organiser has no limits. */
export interface Limits {
  readonly volunteer: RoleLimits;
  readonly supervisor: RoleLimits;
  /** A drawer that is over or short by more than this, in baisa, is closed with a note only; null: never asked for. */
  readonly varianceNote: Baisa | null;
}

const NOT_AT_ALL = { amount: ZERO, days: 0, minutes: 0 } as const;
const ANY = { amount: null, days: null, minutes: null } as const;

const roleLimits = (
  { amount, days, minutes }: typeof NOT_AT_ALL | typeof ANY,
  discountBp: number,
): RoleLimits => ({
  refund: { amount, days },
  void: { amount, minutes },
  changeTender: { amount, minutes },
  discountBp,
});

/** Until the organiser says otherwise: what was sold is mended by a supervisor, a volunteer gives up to 10 % off. */
export const defaultLimits: Limits = {
  volunteer: roleLimits(NOT_AT_ALL, 1_000),
  supervisor: roleLimits(ANY, 10_000),
  varianceNote: null,
};

const isWithin = (value: number, most: number | null): boolean => most === null || value <= most;

/** `given` is all that went back of the sale, in baisa, with what is asked for now; `days` as in `RefundLimit`. */
export const refundFits = (limit: RefundLimit, given: number, days: number): boolean =>
  limit.amount !== 0 && isWithin(given, limit.amount) && isWithin(days, limit.days);

/** `total` is what the sale came to, in baisa; `age` is in ms since it was rung up. */
export const mendFits = (limit: MendLimit, total: number, age: number): boolean =>
  limit.amount !== 0 && isWithin(total, limit.amount) && isWithin(age / 60_000, limit.minutes);

/** A line and its own discount, in baisa. */
export interface Discounted {
  readonly gross: Baisa;
  readonly discount: Baisa;
}

/**
 * Whether no line, and not the whole cart, is given more than `bp` off. What a percentage comes to is rounded as the
 * screen rounds it (`percentOff`): line by line where each line was given it, once where the cart was.
 */
export const discountsFit = (bp: number, lines: readonly Discounted[], ofCart: Baisa): boolean => {
  if (lines.some(({ gross, discount }) => discount > percentOff(gross, bp))) return false;
  const given = sumBaisa([...lines.map(({ discount }) => discount), ofCart]);
  const byLine = sumBaisa(lines.map(({ gross }) => percentOff(gross, bp)));
  const atOnce = percentOff(sumBaisa(lines.map(({ gross }) => gross)), bp);
  return given <= Math.max(byLine, atOnce);
};

/** The least role whose limits, or those of a role below it, allow an act. */
export const leastRole = (limits: Limits, fits: (limits: RoleLimits) => boolean): Role => {
  if (fits(limits.volunteer)) return 'volunteer';
  return fits(limits.supervisor) ? 'supervisor' : 'organiser';
};
