import { MAX_QUANTITY, type Baisa } from '../../../shared/domain/amounts';
import type { ProductListed } from '../../../shared/contract/products';
import type { CartLine, GivenDiscount } from './cart-line';

/** What undo goes back to. The id belongs to it: a cart that comes back is still the same sale. */
interface Moment {
  readonly commandId: string | null;
  readonly lines: readonly CartLine[];
  /** Off the whole cart. */
  readonly discount: GivenDiscount | null;
}

export interface CartState extends Moment {
  /** The line that changed last: it is shown so, and brought into sight. */
  readonly touched: number | null;
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
  readonly nextKey: number;
}

export type CartAction =
  | {
      readonly type: 'add';
      readonly product: ProductListed;
      /** Pieces, or grams. */
      readonly qty: number;
      /** Baisa; read for open products only. */
      readonly price?: Baisa;
      /** Becomes the sale's id if this is its first line. */
      readonly commandId: string;
    }
  | { readonly type: 'setQuantity'; readonly key: number; readonly qty: number }
  | { readonly type: 'setPrice'; readonly key: number; readonly price: Baisa }
  | { readonly type: 'remove'; readonly key: number }
  | { readonly type: 'discountLine'; readonly key: number; readonly discount: GivenDiscount | null }
  | { readonly type: 'discountCart'; readonly discount: GivenDiscount | null }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'clear' }
  /** The ledger said that it is done: the next sale begins, and nothing of this one can be undone. */
  | { readonly type: 'sold' }
  /** Put aside: the ledger keeps it, and the next buyer is served. */
  | { readonly type: 'parked' }
  /** Taken back: it is still the same sale. */
  | {
      readonly type: 'restore';
      readonly commandId: string;
      readonly lines: readonly Omit<CartLine, 'key'>[];
      readonly discount: GivenDiscount | null;
    }
  /** Prices changed: the lines, and what undo may bring back, take those that hold now. */
  | { readonly type: 'refresh'; readonly products: ReadonlyMap<string, ProductListed> };

/** As many as one sale may have (`shared/contract/sales.ts`). */
export const MAX_LINES = 500;
const MAX_UNDO = 200;

export const emptyCart: CartState = {
  commandId: null,
  lines: [],
  discount: null,
  touched: null,
  past: [],
  future: [],
  nextKey: 1,
};

const moment = ({ commandId, lines, discount }: Moment): Moment => ({ commandId, lines, discount });

const change = (state: CartState, lines: readonly CartLine[], touched: number | null): CartState => ({
  ...state,
  lines,
  discount: lines.length === 0 ? null : state.discount,
  touched,
  past: [...state.past, moment(state)].slice(-MAX_UNDO),
  future: [],
});

const replaceLine = (state: CartState, key: number, edit: (line: CartLine) => CartLine): CartState => {
  const line = state.lines.find((one) => one.key === key);
  if (!line) return state;
  const edited = edit(line);
  if (edited.qty === line.qty && edited.price === line.price && edited.discount === line.discount)
    return state;
  return change(
    state,
    state.lines.map((one) => (one === line ? edited : one)),
    key,
  );
};

const remove = (state: CartState, key: number): CartState =>
  state.lines.some((line) => line.key === key)
    ? change(
        state,
        state.lines.filter((line) => line.key !== key),
        null,
      )
    : state;

const add = (state: CartState, action: Extract<CartAction, { type: 'add' }>): CartState => {
  const { product, qty } = action;
  const price = product.unit === 'open' ? (action.price ?? product.price) : product.price;
  // Pieces of one product are one line; what was weighed or priced by hand stays as it was weighed or priced.
  const same =
    product.unit === 'piece' &&
    state.lines.find((line) => line.product.code === product.code && line.price === price);
  if (same) {
    const most = Math.min(same.qty + qty, MAX_QUANTITY);
    return { ...replaceLine(state, same.key, (line) => ({ ...line, qty: most })), touched: same.key };
  }
  if (state.lines.length >= MAX_LINES) return state;
  const line: CartLine = { key: state.nextKey, product, qty, price };
  return {
    ...change(state, [...state.lines, line], line.key),
    commandId: state.commandId ?? action.commandId,
    nextKey: state.nextKey + 1,
  };
};

const travel = (
  state: CartState,
  to: Moment,
  past: readonly Moment[],
  future: readonly Moment[],
): CartState => ({
  ...state,
  lines: to.lines,
  discount: to.discount,
  // Undone to nothing it is still the same buyer: a sale whose answer was lost must not be rung up under a new id.
  commandId: to.commandId ?? state.commandId,
  touched: null,
  past,
  future,
});

const refreshLines = (
  lines: readonly CartLine[],
  products: ReadonlyMap<string, ProductListed>,
): readonly CartLine[] =>
  lines.map((line) => {
    const product = products.get(line.product.code);
    if (!product || product === line.product) return line;
    return { ...line, product, price: product.unit === 'open' ? line.price : product.price };
  });

/** The cart. Pure: ids come with the actions; what it comes to is computed by `priceLines`. */
export const reduceCart = (state: CartState, action: CartAction): CartState => {
  switch (action.type) {
    case 'add':
      return add(state, action);
    case 'setQuantity':
      if (action.qty <= 0) return remove(state, action.key);
      return replaceLine(state, action.key, (line) => ({ ...line, qty: Math.min(action.qty, MAX_QUANTITY) }));
    case 'setPrice':
      return replaceLine(state, action.key, (line) =>
        line.product.unit === 'open' ? { ...line, price: action.price } : line,
      );
    case 'remove':
      return remove(state, action.key);
    case 'discountLine':
      return replaceLine(state, action.key, (line) => ({ ...line, discount: action.discount }));
    case 'discountCart':
      if (state.lines.length === 0) return state;
      return { ...change(state, state.lines, null), discount: action.discount };
    case 'undo': {
      const to = state.past.at(-1);
      if (!to) return state;
      return travel(state, to, state.past.slice(0, -1), [...state.future, moment(state)]);
    }
    case 'redo': {
      const to = state.future.at(-1);
      if (!to) return state;
      return travel(state, to, [...state.past, moment(state)], state.future.slice(0, -1));
    }
    case 'clear':
      return state.lines.length === 0 ? state : { ...change(state, [], null), commandId: null };
    case 'sold':
    case 'parked':
      return { ...emptyCart, nextKey: state.nextKey };
    case 'restore': {
      const { commandId, discount } = action;
      const lines = action.lines.map((line, index) => ({ ...line, key: state.nextKey + index }));
      return { ...emptyCart, commandId, lines, discount, nextKey: state.nextKey + lines.length };
    }
    case 'refresh': {
      const renew = ({ commandId, lines, discount }: Moment): Moment => ({
        commandId,
        discount,
        lines: refreshLines(lines, action.products),
      });
      return { ...state, ...renew(state), past: state.past.map(renew), future: state.future.map(renew) };
    }
  }
};

export interface PriceChange {
  readonly product: ProductListed;
  readonly before: Baisa;
  readonly now: Baisa;
}

/** Which prices in the cart are no longer those that hold, one by one. */
export const priceChanges = (
  lines: readonly CartLine[],
  products: ReadonlyMap<string, ProductListed>,
): readonly PriceChange[] => {
  const changes = new Map<string, PriceChange>();
  for (const { product: old, price } of lines) {
    const product = products.get(old.code);
    if (product && product.unit !== 'open' && product.price !== price) {
      changes.set(product.code, { product, before: price, now: product.price });
    }
  }
  return [...changes.values()];
};
