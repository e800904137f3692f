import { useEffect, useState } from 'react';
import { ZERO } from '../../../../shared/domain/amounts';
import type { Input } from '../../../../shared/contract';
import type { ParkedCart } from '../../../../shared/contract/parks';
import { call } from '../../../api';
import { useStation } from '../../../station';
import { priceLines, saleOf } from '../cart-line';
import type { CartState } from '../cart-state';
import type { TillStore } from '../till-store';
import { createCartKeeper } from './cart-keeper';

/** What the ledger is to keep of a cart. */
const keptOf = ({ commandId, lines, discount }: CartState): Input<'openCart.keep'>['cart'] =>
  commandId === null ? null : { saleId: commandId, ...saleOf(lines, discount) };

/** Writes the open cart down beside the page whenever it has changed, and when the till is left. */
export const useKeepCart = (store: TillStore): void => {
  const { till } = useStation();
  useEffect(() => {
    const keeper = createCartKeeper({
      cart: () => store.get().cart,
      keep: async (cart) => {
        const priced = cart && priceLines(cart.lines, cart.discount);
        const answer = await call('openCart.keep', {
          till: till.code,
          total: priced?.ok ? priced.value.totals.net : ZERO,
          cart: cart && keptOf(cart),
        });
        return answer.ok;
      },
    });
    keeper.changed();
    const end = store.subscribe(keeper.changed);
    window.addEventListener('pagehide', keeper.flush);
    return () => {
      end();
      window.removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, [store, till.code]);
};

/** The cart that was open when the page went: undefined until the ledger has said, null where there was none. */
export const useKeptCart = (): ParkedCart | null | undefined => {
  const [kept, setKept] = useState<ParkedCart | null>();
  useEffect(() => {
    let isGone = false;
    // Asked once, and not kept fresh: from here on the screen knows better.
    void call('openCart.kept', {}).then((answer) => {
      if (!isGone) setKept(answer.ok ? answer.value : null);
    });
    return () => void (isGone = true);
  }, []);
  return kept;
};
