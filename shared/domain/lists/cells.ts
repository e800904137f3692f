import { cleanName, foldText } from '../arabic-text';
import { CODE, MOST_CODE } from '../codes';
import { isEan13, isUpcA } from '../barcode';
import { plainNumber } from '../digits';
import { parseGrams, parseKilograms, parseWhole } from '../quantity';
import type { Unit } from '../amounts';
import type { Result } from '../../result';

/** How a sheet says that a product is sold, and in what its quantities are counted. */
export interface SheetUnit {
  readonly unit: Unit;
  /** Reads a quantity as pieces or grams. Refuses with BAD_QUANTITY. */
  readonly quantity: (text: string) => Result<number>;
}

/** A program may write a whole number as `12.0`. */
const wholeOf = (text: string): Result<number> => parseWhole(plainNumber(text).replace(/[.٫]0+$/, ''));
const gramsOf = (text: string): Result<number> => parseGrams(plainNumber(text).replace(/[.٫]0+$/, ''));

export const piece: SheetUnit = { unit: 'piece', quantity: wholeOf };
export const kilogram: SheetUnit = { unit: 'gram', quantity: parseKilograms };
const open: SheetUnit = { unit: 'open', quantity: wholeOf };

/** By weight the price is always of a kilogram; `كجم` and `جم` say in what the quantity is counted. */
const units: ReadonlyMap<string, SheetUnit> = new Map(
  (
    [
      ['حبة', piece],
      ['piece', piece],
      ['كجم', kilogram],
      ['kg', kilogram],
      ['جم', { unit: 'gram', quantity: gramsOf }],
      ['g', { unit: 'gram', quantity: gramsOf }],
      ['مفتوح', open],
      ['open', open],
    ] as const
  ).map(([word, unit]) => [foldText(word), unit]),
);

/** What a unit of the ledger is counted in where a sheet does not say it. */
export const unitOf = (unit: Unit): SheetUnit =>
  unit === 'gram' ? kilogram : unit === 'open' ? open : piece;

/** Reads a unit; null for any but حبة, كجم, جم, مفتوح, piece, kg, g, open. */
export const readUnit = (text: string): SheetUnit | null => units.get(foldText(text)) ?? null;

const PERCENT = /^(\d{1,3})(?:[.٫](\d{1,2}))?$/;

/** Reads a percent (`12.5`, `١٢٫٥`, `10%`) as hundredths of a percent; null for what is none, or is above 100. */
export const readPercent = (text: string): number | null => {
  const match = PERCENT.exec(plainNumber(plainNumber(text).replace(/^[%٪]|[%٪]$/, '')));
  if (match === null) return null;
  const basisPoints = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return basisPoints > 10_000 ? null : basisPoints;
};

/** Eight digits are an Omani number; fifteen are the most there are (ITU-T E.164). */
const PHONE = /^\+?\d{8,15}$/;

/** Reads a phone's number without what only makes it easier to read; null for what is none. */
export const readPhone = (text: string): string | null => {
  const plain = plainNumber(text)
    .replace(/[\s().\-‐‑–/]/g, '')
    .replace(/^00/, '+');
  return PHONE.test(plain) ? plain : null;
};

const YES = new Set(['نعم', 'yes', 'y', 'true', '1', 'صح'].map(foldText));
const NO = new Set(['لا', 'no', 'n', 'false', '0', 'خطأ'].map(foldText));

/** Reads yes or no in either language, or null for neither. */
export const readYesNo = (text: string): boolean | null => {
  const folded = foldText(text.replace(/[✓✔☑]/g, 'yes').replace(/[✗✘☐]/g, 'no'));
  if (YES.has(folded)) return true;
  return NO.has(folded) ? false : null;
};

/** A number that a spreadsheet has made of a barcode, its last digits lost: `6.28005E+12`. */
const SCIENTIFIC = /^\d(?:[.٫,]\d+)?E\+?\d+$/i;
const MOST_BARCODE = 64;

/**
 * A barcode as it is kept: digits Latin and without spaces, a UPC-A as the EAN-13 that it is. Null for what can be
 * none: 13 digits whose check digit is wrong, a number in scientific notation, or more than 64 characters.
 */
export const readBarcode = (text: string): string | null => {
  const plain = cleanName(plainNumber(text));
  const digits = plain.replace(/[\s-]/g, '');
  const code = /^\d+$/.test(digits) ? digits : plain;
  if (code.length > MOST_BARCODE || SCIENTIFIC.test(code)) return null;
  if (/^\d{13}$/.test(code) && !isEan13(code)) return null;
  return isUpcA(code) ? `0${code}` : code;
};

// Not \p{Cn}: a letter or sign that this runtime does not know yet can be seen all the same.
const SEEN = /[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\p{M}]/u;

/** Half letters, what a wrong encoding left in their place, and code points that are no characters: no file can hold them. */
const NO_LETTER = /[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/gu;

/** A text of one line as it is kept; empty where nothing of it can be seen. */
export const readName = (text: string): string => {
  const name = cleanName(text.replace(NO_LETTER, ''));
  return SEEN.test(name) ? name : '';
};

/** Whether a text may be a code at all: at most 32 visible characters. */
export const isCode = (text: string): boolean => text.length <= MOST_CODE && CODE.test(text);
