import { baisa, type Baisa } from './amounts';

/**
 * The amount (baisa) that half of the others are below: of an even number, half up of the two in the middle. Null where
 * there is none. Source: docs/money.md, Impact.
 */
export function median(amounts: readonly Baisa[]): Baisa | null {
  const sorted = [...amounts].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? upper);
  return baisa(Math.floor((lower + upper + 1) / 2));
}
