import type { ProductRow } from '../../../../shared/contract/products';
import { readQuantity } from '../read-quantity';

/** What was counted, as typed, by product. What is not here was not counted. */
export type Counts = Readonly<Record<string, string>>;

export interface ReadCounts {
  readonly counts: readonly { readonly product: ProductRow; readonly counted: number }[];
  /** Products whose count cannot be read. */
  readonly wrong: ReadonlySet<string>;
}

export const readCounts = (products: readonly ProductRow[], counts: Counts): ReadCounts => {
  const wrong = new Set<string>();
  const read = products.flatMap((product) => {
    const text = counts[product.code]?.trim() ?? '';
    if (text === '') return [];
    const counted = readQuantity(text, product.unit);
    if (counted.ok) return [{ product, counted: counted.value }];
    wrong.add(product.code);
    return [];
  });
  return { counts: read, wrong };
};

/** A scan of a piece counts one more of it. */
export const countOneMore = (counts: Counts, { code, unit }: ProductRow): Counts => {
  if (unit === 'gram') return counts;
  const read = readQuantity(counts[code]?.trim() || '0', unit);
  return read.ok ? { ...counts, [code]: String(read.value + 1) } : counts;
};
