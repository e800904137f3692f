import { baisa } from './amounts';
import type { Baisa } from './amounts';
import { mulDivHalfUp } from './rounding';

/**
 * Shares an amount in baisa out over weights, cumulatively in their order: after each, half up of
 * `amount × so far / all` has been given, so that the shares always add up to the amount. Where all weights are 0
 * nobody gets anything. Source: docs/money.md, Selling, Cart discount.
 */
export const shareOut = (amount: Baisa, weights: readonly Baisa[]): Baisa[] => {
  const all = weights.reduce<number>((sum, weight) => sum + weight, 0);
  let soFar = 0;
  let given = 0;
  return weights.map((weight) => {
    soFar += weight;
    const due = all === 0 ? 0 : mulDivHalfUp(amount, soFar, all);
    const share = due - given;
    given = due;
    return baisa(share);
  });
};

/**
 * What of an amount in baisa comes back when units `before + 1` to `before + units` of `all` do: half up of
 * `amount × k / n` has come back after k of n units, so that parts add up to the whole.
 * Source: docs/money.md, Mending, Refund.
 */
export const portion = (amount: Baisa, before: number, units: number, all: number): Baisa =>
  baisa(mulDivHalfUp(amount, before + units, all) - mulDivHalfUp(amount, before, all));
