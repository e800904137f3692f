import type { Unit } from '../../../shared/domain/amounts';
import { parseGrams, parseKilograms, parseWhole } from '../../../shared/domain/money';
import type { Result } from '../../../shared/result';

/** Reads a quantity as pieces, or as grams: `250` are grams, `0.250` (with a point) kilograms. BAD_QUANTITY */
export const readQuantity = (text: string, unit: Unit): Result<number> => {
  if (unit !== 'gram') return parseWhole(text);
  return /[.٫]/.test(text) ? parseKilograms(text) : parseGrams(text);
};
