import { baisa, sumBaisa, ZERO, type Baisa, type DiscountBearer } from '../../../shared/domain/amounts';
import { priceCart, type LineRequest, type PricedCart } from '../../../shared/domain/cart';
import { percentOff } from '../../../shared/domain/discount';
import type { Input } from '../../../shared/contract';
import type { ProductListed } from '../../../shared/contract/products';
import type { Result } from '../../../shared/result';

/** What was given off, as it was typed: a percentage is reckoned again whenever the cart changes. */
export interface GivenDiscount {
  /** Baisa; read where there is no percentage. */
  readonly amount: Baisa;
  /** Hundredths of a percent; null: an amount was typed. */
  readonly bp: number | null;
  readonly by: DiscountBearer;
  readonly reason: string;
  /** Of a whole cart that families bear: each was asked. */
  readonly familiesAgreed: boolean | null;
}

export const amountOff = (discount: GivenDiscount | null | undefined, of: Baisa): Baisa => {
  if (!discount) return ZERO;
  return discount.bp === null ? discount.amount : percentOff(of, discount.bp);
};

export interface CartLine {
  /** Tells lines apart while they are on the screen. */
  readonly key: number;
  /** The product as it was shown when it was added. */
  readonly product: ProductListed;
  /** Pieces, or grams. */
  readonly qty: number;
  /** Baisa per piece or kilogram: the product's own, or the one typed where it is open. */
  readonly price: Baisa;
  readonly discount?: GivenDiscount | null;
}

const request = ({ product, qty, price }: CartLine): LineRequest => ({
  terms: {
    productCode: product.code,
    familyCode: product.familyCode,
    unit: product.unit,
    price,
    commissionBp: product.commissionBp,
    vatBp: product.vatBp,
  },
  productCode: product.code,
  qty,
  price: product.unit === 'open' ? price : null,
  discount: 0,
  discountBy: 'organiser',
});

/** What comes off each line and off the whole cart, in baisa; a percentage is of what stands there without it. */
const amountsOff = (
  lines: readonly CartLine[],
  discount: GivenDiscount | null,
  plain: PricedCart,
): { readonly ofLines: readonly Baisa[]; readonly ofCart: Baisa } => {
  const ofLines = lines.map((line, index) => amountOff(line.discount, plain.lines[index]?.gross ?? ZERO));
  const left = baisa(plain.totals.gross - sumBaisa(ofLines));
  return { ofLines, ofCart: amountOff(discount, left) };
};

const withDiscounts = (lines: readonly CartLine[], discount: GivenDiscount | null, plain: PricedCart) => {
  const { ofLines, ofCart } = amountsOff(lines, discount, plain);
  const requests = lines.map((line, index) => ({
    ...request(line),
    discount: ofLines[index] ?? ZERO,
    discountBy: line.discount?.by ?? ('organiser' as const),
  }));
  return priceCart(requests, discount && { amount: ofCart, by: discount.by });
};

/** What the lines come to, by the same rules as in the ledger. Refuses as `priceCart` does. */
export const priceLines = (
  lines: readonly CartLine[],
  discount: GivenDiscount | null = null,
): Result<PricedCart> => {
  const plain = priceCart(lines.map(request), null);
  const isPlain = discount === null && lines.every((line) => !line.discount);
  return isPlain || !plain.ok ? plain : withDiscounts(lines, discount, plain.value);
};

type SaleAsked = Pick<Input<'sales.ringUp'>, 'lines' | 'cartDiscount'>;

/** The cart as the ledger is asked to sell or keep it: at the prices that the screen showed. */
export const saleOf = (lines: readonly CartLine[], discount: GivenDiscount | null): SaleAsked => {
  const plain = priceCart(lines.map(request), null);
  const off = plain.ok ? amountsOff(lines, discount, plain.value) : { ofLines: [], ofCart: ZERO };
  return {
    lines: lines.map(({ product, qty, price, discount: own }, index) => ({
      product: product.code,
      qty,
      price,
      discount: off.ofLines[index] ?? ZERO,
      discountBy: own?.by ?? 'organiser',
      discountReason: own?.reason ?? '',
      discountBp: own?.bp ?? null,
    })),
    cartDiscount: discount && {
      amount: off.ofCart,
      by: discount.by,
      reason: discount.reason,
      bp: discount.bp,
      familiesAgreed: discount.familiesAgreed,
    },
  };
};
