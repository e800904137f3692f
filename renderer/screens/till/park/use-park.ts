import { useCallback } from 'react';
import { ZERO } from '../../../../shared/domain/amounts';
import type { Refusal } from '../../../../shared/result';
import { call, queryClient } from '../../../api';
import { useStation } from '../../../station';
import { priceLines, saleOf } from '../cart-line';
import type { TillStore } from '../till-store';

/** Puts the cart aside; null where it went well, and the till is ready for the next buyer. */
export const usePark = (store: TillStore): ((name: string) => Promise<Refusal | null>) => {
  const { till } = useStation();
  return useCallback(
    async (name) => {
      const { lines, discount, commandId } = store.get().cart;
      if (commandId === null || lines.length === 0) return null;
      const priced = priceLines(lines, discount);
      const answer = await call('parks.park', {
        till: till.code,
        name,
        total: priced.ok ? priced.value.totals.net : ZERO,
        cart: { saleId: commandId, ...saleOf(lines, discount) },
      });
      if (!answer.ok) return answer.error;
      store.dispatch({ type: 'back' });
      store.dispatch({ type: 'cart', action: { type: 'parked' } });
      void queryClient.invalidateQueries({ queryKey: ['parks.list'] });
      return null;
    },
    [store, till.code],
  );
};
