import { useCallback } from 'react';
import type { Baisa } from '../../../shared/domain/amounts';
import type { ProductListed } from '../../../shared/contract/products';
import { mintId } from '../../api';
import type { Sound } from '../../scan/sounds';
import { readQuantityPrefix } from './quantity-prefix';
import { isSaving } from './till-state';
import type { TillStore } from './till-store';

export type AddToCart = (product: ProductListed, qty: number, price?: Baisa) => void;
export type Take = (product: ProductListed, qty?: number | null, price?: Baisa | null) => void;

/** How a product comes into the cart, by whatever way it was chosen. */
export const useTake = (
  store: TillStore,
  playSound: (sound: Sound) => void,
): { readonly addToCart: AddToCart; readonly take: Take } => {
  const addToCart = useCallback<AddToCart>(
    (product, qty, price) => {
      const before = store.get().cart;
      store.dispatch({
        type: 'cart',
        action: { type: 'add', product, qty, commandId: mintId(), ...(price === undefined ? {} : { price }) },
      });
      playSound(store.get().cart === before ? 'unknown' : 'added');
    },
    [store, playSound],
  );

  const take = useCallback<Take>(
    (product, given = null, price = null) => {
      const state = store.get();
      if (isSaving(state)) {
        playSound('unknown');
        store.dispatch({ type: 'notice', notice: { kind: 'saving' } });
        return;
      }
      const qty = given ?? readQuantityPrefix(state.query).qty;
      if (product.unit === 'gram' && qty === null) {
        store.dispatch({ type: 'open', sheet: { kind: 'weight', product } });
      } else if (product.unit === 'open' && price === null) {
        store.dispatch({ type: 'open', sheet: { kind: 'price', product, qty: qty ?? 1 } });
      } else {
        addToCart(product, qty ?? 1, price ?? undefined);
      }
    },
    [store, playSound, addToCart],
  );
  return { addToCart, take };
};
