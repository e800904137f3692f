import { parseGrams, parseKilograms } from '../../../../shared/domain/money';
import type { Result } from '../../../../shared/result';

/** Reads a weight as grams: `250` are grams, `0.250` (with a point) are kilograms. BAD_QUANTITY */
export const readWeight = (text: string): Result<number> =>
  /[.٫]/.test(text) ? parseKilograms(text) : parseGrams(text);
