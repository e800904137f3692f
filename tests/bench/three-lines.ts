import { v7 as uuidv7 } from 'uuid';
import type { Input } from '../../shared/contract';
import type { ProductListed } from '../../shared/contract/products';
import type { Ledger } from '../../electron/ledger/ledger';
import { cartOf, chance } from '../../electron/ledger/cli/grown-trade';

const below = chance(7);

/** A sale of three lines paid by card and cash. */
export function threeLines(products: readonly ProductListed[]): Input<'sales.ringUp'> {
  const cart = cartOf(products, 'T1', 3, below);
  return {
    ...cart,
    tenders: [
      { method: 'card', amount: 100 },
      { method: 'cash', given: 1_000_000 },
    ],
  };
}

export function must(ledger: Ledger, channel: string, input: unknown): unknown {
  const result = ledger.call({ kind: 'system' }, channel, input);
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
  return result.value;
}

export const productsOf = (ledger: Ledger): ProductListed[] =>
  must(ledger, 'products.list', {}) as ProductListed[];

/** The drawer of the first till, open. */
export function openDrawer(ledger: Ledger): void {
  if (must(ledger, 'shifts.current', { till: 'T1' }) !== null) return;
  must(ledger, 'shifts.open', { id: uuidv7(), till: 'T1', float: 100_000 });
}
