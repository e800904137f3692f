import type { CartState } from '../cart-state';

/** Longer than a scanner takes from one item to the next, shorter than anybody takes to walk away. */
const QUIET_MS = 300;
/** However quickly items follow each other, no more than this of the cart is only on the screen. */
const LONGEST_MS = 1500;

interface CartKeeperOptions {
  readonly cart: () => CartState;
  /** Writes the cart down, null where it is empty; false where it could not be. */
  readonly keep: (cart: CartState | null) => Promise<boolean>;
}

export interface CartKeeper {
  /** The cart may have changed: it is written down when things are quiet. */
  readonly changed: () => void;
  /** Now: the till is left, or the page goes. */
  readonly flush: () => void;
}

/**
 * Keeps the open cart outside of the page, so that a page which crashes loses nothing of it. No scan ever waits for it:
 * it is written a moment later, only where something changed, and never twice at once.
 */
export const createCartKeeper = ({ cart, keep }: CartKeeperOptions): CartKeeper => {
  let kept: CartState['lines'] = [];
  let keptDiscount: CartState['discount'] = null;
  let isWriting = false;
  let waitsSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isKept = ({ lines, discount }: CartState): boolean =>
    lines === kept || (lines.length === 0 && kept.length === 0) ? discount === keptDiscount : false;

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const now = cart();
    if (isWriting || isKept(now)) return;
    isWriting = true;
    const isDone = await keep(now.lines.length === 0 ? null : now);
    isWriting = false;
    if (!isDone) return;
    kept = now.lines;
    keptDiscount = now.discount;
    // What changed while it was written.
    if (!isKept(cart())) changed();
  };

  const changed = (): void => {
    const now = Date.now();
    if (timer === undefined) waitsSince = now;
    clearTimeout(timer);
    const left = Math.max(0, waitsSince + LONGEST_MS - now);
    timer = setTimeout(() => void write(), Math.min(QUIET_MS, left));
  };

  return { changed, flush: () => void write() };
};
