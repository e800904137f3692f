import type { CartLine } from './cart-line';

/**
 * What was sold here since the products were last read, in pieces or grams. The ledger counts the stock; this keeps
 * the tiles right after each sale without reading thousands of products again.
 */
export interface SoldSince {
  readonly add: (lines: readonly CartLine[]) => void;
  /** The products were read again: what the ledger says holds. */
  readonly clear: () => void;
  readonly of: (code: string) => number;
  readonly subscribe: (tell: () => void) => () => void;
}

export const createSoldSince = (): SoldSince => {
  const sold = new Map<string, number>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    add: (lines) => {
      for (const { product, qty } of lines) sold.set(product.code, (sold.get(product.code) ?? 0) + qty);
      tell();
    },
    clear: () => {
      if (sold.size === 0) return;
      sold.clear();
      tell();
    },
    of: (code) => sold.get(code) ?? 0,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
