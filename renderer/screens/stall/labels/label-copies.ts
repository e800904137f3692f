import type { ProductRow } from '../../../../shared/contract/products';
import { parseWhole } from '../../../../shared/domain/money';

/** How many labels of each product, as typed; what is not here gets none. Families come and go, what was typed stays. */
export type Copies = Readonly<Record<string, string>>;

interface ReadCopies {
  readonly labels: readonly { readonly product: ProductRow['code']; readonly copies: number }[];
  readonly total: number;
  readonly wrong: ReadonlySet<string>;
}

export const readCopies = (products: readonly ProductRow[], copies: Copies): ReadCopies => {
  const wrong = new Set<string>();
  const labels = products.flatMap(({ code }) => {
    const text = copies[code]?.trim() ?? '';
    if (text === '') return [];
    const many = parseWhole(text);
    if (!many.ok) wrong.add(code);
    return many.ok && many.value > 0 ? [{ product: code, copies: many.value }] : [];
  });
  return { labels, wrong, total: labels.reduce((sum, one) => sum + one.copies, 0) };
};

/** Of what is weighed or priced at the till, one goes onto the shelf. */
export const asInStock = ({ unit, onHand }: ProductRow): number =>
  unit === 'piece' ? Math.max(0, onHand) : 1;
