import { MAX_QUANTITY } from './amounts';
import { plainNumber } from './digits';
import { done, refuse } from '../result';
import type { Result } from '../result';

const quantity = (value: number): Result<number> =>
  value > MAX_QUANTITY ? refuse('BAD_QUANTITY', { most: MAX_QUANTITY }) : done(value);

/**
 * Reads a number of pieces, in any of the digit sets; 0 is one. Refuses with BAD_QUANTITY what is not a whole number,
 * or is above MAX_QUANTITY.
 */
export const parseWhole = (text: string): Result<number> => {
  const plain = plainNumber(text);
  return /^\d+$/.test(plain) ? quantity(Number(plain)) : refuse('BAD_QUANTITY');
};

/** Reads a weight in whole grams, as `parseWhole` does. */
export const parseGrams = (text: string): Result<number> => parseWhole(text);

/**
 * Reads a weight in kilograms as grams: `0.250` and `٠٫٢٥` are 250. Refuses with BAD_QUANTITY what is not a number, is
 * negative, has more than 3 decimals, has a comma, or is above MAX_QUANTITY.
 */
export const parseKilograms = (text: string): Result<number> => {
  const match = /^(\d+)(?:[.٫](\d{1,3}))?$/.exec(plainNumber(text));
  if (match === null) return refuse('BAD_QUANTITY');
  return quantity(Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0')));
};
