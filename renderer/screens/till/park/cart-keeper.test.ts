import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { baisa, productCode } from '../../../../shared/domain/amounts';
import type { CartLine } from '../cart-line';
import { emptyCart, type CartState } from '../cart-state';
import { createCartKeeper } from './cart-keeper';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const line = (key: number): CartLine =>
  ({ key, product: { code: productCode(`F01-00${key}`) }, qty: 1, price: baisa(100) }) as CartLine;
const cartOf = (...keys: number[]): CartState => ({
  ...emptyCart,
  commandId: 'sale',
  lines: keys.map(line),
});

const keeperOf = (answers: () => Promise<boolean> = () => Promise.resolve(true)) => {
  let cart = emptyCart;
  const written: (readonly number[] | null)[] = [];
  const keeper = createCartKeeper({
    cart: () => cart,
    keep: (kept) => {
      written.push(kept && kept.lines.map(({ key }) => key));
      return answers();
    },
  });
  const become = (next: CartState) => {
    cart = next;
    keeper.changed();
  };
  return { keeper, written, become };
};

it('writes nothing while items follow each other quickly, and all of them when it is quiet', async () => {
  const { written, become } = keeperOf();
  become(cartOf(1));
  await vi.advanceTimersByTimeAsync(200);
  become(cartOf(1, 2));
  await vi.advanceTimersByTimeAsync(200);
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(written).toEqual([[1, 2]]);
});

it('leaves no more than a moment of a long row of scans on the screen alone', async () => {
  const { written, become } = keeperOf();
  for (let scanned = 1; scanned <= 9; scanned += 1) {
    become(cartOf(...Array.from({ length: scanned }, (_, at) => at + 1)));
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(written[0]?.length).toBeGreaterThanOrEqual(7);
});

it('never writes twice at once, and writes again what changed meanwhile', async () => {
  let answer: (isDone: boolean) => void = () => undefined;
  const { keeper, written, become } = keeperOf(() => new Promise((resolve) => (answer = resolve)));
  become(cartOf(1));
  keeper.flush();
  become(cartOf(1, 2));
  keeper.flush();
  expect(written).toEqual([[1]]);
  answer(true);
  await vi.advanceTimersByTimeAsync(300);
  expect(written).toEqual([[1], [1, 2]]);
});

it('says once that the cart is empty again, and nothing where it never held anything', async () => {
  const { written, become } = keeperOf();
  become(emptyCart);
  await vi.advanceTimersByTimeAsync(2000);
  expect(written).toEqual([]);
  become(cartOf(1));
  await vi.advanceTimersByTimeAsync(300);
  become({ ...emptyCart });
  await vi.advanceTimersByTimeAsync(2000);
  become({ ...emptyCart });
  await vi.advanceTimersByTimeAsync(2000);
  expect(written).toEqual([[1], null]);
});

it('tries again with the next change where the ledger was away', async () => {
  let isThere = false;
  const { written, become } = keeperOf(() => Promise.resolve(isThere));
  become(cartOf(1));
  await vi.advanceTimersByTimeAsync(300);
  isThere = true;
  become(cartOf(1, 2));
  await vi.advanceTimersByTimeAsync(300);
  expect(written).toEqual([[1], [1, 2]]);
});
