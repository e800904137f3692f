import { toDigits } from '../../../shared/domain/digits';

const MOST = 9999;

/** How many there are, as typed in either set of digits; what is no digit is left out, and nothing is 0. */
export const readCount = (text: string): number =>
  Math.min(MOST, Number(toDigits(text, 'latn').replace(/\D/g, '').slice(0, 5)));
