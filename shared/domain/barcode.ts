import { normaliseProductCode } from './codes';
import { plainNumber } from './digits';

/**
 * The check digit of the first twelve digits of an EAN-13: from the left they weigh 1, 3, 1, 3 …
 * Source: GS1 General Specifications, Check digit calculations.
 */
export const eanCheckDigit = (twelve: string): number => {
  let sum = 0;
  for (const [index, digit] of Array.from(twelve, Number).entries()) sum += digit * (index % 2 === 0 ? 1 : 3);
  return (10 - (sum % 10)) % 10;
};

/** Whether a text is an EAN-13: thirteen Latin digits, the last of which checks the others. */
export const isEan13 = (text: string): boolean =>
  /^\d{13}$/.test(text) && eanCheckDigit(text.slice(0, 12)) === Number(text.charAt(12));

/** Whether a text is a UPC-A: twelve Latin digits that are an EAN-13 once a 0 stands before them. */
export const isUpcA = (text: string): boolean => isEan13(`0${text}`);

/** How a scale prints its labels: EAN-13 of a prefix, the item's number, the weight or price, and the check digit. */
export interface ScaleFormat {
  /** The digits that mark a scale's label, mostly two from 20 to 29. */
  readonly prefix: string;
  readonly kind: 'weight' | 'price';
  /** How many digits the item's number has; 5 unless told otherwise. */
  readonly itemDigits?: number;
}

/** What a scale's label says. */
export interface ScaleReading {
  readonly item: string;
  readonly kind: 'weight' | 'price';
  /** Grams for a weight, baisa for a price. */
  readonly value: number;
}

/** Reads a scale's label, or null where a code is not one. */
export const readScaleBarcode = (code: string, format: ScaleFormat): ScaleReading | null => {
  if (!isEan13(code) || !code.startsWith(format.prefix)) return null;
  const itemEnd = format.prefix.length + (format.itemDigits ?? 5);
  const item = code.slice(format.prefix.length, itemEnd);
  return { item, kind: format.kind, value: Number(code.slice(itemEnd, 12)) };
};

/** What a scanner read, and how it is kept. */
export interface Scan {
  readonly kind: 'product-code' | 'ean13' | 'upc-a' | 'sale' | 'other';
  readonly value: string;
}

/** A receipt's number, `T1-000123`, or the id of its sale (a UUID). */
const SALE = /^(?:T\d{1,3}-\d{1,9}|[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12})$/i;

/**
 * What a scan is. A product's code comes back as it is kept; a UPC-A as the EAN-13 that it is, so that one look finds
 * both; a sale's code in capitals, or in small letters where it is a UUID.
 */
export const readScan = (text: string): Scan => {
  const plain = plainNumber(text);
  const code = normaliseProductCode(plain);
  if (code !== null) return { kind: 'product-code', value: code };
  if (isEan13(plain)) return { kind: 'ean13', value: plain };
  if (isUpcA(plain)) return { kind: 'upc-a', value: `0${plain}` };
  if (!SALE.test(plain)) return { kind: 'other', value: plain };
  return { kind: 'sale', value: /^t/i.test(plain) ? plain.toUpperCase() : plain.toLowerCase() };
};
