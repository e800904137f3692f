import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ProductListed } from '../../../shared/contract/products';
import type { SoldSince } from './sold-since';
import type { TillAction, TillState } from './till-state';
import type { TillStore } from './till-store';

/** What every part of the till may do; it never changes while the screen stands. */
export interface TillDesk {
  readonly store: TillStore;
  /** Adds a product, asking first what has to be asked: its weight, its price. `qty` null: as the search box says. */
  readonly take: (product: ProductListed, qty?: number | null) => void;
  readonly focusSearch: () => void;
  readonly sold: SoldSince;
  /** The payment's amount, while one is entered: what is typed with no field in focus goes there. */
  readonly setAmountField: (field: HTMLInputElement | null) => void;
}

export const TillContext = createContext<TillDesk | null>(null);

export const useDesk = (): TillDesk => {
  const desk = useContext(TillContext);
  if (!desk) throw new Error('useDesk outside the till');
  return desk;
};

/** Reads a part of the till's state; `select` gives the same object while its part is the same. */
export const useTill = <T>(select: (state: TillState) => T): T => {
  const { store } = useDesk();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
};

export const useDispatch = (): ((action: TillAction) => void) => useDesk().store.dispatch;
