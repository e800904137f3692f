import type { ProductRow } from '../../../../shared/contract/products';
import { readQuantity } from '../read-quantity';

/** What is in the hand now: a product, and how many as typed or scanned. */
export interface InHand {
  readonly product: ProductRow;
  readonly text: string;
}

/** A scan of the same product counts one more; anything else that was typed is counted on from. */
export const scannedAgain = (hand: InHand): InHand => {
  if (hand.product.unit === 'gram') return hand;
  const read = readQuantity(hand.text.trim() === '' ? '0' : hand.text, hand.product.unit);
  return read.ok ? { ...hand, text: String(read.value + 1) } : hand;
};

/** A product comes into the hand: one of it where it is counted in pieces. */
export const takeUp = (product: ProductRow): InHand => ({
  product,
  text: product.unit === 'gram' ? '' : '1',
});
