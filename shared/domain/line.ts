import { MAX_AMOUNT, MAX_QUANTITY, baisa, isWhole } from './amounts';
import type { Baisa, DiscountBearer, FamilyCode, ProductCode, Unit } from './amounts';
import { mulDivHalfUp } from './rounding';
import { done, refuse } from '../result';
import type { Details, Result } from '../result';

/** What the ledger knows of the product on a line at the moment of sale. */
export interface LineTerms {
  readonly productCode: ProductCode;
  readonly familyCode: FamilyCode;
  readonly unit: Unit;
  /** In baisa: per piece, or per kilogram; ignored for `open`. */
  readonly price: Baisa;
  /** Of ten thousand: 1000 is 10 %. */
  readonly commissionBp: number;
  /** Of ten thousand: 500 is 5 %. Prices include it. */
  readonly vatBp: number;
}

/** A line as it was rung up. Its numbers come from outside and may be wrong. */
export interface LineRequest {
  /** `undefined` where there is no such product. */
  readonly terms: LineTerms | undefined;
  /** As it was asked for, for the message where there is no such product. */
  readonly productCode: string;
  /** Pieces, or grams. */
  readonly qty: number;
  /** In baisa, typed on the line; read for `open` only. */
  readonly price: number | null;
  /** In baisa. */
  readonly discount: number;
  readonly discountBy: DiscountBearer;
}

/** A line that may be sold, before the cart discount. */
export interface GrossLine {
  readonly terms: LineTerms;
  readonly qty: number;
  /** In baisa, per piece or per kilogram. */
  readonly price: Baisa;
  readonly gross: Baisa;
  readonly discount: Baisa;
  readonly discountBy: DiscountBearer;
  /** Gross less the line's own discount, in baisa. */
  readonly left: Baisa;
}

const GRAMS_PER_KILOGRAM = 1000;

const lineGross = (terms: LineTerms, qty: number, price: number): number =>
  terms.unit === 'gram' ? mulDivHalfUp(qty, price, GRAMS_PER_KILOGRAM) : qty * price;

/**
 * Reads line number `line` (from 1) of a sale whose lines before it came to `grossBefore` baisa. Refuses with
 * UNKNOWN_PRODUCT, BAD_QUANTITY, BAD_PRICE, BAD_DISCOUNT, in this order. Source: docs/money.md, Selling, Lines.
 */
export const readLine = (request: LineRequest, line: number, grossBefore: number): Result<GrossLine> => {
  const { terms, qty } = request;
  const details: Details = { line, product: request.productCode };
  if (terms === undefined) return refuse('UNKNOWN_PRODUCT', details);
  if (!isWhole(qty, 1) || qty > MAX_QUANTITY) return refuse('BAD_QUANTITY', details);
  const price = terms.unit === 'open' ? request.price : terms.price;
  const leastPrice = terms.unit === 'open' ? 1 : 0;
  if (!isWhole(price, leastPrice) || price > MAX_AMOUNT) return refuse('BAD_PRICE', details);
  const gross = lineGross(terms, qty, price);
  // An amount too great for the till is a slip of the hand, and mostly of the one that types quantities.
  if (grossBefore + gross > MAX_AMOUNT) return refuse('BAD_QUANTITY', details);
  const { discount, discountBy } = request;
  if (!isWhole(discount, 0) || discount > gross) return refuse('BAD_DISCOUNT', details);
  return done({
    terms,
    qty,
    price: baisa(price),
    gross: baisa(gross),
    discount: baisa(discount),
    discountBy,
    left: baisa(gross - discount),
  });
};
