import { useEffect, useState } from 'react';
import type { BuyerState } from '../../shared/contract/buyer';
import { call, on } from '../api';

/** What main has for this window: read once, then told with every change. Null until the first answer. */
export const useBuyerState = (): BuyerState | null => {
  const [state, setState] = useState<BuyerState | null>(null);
  useEffect(() => {
    let isTold = false;
    const end = on('buyer', (told) => {
      isTold = true;
      setState(told);
    });
    void call('buyer.state', {}).then((answer) => {
      // What was told meanwhile is newer.
      if (answer.ok && !isTold) setState(answer.value);
    });
    return end;
  }, []);
  return state;
};
