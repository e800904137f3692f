import { useSyncExternalStore } from 'react';
import { queryClient } from './api';

/** Another file stands in the ledger's place now: what became of the tills and of the file before. */
export interface GoneOn {
  readonly from: 'copy' | 'rebuilt' | 'anew';
  readonly tills: readonly { readonly before: string; readonly code: string }[];
  /** The name under which the file of before is kept; null: there was none. */
  readonly kept: string | null;
}

/** It outlives the screen on which it was asked for: whoever asked is signed out by it. */
let goneOn: GoneOn | null = null;
const listeners = new Set<() => void>();

export const tellGoneOn = (told: GoneOn | null): void => {
  goneOn = told;
  // Main has signed everybody out: what stood before the ledger failed must not show itself again until it is asked.
  if (told !== null) queryClient.setQueryData(['session.current', {}], null);
  for (const tell of listeners) tell();
};

export const useGoneOn = (): GoneOn | null =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => goneOn,
  );
