import { v7 as uuidv7 } from 'uuid';
import type { Input, LedgerChannel, Output } from '../../../shared/contract';
import { priceCart, type LineRequest } from '../../../shared/domain/cart';
import { DENOMINATIONS } from '../../../shared/domain/denominations';
import type { ProductListed } from '../../../shared/contract/products';

/** Numbers that look like chance and are the same at every growth (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

type Below = ReturnType<typeof chance>;
type Cart = Input<'sales.ringUp'>;

const quantity = (product: ProductListed, below: Below): number =>
  product.unit === 'gram' ? 100 + 50 * below(9) : 1 + below(3);

function tendersFor(total: number, family: string, share: number, below: Below): Cart['tenders'] {
  const kind = below(20);
  const note = { method: 'cash', given: Math.ceil(total / 1000) * 1000 } as const;
  if (kind < 12) return [note];
  if (kind < 17) return [{ method: 'card', amount: total }];
  if (kind < 19) return [{ method: 'transfer', amount: total, reference: String(100_000 + below(900_000)) }];
  return [{ method: 'direct', amount: share, familyCode: family }, note];
}

const request = (product: ProductListed, qty: number, price: number | null): LineRequest => ({
  terms: { ...product, productCode: product.code },
  productCode: product.code,
  qty,
  price,
  discount: 0,
  discountBy: 'family',
});

/** A cart of some lines with goods, quantities and a way of payment as at a corner: mostly cash, some cards. */
export function cartOf(products: readonly ProductListed[], till: string, lines: number, below: Below): Cart {
  const chosen = Array.from({ length: lines }, () => {
    const product = products[below(products.length)];
    if (product === undefined) throw new Error('There is nothing to sell.');
    return request(product, quantity(product, below), product.unit === 'open' ? 500 + 100 * below(25) : null);
  });
  const priced = priceCart(chosen, null);
  if (!priced.ok) throw new Error(`The cart was refused: ${priced.error.code}`);
  const [first] = priced.value.lines;
  return {
    id: uuidv7(),
    till,
    lines: chosen.map(({ productCode, qty, price }) => ({
      product: productCode,
      qty,
      price,
      discount: 0,
      discountBy: 'family' as const,
      discountReason: '',
    })),
    cartDiscount: null,
    tenders: tendersFor(priced.value.totals.net, first?.familyCode ?? '', first?.net ?? 0, below),
    total: null,
  };
}

/** An amount in baisa as notes and coins, the greatest first; what is below the smallest coin is left out. */
export function countOf(amount: number): Record<string, number> {
  let left = Math.max(0, amount);
  const count: Record<string, number> = {};
  for (const value of DENOMINATIONS) {
    const many = Math.floor(left / value);
    if (many > 0) count[value] = many;
    left -= many * value;
  }
  return count;
}

/** Asks the ledger, and stops where it refuses what it should not. */
export type Ask = <C extends LedgerChannel>(channel: C, input: Input<C>) => Output<C>;
