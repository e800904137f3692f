import { newTill, reduceTill, type TillAction, type TillState } from './till-state';

/** The till's state outside of React, so that a scan repaints the cart and not the grid beside it. */
export interface TillStore {
  readonly get: () => TillState;
  readonly dispatch: (action: TillAction) => void;
  readonly subscribe: (tell: () => void) => () => void;
}

/** `first`: what to begin with, where a cart came back. */
export const createTillStore = (first: readonly TillAction[] = []): TillStore => {
  let state: TillState = first.reduce(reduceTill, newTill);
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      const next = reduceTill(state, action);
      if (next === state) return;
      state = next;
      for (const tell of listeners) tell();
    },
    subscribe: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
};
