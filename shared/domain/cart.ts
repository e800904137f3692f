import { ZERO, baisa, isWhole, sumBaisa } from './amounts';
import type { Baisa, DiscountBearer, FamilyCode, ProductCode, Unit } from './amounts';
import { shareOut } from './allocation';
import { readLine } from './line';
import type { GrossLine, LineRequest } from './line';
import { mulDivHalfUp } from './rounding';
import { done, refuse } from '../result';
import type { Result } from '../result';

export type { LineRequest, LineTerms } from './line';

/** A discount in baisa on the whole cart, and who bears it. */
export interface CartDiscount {
  readonly amount: number;
  readonly by: DiscountBearer;
}

/** A line as it is sold. All amounts in baisa; discounts include the line's share of the cart discount. */
export interface LineAmounts {
  readonly familyCode: FamilyCode;
  readonly productCode: ProductCode;
  readonly unit: Unit;
  /** Pieces, or grams. */
  readonly qty: number;
  readonly price: Baisa;
  readonly gross: Baisa;
  readonly familyDiscount: Baisa;
  readonly organiserDiscount: Baisa;
  /** Gross less what the family bears: what commission is taken of. */
  readonly base: Baisa;
  /** Base less what the organiser bears: what the buyer pays. */
  readonly net: Baisa;
  readonly commissionBp: number;
  readonly commission: Baisa;
  readonly vatBp: number;
  /** Contained in net; it changes no balance. */
  readonly vat: Baisa;
  /** Base less commission: what the family is credited. */
  readonly credit: Baisa;
}

/** The sums over the lines of a sale, in baisa. */
export interface CartTotals {
  readonly gross: Baisa;
  readonly familyDiscount: Baisa;
  readonly organiserDiscount: Baisa;
  readonly net: Baisa;
  readonly commission: Baisa;
  readonly vat: Baisa;
  readonly credit: Baisa;
}

export interface PricedCart {
  readonly lines: LineAmounts[];
  readonly totals: CartTotals;
}

/** One ten-thousandth is a basis point. */
const ONE_IN_BP = 10_000;

const lineAmounts = (line: GrossLine, share: Baisa, shareBy: DiscountBearer): LineAmounts => {
  const { terms, qty, price, gross } = line;
  // A line's own discount and its share of the cart's may be borne by different parties.
  const bornBy = (bearer: DiscountBearer): Baisa =>
    baisa((line.discountBy === bearer ? line.discount : 0) + (shareBy === bearer ? share : 0));
  const familyDiscount = bornBy('family');
  const organiserDiscount = bornBy('organiser');
  const base = baisa(gross - familyDiscount);
  const net = baisa(base - organiserDiscount);
  const { familyCode, productCode, unit, commissionBp, vatBp } = terms;
  const commission = baisa(mulDivHalfUp(base, commissionBp, ONE_IN_BP));
  const vat = baisa(mulDivHalfUp(net, vatBp, ONE_IN_BP + vatBp));
  const credit = baisa(base - commission);
  const sold = { familyCode, productCode, unit, qty, price, gross, familyDiscount, organiserDiscount };
  return { ...sold, base, net, commissionBp, commission, vatBp, vat, credit };
};

const cartTotals = (lines: readonly LineAmounts[]): CartTotals => {
  const total = (amount: (line: LineAmounts) => Baisa): Baisa => sumBaisa(lines.map(amount));
  return {
    gross: total((line) => line.gross),
    familyDiscount: total((line) => line.familyDiscount),
    organiserDiscount: total((line) => line.organiserDiscount),
    net: total((line) => line.net),
    commission: total((line) => line.commission),
    vat: total((line) => line.vat),
    credit: total((line) => line.credit),
  };
};

const readLines = (requests: readonly LineRequest[]): Result<GrossLine[]> => {
  const lines: GrossLine[] = [];
  let gross = 0;
  for (const [index, request] of requests.entries()) {
    const line = readLine(request, index + 1, gross);
    if (!line.ok) return line;
    gross += line.value.gross;
    lines.push(line.value);
  }
  return done(lines);
};

/**
 * What a cart comes to, line by line and in all, in baisa. Refuses with EMPTY_SALE; line by line with
 * UNKNOWN_PRODUCT, BAD_QUANTITY, BAD_PRICE, BAD_DISCOUNT (details: `line` from 1, `product`); and with BAD_DISCOUNT
 * for a cart discount above what the lines come to (details: `most`). Source: docs/money.md, Selling.
 */
export const priceCart = (
  requests: readonly LineRequest[],
  cartDiscount: CartDiscount | null,
): Result<PricedCart> => {
  if (requests.length === 0) return refuse('EMPTY_SALE');
  const read = readLines(requests);
  if (!read.ok) return read;
  const weights = read.value.map((line) => line.left);
  const { amount, by } = cartDiscount ?? { amount: ZERO, by: 'organiser' };
  const most = sumBaisa(weights);
  if (!isWhole(amount, 0) || amount > most) return refuse('BAD_DISCOUNT', { most });
  const shares = shareOut(baisa(amount), weights);
  const lines = read.value.map((line, index) => lineAmounts(line, shares[index] ?? ZERO, by));
  return done({ lines, totals: cartTotals(lines) });
};
