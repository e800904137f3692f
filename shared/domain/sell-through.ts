/** What was brought of one product and what was sold of it; pieces or grams. */
export interface Brought {
  readonly brought: number;
  readonly sold: number;
}

export interface SellThrough extends Brought {
  /** Hundredths of a percent of what was brought that was sold; null where nothing was brought. */
  readonly rate: number | null;
}

/**
 * How much of what was brought was sold. Goods that nobody wrote down as brought say nothing of it, and of no product
 * more is counted as sold than was brought. Source: docs/money.md, Impact.
 */
export function sellThrough(products: readonly Brought[]): SellThrough {
  let [brought, sold] = [0, 0];
  for (const product of products) {
    if (product.brought <= 0) continue;
    brought += product.brought;
    sold += Math.min(Math.max(product.sold, 0), product.brought);
  }
  return { brought, sold, rate: brought === 0 ? null : Math.floor((sold * 10_000) / brought + 0.5) };
}
