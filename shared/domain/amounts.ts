declare const unit: unique symbol;

/** Money: a whole number of baisa (1 rial = 1000 baisa). It becomes text only at the edge (`money.ts`). */
export type Baisa = number & { readonly [unit]: 'baisa' };

/** A family's short code, `F07`. */
export type FamilyCode = string & { readonly [unit]: 'family' };

/** A product's code, `F07-012`. */
export type ProductCode = string & { readonly [unit]: 'product' };

/** A till's code, `T1`. */
export type TillCode = string & { readonly [unit]: 'till' };

/** Who goes without the money that a discount gives away. */
export type DiscountBearer = 'family' | 'organiser';

/** How a product is sold: by piece, by weight (quantities in grams, price per kilogram), or with its price typed. */
export type Unit = 'piece' | 'gram' | 'open';

/**
 * The most that one amount or one sale may come to, in baisa: a hundred million rials. It is far above any
 * exhibition and far below 2^53, so that no sum of a whole ledger can lose a baisa.
 */
export const MAX_AMOUNT = 100_000_000_000;

/** The most pieces, or grams (ten tonnes), on one line: what a scanner's slip into the quantity field would exceed. */
export const MAX_QUANTITY = 10_000_000;

/** Brands a number as baisa. Throws RangeError unless it is a safe integer: that is a fault of ours, not of a user. */
export const baisa = (amount: number): Baisa => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of baisa: ${amount}`);
  // Adding 0 turns -0 into 0, which would otherwise be shown with a minus.
  return (amount + 0) as Baisa;
};

export const ZERO = baisa(0);

/** The sum of amounts, in baisa; 0 for none. */
export const sumBaisa = (amounts: Iterable<Baisa>): Baisa => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return baisa(sum);
};

/** The sum of its arguments, in baisa. */
export const addBaisa = (...amounts: readonly Baisa[]): Baisa => sumBaisa(amounts);

/** Whether a number that came from outside is a whole number from `least` up, and safe to count with. */
export const isWhole = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least;

/** Brand a code that is known to be one: it came from the ledger, or from `codes.ts`. */
export const familyCode = (code: string): FamilyCode => code as FamilyCode;
export const productCode = (code: string): ProductCode => code as ProductCode;
export const tillCode = (code: string): TillCode => code as TillCode;
