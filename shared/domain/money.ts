import { MAX_AMOUNT, baisa } from './amounts';
import type { Baisa } from './amounts';
import { plainNumber, toDigits } from './digits';
import type { Digits } from './digits';
import { done, refuse } from '../result';
import type { Result } from '../result';

export { toDigits } from './digits';
export type { Digits } from './digits';
export { parseGrams, parseKilograms, parseWhole } from './quantity';

const BAISA_PER_RIAL = 1000;

/** The rial's sign after a price, in either language, with or without its last stop. */
const CURRENCY = /\s*(?:ر\s*\.\s*ع\s*\.?|OMR)$/i;

/** Rials, and up to three decimals. No comma of any kind: `1,250` may be either, and is not guessed at. */
const RIALS = /^(?=.?\d)(\d*)(?:[.٫](\d{0,3}))?$/;

/**
 * Reads an amount in rials as baisa: `1.250`, `١٫٢٥`, `1.250 ر.ع.`, `OMR` too. Refuses with BAD_PRICE what is negative,
 * not a number, has more than 3 decimals, has a comma or a space within, or is above MAX_AMOUNT.
 * Source: docs/money.md, Amounts as text.
 */
export const parseMoney = (text: string): Result<Baisa> => {
  const match = RIALS.exec(plainNumber(text).replace(CURRENCY, ''));
  if (match === null) return refuse('BAD_PRICE');
  const amount = Number(match[1]) * BAISA_PER_RIAL + Number((match[2] ?? '').padEnd(3, '0'));
  return amount > MAX_AMOUNT ? refuse('BAD_PRICE', { most: MAX_AMOUNT }) : done(baisa(amount));
};

const rials = (amount: Baisa): { whole: string; fraction: string } => {
  const size = Math.abs(amount);
  const whole = String(Math.floor(size / BAISA_PER_RIAL));
  return { whole, fraction: String(size % BAISA_PER_RIAL).padStart(3, '0') };
};

/**
 * A minus, and before it a mark that says "left to right": without it a text from right to left (or a `<bdi>` that
 * begins with no letter) may move the minus behind the number.
 */
const MINUS = '\u200E\u2212';

/**
 * An amount in baisa as rials for a screen or a paper, always with three decimals: `1,234.500`, or `١٬٢٣٤٫٥٠٠`. It
 * stands in a `<bdi>`. Not to be read back, nor written to a file: see `formatMoneyPlain`.
 */
export const formatMoney = (amount: Baisa, options: { readonly digits?: Digits } = {}): string => {
  const { whole, fraction } = rials(amount);
  const isArabic = options.digits === 'arab';
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, isArabic ? '٬' : ',');
  const text = `${grouped}${isArabic ? '٫' : '.'}${fraction}`;
  return `${amount < 0 ? MINUS : ''}${isArabic ? toDigits(text, 'arab') : text}`;
};

/** An amount in baisa as rials for a file that a program will read: `-1234.500`. */
export const formatMoneyPlain = (amount: Baisa): string => {
  const { whole, fraction } = rials(amount);
  return `${amount < 0 ? '-' : ''}${whole}.${fraction}`;
};
