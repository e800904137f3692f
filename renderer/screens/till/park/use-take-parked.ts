import { useCallback } from 'react';
import { baisa } from '../../../../shared/domain/amounts';
import type { ParkedCart } from '../../../../shared/contract/parks';
import type { Refusal } from '../../../../shared/result';
import { call, mintId, queryClient } from '../../../api';
import type { CartLine, GivenDiscount } from '../cart-line';
import type { Catalogue } from '../catalogue';
import type { TillStore } from '../till-store';
import { usePark } from './use-park';

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

/** As it was put aside, at the prices that hold now; what is sold no more stays away. */
const linesOf = (cart: ParkedCart, { byCode }: Catalogue): readonly Omit<CartLine, 'key'>[] =>
  cart.lines.flatMap((line) => {
    const product = byCode.get(line.product.toUpperCase());
    if (!product) return [];
    const price = product.unit === 'open' && line.price !== null ? baisa(line.price) : product.price;
    return [{ product, qty: line.qty, price, discount: discountOfLine(line) }];
  });

/** Takes a cart back; one that stands in the till is put aside first. Null where it went well. */
export const useTakeParked = (
  store: TillStore,
  catalogue: Catalogue,
): ((saleId: string) => Promise<Refusal | null>) => {
  const park = usePark(store);
  return useCallback(
    async (saleId) => {
      const refusal = await park('');
      if (refusal) return refusal;
      const answer = await call('parks.take', { saleId, takeId: mintId() });
      void queryClient.invalidateQueries({ queryKey: ['parks.list'] });
      if (!answer.ok) return answer.error;
      const cart = answer.value;
      store.dispatch({ type: 'nextSale' });
      store.dispatch({
        type: 'cart',
        action: {
          type: 'restore',
          commandId: cart.saleId,
          lines: linesOf(cart, catalogue),
          discount: discountOfCart(cart),
        },
      });
      return null;
    },
    [store, catalogue, park],
  );
};
