import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baisa, familyCode, MAX_QUANTITY, productCode } from '../../../shared/domain/amounts';
import type { ProductListed } from '../../../shared/contract/products';
import { priceLines, saleOf } from './cart-line';
import {
  emptyCart,
  MAX_LINES,
  priceChanges,
  reduceCart,
  type CartAction,
  type CartState,
} from './cart-state';

const product = (code: string, over: Partial<ProductListed> = {}): ProductListed => ({
  code: productCode(code),
  familyCode: familyCode(code.slice(0, 3)),
  nameAr: 'لبان حوجري',
  nameEn: '',
  category: '',
  price: baisa(6500),
  unit: 'piece',
  commissionBp: 1000,
  vatBp: 0,
  barcode: null,
  lowStockAt: null,
  onHand: 10,
  ...over,
});

const incense = product('F07-001');
const halwa = product('F12-001', { unit: 'gram', price: baisa(4500) });
const other = product('F03-000', { unit: 'open', price: baisa(0) });

const play = (actions: readonly CartAction[], from: CartState = emptyCart): CartState =>
  actions.reduce(reduceCart, from);
const add = (what: ProductListed, qty = 1, price?: number, commandId = 'id-1'): CartAction => ({
  type: 'add',
  product: what,
  qty,
  commandId,
  ...(price === undefined ? {} : { price: baisa(price) }),
});
const quantities = (state: CartState) => state.lines.map(({ product: { code }, qty }) => [code, qty]);
const total = (state: CartState): number => {
  const priced = priceLines(state.lines);
  return priced.ok ? priced.value.totals.net : 0;
};

describe('adding', () => {
  test('pieces of one product are one line, whether touched or scanned', () => {
    const state = play([add(incense), add(halwa, 250), add(incense, 3)]);
    expect(quantities(state)).toEqual([
      ['F07-001', 4],
      ['F12-001', 250],
    ]);
    expect(total(state)).toBe(26_000 + 1125);
    expect(state.touched).toBe(state.lines[0]?.key);
  });

  test('what was weighed twice, or priced by hand twice, stays two lines', () => {
    const state = play([add(halwa, 250), add(halwa, 250), add(other, 1, 2000), add(other, 1, 2000)]);
    expect(state.lines).toHaveLength(4);
    expect(total(state)).toBe(2 * 1125 + 2 * 2000);
  });

  test('a product whose price has changed since is another line: the first keeps the price that was shown', () => {
    const state = play([add(incense), add({ ...incense, price: baisa(7000) })]);
    expect(state.lines.map(({ price }) => price)).toEqual([6500, 7000]);
  });

  test('a cart cannot grow past what one sale may hold', () => {
    const many = Array.from({ length: MAX_LINES + 1 }, (_, index) => add(product(`F01-${index}`)));
    expect(play(many).lines).toHaveLength(MAX_LINES);
    expect(play([add(incense, MAX_QUANTITY), add(incense)]).lines[0]?.qty).toBe(MAX_QUANTITY);
  });
});

describe('changing', () => {
  const start = play([add(incense, 2), add(halwa, 250)]);
  const [first, second] = start.lines.map(({ key }) => key);

  test('a quantity, in pieces or grams', () => {
    const state = play(
      [
        { type: 'setQuantity', key: first ?? 0, qty: 5 },
        { type: 'setQuantity', key: second ?? 0, qty: 1000 },
      ],
      start,
    );
    expect(total(state)).toBe(5 * 6500 + 4500);
  });

  test('minus on the last piece takes the line away, and undo brings it back', () => {
    const without = play([{ type: 'setQuantity', key: first ?? 0, qty: 0 }], start);
    expect(quantities(without)).toEqual([['F12-001', 250]]);
    expect(quantities(play([{ type: 'undo' }], without))).toEqual(quantities(start));
  });

  test('the price of open goods only', () => {
    const state = play([add(other, 1, 2000)], start);
    const key = state.lines.at(-1)?.key ?? 0;
    expect(play([{ type: 'setPrice', key, price: baisa(3000) }], state).lines.at(-1)?.price).toBe(3000);
    expect(play([{ type: 'setPrice', key: first ?? 0, price: baisa(1) }], state)).toBe(state);
  });

  test('a line that is no longer there changes nothing', () => {
    expect(play([{ type: 'remove', key: 99 }], start)).toBe(start);
    expect(play([{ type: 'setQuantity', key: 99, qty: 3 }], start)).toBe(start);
  });
});

