import { baisa } from './amounts';
import type { Baisa } from './amounts';

const halfUpBig = (a: bigint, b: bigint, d: bigint): number => {
  const product = a * b;
  const rest = product % d;
  const whole = (product - rest) / d;
  if (2n * rest >= d) return Number(whole + 1n);
  return Number(2n * rest < -d ? whole - 1n : whole);
};

const halfUpSmall = (product: number, d: number): number => {
  // The remainder is exact where the quotient of two doubles would not be.
  const rest = product % d;
  const whole = (product - rest) / d;
  if (2 * rest >= d) return whole + 1;
  return 2 * rest < -d ? whole - 1 : whole;
};

/**
 * `a × b / d`, half up: to the nearest whole number, ties upward, below zero too (-2.5 gives -2).
 * Exact for all safe integers. Source: docs/money.md, Rounding.
 */
export const mulDivHalfUp = (a: number, b: number, d: number): number => {
  if (![a, b, d].every(Number.isSafeInteger) || d < 1) {
    throw new RangeError(`Cannot share ${a} × ${b} / ${d}`);
  }
  const product = a * b;
  return baisa(
    Number.isSafeInteger(product) ? halfUpSmall(product, d) : halfUpBig(BigInt(a), BigInt(b), BigInt(d)),
  );
};

/**
 * What coins can pay of an amount in baisa: the nearest multiple of `step` (the exhibition's smallest coin in
 * baisa; 1 means no rounding), ties upward. Source: docs/money.md, Rounding.
 */
export const coins = (amount: Baisa, step: number): Baisa => baisa(mulDivHalfUp(amount, 1, step) * step);
