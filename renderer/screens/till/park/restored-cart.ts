import { baisa } from '../../../../shared/domain/amounts';
import type { ParkedCart } from '../../../../shared/contract/parks';
import type { CartLine, GivenDiscount } from '../cart-line';
import type { CartAction } from '../cart-state';
import type { Catalogue } from '../catalogue';

type Line = ParkedCart['lines'][number];

const discountOfLine = (line: Line): GivenDiscount | null =>
  line.discount === 0
    ? null
    : {
        amount: baisa(line.discount),
        bp: line.discountBp,
        by: line.discountBy,
        reason: line.discountReason,
        familiesAgreed: null,
      };

const discountOfCart = ({ cartDiscount }: ParkedCart): GivenDiscount | null =>
  cartDiscount && { ...cartDiscount, amount: baisa(cartDiscount.amount) };

/** As it was put aside, at the prices that the buyer was told; what is sold no more stays away. */
const linesOf = (cart: ParkedCart, { byCode }: Catalogue): readonly Omit<CartLine, 'key'>[] =>
  cart.lines.flatMap((line) => {
    const product = byCode.get(line.product.toUpperCase());
    if (!product) return [];
    const price = line.price === null ? product.price : baisa(line.price);
    return [{ product, qty: line.qty, price, discount: discountOfLine(line) }];
  });

/** What brings a cart back that the ledger kept: it is still the same sale. */
export const restored = (cart: ParkedCart, catalogue: Catalogue): CartAction => ({
  type: 'restore',
  commandId: cart.saleId,
  lines: linesOf(cart, catalogue),
  discount: discountOfCart(cart),
});
