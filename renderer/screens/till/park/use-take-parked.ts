import { useCallback } from 'react';
import type { Refusal } from '../../../../shared/result';
import { call, mintId, queryClient } from '../../../api';
import type { Catalogue } from '../catalogue';
import type { TillStore } from '../till-store';
import { restored } from './restored-cart';
import { usePark } from './use-park';

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
      store.dispatch({ type: 'nextSale' });
      store.dispatch({
        type: 'cart',
        action: restored(answer.value, catalogue),
      });
      return null;
    },
    [store, catalogue, park],
  );
};
