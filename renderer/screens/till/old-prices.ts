import type { ProductListed } from '../../../shared/contract/products';
import type { CartLine } from './cart-line';
import { priceChanges, type PriceChange } from './cart-state';

/** What of a cart no longer costs what its lines say: it was added, or put aside, before a price changed. */
export const oldPrices = (
  lines: readonly CartLine[],
  byCode: ReadonlyMap<string, ProductListed>,
): readonly PriceChange[] => {
  const now = new Map<string, ProductListed>();
  for (const { product } of lines) {
    const listed = byCode.get(product.code.toUpperCase());
    if (listed) now.set(product.code, listed);
  }
  return priceChanges(lines, now);
};
