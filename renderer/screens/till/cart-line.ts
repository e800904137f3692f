import type { Baisa } from '../../../shared/domain/amounts';
import { priceCart, type LineRequest, type PricedCart } from '../../../shared/domain/cart';
import type { Input } from '../../../shared/contract';
import type { ProductListed } from '../../../shared/contract/products';
import type { Result } from '../../../shared/result';

export interface CartLine {
  /** Tells lines apart while they are on the screen. */
  readonly key: number;
  /** The product as it was shown when it was added. */
  readonly product: ProductListed;
  /** Pieces, or grams. */
  readonly qty: number;
  /** Baisa per piece or kilogram: the product's own, or the one typed where it is open. */
  readonly price: Baisa;
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

/** What the lines come to, by the same rules as in the ledger. Refuses as `priceCart` does. */
export const priceLines = (lines: readonly CartLine[]): Result<PricedCart> =>
  priceCart(lines.map(request), null);

/** The lines as the ledger is asked to sell them: at the prices that the screen showed. */
export const saleLines = (lines: readonly CartLine[]): Input<'sales.ringUp'>['lines'] =>
  lines.map(({ product, qty, price }) => ({
    product: product.code,
    qty,
    price,
    discount: 0,
    discountBy: 'organiser',
    discountReason: '',
  }));
