import { useCallback, useRef } from 'react';
import { netsByFamily, type Tender } from '../../../shared/domain/tender';
import type { Refusal, Result } from '../../../shared/result';
import { call, on, queryClient, useCommand } from '../../api';
import { isApprovalAwaited } from '../../approval-desk';
import { useStation } from '../../station';
import { saleOf, priceLines } from './cart-line';
import { priceChanges } from './cart-state';
import { doneBefore } from './done-before';
import { useDesk } from './till-context';
import type { TillStore } from './till-store';

/** How long the ledger may be away before the screen says that it is asked again. */
const LONG_MS = 700;
const ASK_AGAIN_MS = 1500;

const isUnanswered = (result: Result<unknown>): boolean =>
  !result.ok && (result.error.code === 'LEDGER_RESTARTED' || result.error.code === 'LEDGER_UNAVAILABLE');

/** Resolves when the ledger says that it is back, at the latest after a while. */
const ledgerBack = (): Promise<void> =>
  new Promise((resolve) => {
    const end = on('ledger', ({ state }) => state === 'ready' && finish());
    const timer = setTimeout(() => finish(), ASK_AGAIN_MS);
    const finish = () => {
      end();
      clearTimeout(timer);
      resolve();
    };
  });

/**
 * Asks the ledger to ring the cart up. The cart's own id goes with every try, so however often it is asked, the sale
 * is rung up once; `done` is shown only after the ledger's answer.
 */
export const useRingUp = (): ((tenders: readonly Tender[]) => Promise<void>) => {
  const { till } = useStation();
  const { store, sold } = useDesk();
  const { run } = useCommand('sales.ringUp');
  const attempts = useRef(0);

  return useCallback(
    async (tenders) => {
      const { cart, stage } = store.get();
      const priced = priceLines(cart.lines, cart.discount);
      if (stage.kind !== 'paying' || stage.asked !== null || cart.commandId === null || !priced.ok) return;
      const attempt = (attempts.current += 1);
      store.dispatch({ type: 'asked', attempt });
      const isAwaited = () => {
        const now = store.get().stage;
        return now.kind === 'paying' && now.asked === attempt;
      };
      // Whoever is called to allow it may take their time: the ledger has answered.
      const late = setTimeout(() => {
        if (!isApprovalAwaited()) store.dispatch({ type: 'stillAsking', attempt });
      }, LONG_MS);
      const { net: total } = priced.value.totals;
      const input = {
        id: cart.commandId,
        till: till.code,
        ...saleOf(cart.lines, cart.discount),
        tenders: [...tenders],
        total,
      };
      let answer = await run(input);
      while (isUnanswered(answer) && isAwaited()) {
        await ledgerBack();
        if (isAwaited()) answer = await run(input);
      }
      clearTimeout(late);
      if (answer.ok) {
        sold.add(cart.lines);
        const nets = netsByFamily(priced.value.lines);
        store.dispatch({
          type: 'done',
          attempt,
          sale: { ...answer.value, tenders, nets, wasDoneBefore: false },
        });
        return;
      }
      await onRefusal(store, attempt, cart.commandId, answer.error);
    },
    [store, sold, till.code, run],
  );
};

const onRefusal = async (
  store: TillStore,
  attempt: number,
  saleId: string,
  refusal: Refusal,
): Promise<void> => {
  if (refusal.code === 'ALREADY_DONE') {
    const sale = await doneBefore(saleId);
    if (sale) {
      store.dispatch({ type: 'done', attempt, sale });
      return;
    }
  }
  const products = refusal.code === 'PRICE_CHANGED' ? await freshProducts() : null;
  const changes = products ? priceChanges(store.get().cart.lines, products) : [];
  store.dispatch({ type: 'refused', attempt, refusal, products, changes });
};

/** The products as they are now, for the cart and for the grid. */
const freshProducts = async () => {
  const answer = await call('products.list', {});
  if (!answer.ok) return null;
  queryClient.setQueryData(['products.list', {}], answer.value);
  return new Map(answer.value.map((product) => [product.code as string, product]));
};
