import { useRef, useState } from 'react';
import type { ProductRow } from '../../../../shared/contract/products';
import type { Refusal } from '../../../../shared/result';
import { useCommand } from '../../../api';
import { readQuantity } from '../read-quantity';
import { scannedAgain, takeUp, type InHand } from './move-state';

export type Reason = 'received' | 'damaged' | 'sample' | 'gift' | 'returned';

/** What was moved while this part of the screen stands, newest first. */
export interface Moved {
  readonly key: number;
  readonly product: ProductRow;
  readonly qty: number;
  readonly reason: Reason;
  readonly onHand: number;
}

/** Scan, count, next: what is in the hand is kept when the next product comes, and not before it is right. */
export const useMover = (reason: Reason, note: string) => {
  const receive = useCommand('stock.receive');
  const adjust = useCommand('stock.adjust');
  const [hand, setHand] = useState<InHand | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [moved, setMoved] = useState<readonly Moved[]>([]);
  const saving = useRef(false);

  const keep = async (next: InHand | null): Promise<boolean> => {
    if (!hand) {
      setHand(next);
      return true;
    }
    if (saving.current) return false;
    const { product, text } = hand;
    const read = readQuantity(text, product.unit);
    if (!read.ok || read.value === 0) {
      setProblem({ code: 'BAD_QUANTITY', details: {} });
      return false;
    }
    saving.current = true;
    const qty = read.value;
    const answer = await (reason === 'received'
      ? receive.run({ product: product.code, qty, note })
      : adjust.run({ product: product.code, qty: -qty, reason, note }));
    saving.current = false;
    if (!answer.ok) {
      setProblem(answer.error);
      return false;
    }
    const { onHand } = answer.value;
    setMoved((before) => [{ key: before.length, product, qty, reason, onHand }, ...before]);
    setProblem(null);
    setHand(next);
    return true;
  };

  return {
    hand,
    problem,
    moved,
    isRunning: receive.isRunning || adjust.isRunning,
    type: (text: string) => {
      receive.newAct();
      adjust.newAct();
      setProblem(null);
      setHand((before) => before && { ...before, text });
    },
    /** A product came: the same one counts, another one keeps what was counted. */
    take: (product: ProductRow): void => {
      if (hand?.product.code !== product.code) void keep(takeUp(product));
      else {
        setProblem(null);
        setHand(scannedAgain(hand));
      }
    },
    done: () => keep(null),
    drop: () => {
      receive.newAct();
      adjust.newAct();
      setProblem(null);
      setHand(null);
    },
  };
};