describe('the id of the sale', () => {
  test('is minted with the first line and kept, so that asking twice never sells twice', () => {
    expect(play([add(incense, 1, undefined, 'a'), add(halwa, 100, undefined, 'b')]).commandId).toBe('a');
    expect(play([add(incense, 1, undefined, 'a'), { type: 'undo' }, { type: 'redo' }]).commandId).toBe('a');
    const undone = play([add(incense, 1, undefined, 'a'), { type: 'undo' }, add(halwa, 100, undefined, 'b')]);
    expect(undone.commandId).toBe('a');
  });

  test('goes with the sale: the next cart has another, and nothing of the last comes back', () => {
    const next = play([add(incense, 1, undefined, 'a'), { type: 'sold' }, { type: 'undo' }]);
    expect(next.lines).toEqual([]);
    expect(play([add(incense, 1, undefined, 'b')], next).commandId).toBe('b');
  });

  test('goes with a cleared cart, and comes back with it', () => {
    const cleared = play([add(incense, 1, undefined, 'a'), { type: 'clear' }]);
    expect(cleared.commandId).toBeNull();
    expect(play([{ type: 'undo' }], cleared)).toMatchObject({ commandId: 'a', lines: [{ qty: 1 }] });
    expect(play([add(halwa, 5, undefined, 'b')], cleared).commandId).toBe('b');
  });

  test('stays when the last line is taken away by hand: it is still the same buyer', () => {
    const state = play([add(incense, 1, undefined, 'a')]);
    const emptied = play([{ type: 'remove', key: state.lines[0]?.key ?? 0 }], state);
    expect(play([add(halwa, 5, undefined, 'b')], emptied).commandId).toBe('a');
  });
});

describe('prices that changed in the ledger', () => {
  const dearer = { ...incense, price: baisa(7000) };
  const products = new Map([[dearer.code as string, dearer]]);
  const state = play([add(incense, 2), add(other, 1, 2000)]);

  test('are named one by one, so that the buyer can be told', () => {
    expect(priceChanges(state.lines, products)).toEqual([{ product: dearer, before: 6500, now: 7000 }]);
  });

  test('hold in the cart, in what undo brings back, and never touch a typed price', () => {
    const fresh = play([{ type: 'refresh', products }], state);
    expect(total(fresh)).toBe(14_000 + 2000);
    expect(total(play([{ type: 'undo' }], fresh))).toBe(14_000);
    expect(fresh.commandId).toBe(state.commandId);
  });
});

test('the ledger is asked to sell what was shown, at the price that was shown', () => {
  expect(saleOf(play([add(incense, 2), add(other, 1, 2000)]).lines, null).lines).toMatchObject([
    { product: 'F07-001', qty: 2, price: 6500, discount: 0 },
    { product: 'F03-000', qty: 1, price: 2000, discount: 0 },
  ]);
});

const someProduct = fc.constantFrom(incense, halwa, other);
const someAction: fc.Arbitrary<CartAction> = fc.oneof(
  fc.record({
    type: fc.constant('add' as const),
    product: someProduct,
    qty: fc.integer({ min: 1, max: 9 }),
    price: fc.constant(baisa(500)),
    commandId: fc.uuid(),
  }),
  fc.record({
    type: fc.constant('setQuantity' as const),
    key: fc.integer({ min: 1, max: 6 }),
    qty: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({ type: fc.constant('remove' as const), key: fc.integer({ min: 1, max: 6 }) }),
  fc.constant({ type: 'clear' as const }),
);

test('undo goes all the way back and redo all the way forth, whatever was done', () => {
  fc.assert(
    fc.property(fc.array(someAction, { maxLength: 30 }), (actions) => {
      const end = play(actions);
      const steps = end.past.length;
      const undone = play(
        Array.from({ length: steps }, () => ({ type: 'undo' })),
        end,
      );
      expect(undone.lines).toEqual([]);
      const redone = play(
        Array.from({ length: steps }, () => ({ type: 'redo' })),
        undone,
      );
      expect(redone.lines).toEqual(end.lines);
    }),
  );
});

test('no two lines ever share a key, and none has a quantity below one', () => {
  fc.assert(
    fc.property(fc.array(someAction, { maxLength: 40 }), (actions) => {
      const { lines } = play(actions);
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      expect(lines.every(({ qty }) => qty >= 1)).toBe(true);
    }),
  );
});
