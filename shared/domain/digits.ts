/** The digits that a screen or a paper shows: Latin (0-9) or Arabic-Indic (٠-٩). Every input takes both. */
export type Digits = 'latn' | 'arab';

const ARABIC_INDIC = '٠١٢٣٤٥٦٧٨٩';
const PERSIAN = '۰۱۲۳۴۵۶۷۸۹';

const latinDigit = (digit: string): string => {
  const arabic = ARABIC_INDIC.indexOf(digit);
  return String(arabic >= 0 ? arabic : PERSIAN.indexOf(digit));
};

/** The same text with all its digits (Latin, Arabic-Indic, Persian) in one set; nothing else is touched. */
export const toDigits = (text: string, digits: Digits): string => {
  const latin = text.replace(/[٠-٩۰-۹]/g, latinDigit);
  return digits === 'latn' ? latin : latin.replace(/\d/g, (digit) => ARABIC_INDIC.charAt(Number(digit)));
};

/** Direction marks and the like: they change how a text is laid out, never what it says. */
export const DIRECTION_MARKS = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** A number as it was typed or read from a file, ready to be read: Latin digits, no direction marks, no outer spaces. */
export const plainNumber = (text: string): string =>
  toDigits(text.replace(DIRECTION_MARKS, ''), 'latn').trim();
