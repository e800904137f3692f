import { useSyncExternalStore } from 'react';

/** Whether a family looks at its earnings at this window: from the lock screen, or beside a cart that stays as it is. */
let isOpen = false;
const listeners = new Set<() => void>();

const become = (next: boolean): void => {
  isOpen = next;
  for (const tell of listeners) tell();
};

export const openEarnings = (): void => become(true);
export const closeEarnings = (): void => become(false);

export const useEarningsOpen = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => isOpen,
  );
