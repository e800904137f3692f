import { isWhole, MAX_QUANTITY, type ProductCode } from '../../../shared/domain/amounts';
import { done, refuse, type Result } from '../../../shared/result';
import type { CommandContext } from '../command';
import type { ReadableDb } from '../database';
import { homeTill } from '../exhibition/queries';
import { findProduct } from '../products/queries';

interface Counted {
  readonly product: ProductCode;
  /** Pieces or grams. */
  readonly counted: number;
}

interface Difference extends Counted {
  readonly onHand: number;
  readonly difference: number;
}

/** What a count would change. UNKNOWN_PRODUCT · BAD_QUANTITY (not a whole number from 0, or counted twice) */
export function differences(db: ReadableDb, counts: readonly Counted[]): Result<Difference[]> {
  const found: Difference[] = [];
  const seen = new Set<string>();
  for (const { product, counted } of counts) {
    const before = findProduct(db, product);
    if (before === undefined) return refuse('UNKNOWN_PRODUCT', { product });
    if (!isWhole(counted, 0) || counted > MAX_QUANTITY || seen.has(product)) {
      return refuse('BAD_QUANTITY', { product });
    }
    seen.add(product);
    found.push({ product, counted, onHand: before.on_hand, difference: counted - before.on_hand });
  }
  return done(found);
}

interface Accepted {
  readonly id: string;
  readonly note: string;
  readonly counts: readonly (Counted & { readonly seen: number })[];
}

/** Writes a recount for each difference. STOCK_CHANGED where something was sold or received since the person looked. */
export function acceptCount(
  context: CommandContext,
  { id, note, counts }: Accepted,
): Result<{ changed: number }> {
  const found = differences(context.db, counts);
  if (!found.ok) return found;
  const moved = found.value.find(({ onHand }, index) => onHand !== counts[index]?.seen);
  if (moved !== undefined) return refuse('STOCK_CHANGED', { product: moved.product, onHand: moved.onHand });
  const differing = found.value.filter(({ difference }) => difference !== 0);
  // The command's own id goes to the first fact, so that a rebuilt file still knows that it was done.
  for (const [index, { product, difference }] of differing.entries()) {
    context.append({
      kind: 'stock.moved',
      tillId: homeTill(context.db),
      ...(index === 0 ? { id } : {}),
      payload: { productCode: product, qty: difference, reason: 'recount', note },
    });
  }
  return done({ changed: differing.length });
}
