import { MAX_AMOUNT, baisa, isWhole } from './amounts';
import type { Baisa } from './amounts';
import { coins } from './rounding';
import { done, refuse } from '../result';
import type { Result } from '../result';

/** The notes and coins of Oman that a drawer holds, in baisa, from the greatest. Source: docs/money.md, The drawer. */
export const DENOMINATIONS = [50_000, 20_000, 10_000, 5_000, 1_000, 500, 100, 50, 25, 10, 5] as const;

/** How many there are of each denomination: `{ "5000": 2, "100": 7 }`. */
export type Count = Readonly<Record<string, number>>;

const valueOf = new Map<string, number>(DENOMINATIONS.map((value) => [String(value), value]));

/**
 * What a count comes to, in baisa. Refuses with BAD_COUNT (details: `denomination`) where there is no such note or
 * coin, or how many there are of it is not a whole number from 0 up. Source: docs/money.md, The drawer.
 */
export const countTotal = (count: Count): Result<Baisa> => {
  let total = 0;
  for (const [denomination, many] of Object.entries(count)) {
    const value = valueOf.get(denomination);
    if (value === undefined || !isWhole(many, 0)) return refuse('BAD_COUNT', { denomination });
    total += value * many;
    if (total > MAX_AMOUNT) return refuse('BAD_COUNT', { denomination });
  }
  return done(baisa(total));
};

/** What buyers round up to, in baisa: whole rials, then the notes. */
const HANDED_OVER = [1_000, 5_000, 10_000, 20_000, 50_000] as const;

/**
 * What a buyer may hand over for `due` baisa: exactly what coins can pay of it, the next whole rial, and the next
 * multiple of each note. Ascending, each once, at most six, none below what has to be kept.
 * Source: docs/money.md, Tenders, Cash.
 */
export const suggestGiven = (due: Baisa, step: number): Baisa[] => {
  const exact = coins(due, step);
  const rounded = HANDED_OVER.map((note) => baisa(Math.ceil(exact / note) * note));
  // In order as they are: where the next 50 comes before the next 20, it is the next 10 too.
  return [...new Set([exact, ...rounded])];
};
