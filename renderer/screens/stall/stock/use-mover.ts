import { useRef, useState } from 'react';
import type { ProductRow } from '../../../../shared/contract/products';
import { done, type Refusal, type Result } from '../../../../shared/result';
import { useCommand } from '../../../api';
import type { Goods } from '../goods';
import { readQuantity } from '../read-quantity';
import { scannedAgain, takeUp, type InHand } from './move-state';

export type Reason = 'received' | 'damaged' | 'sample' | 'gift' | 'returned' | 'recount';

/** What was moved while this part of the screen stands, newest first. */
export interface Moved {
  readonly key: number;
  readonly product: ProductRow;
  /** Of a recount: what it changed, up or down. */
  readonly qty: number;
  readonly reason: Reason;
  readonly onHand: number;
}

/** Scan, count, next: what is in the hand is kept when the next product comes, and not before it is right. */
export const useMover = (reason: Reason, note: string, goods: Goods) => {
  const receive = useCommand('stock.receive');
  const adjust = useCommand('stock.adjust');
  const count = useCommand('stock.count');
  const [hand, setHand] = useState<InHand | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [moved, setMoved] = useState<readonly Moved[]>([]);
  const saving = useRef(false);

  const write = async (
    { code: product, ...rest }: ProductRow,
    qty: number,
  ): Promise<Result<Pick<Moved, 'qty' | 'onHand'>>> => {
    if (reason === 'recount') {
      // What was sold since it came into the hand is known by now, and is no difference.
      const seen = goods.byCode.get(product.toUpperCase())?.onHand ?? rest.onHand;
      const answer = await count.run({ note, counts: [{ product, seen, counted: qty }] });
      if (!answer.ok) count.newAct();
      return answer.ok ? done({ qty: qty - seen, onHand: qty }) : answer;
    }
    const answer = await (reason === 'received'
      ? receive.run({ product, qty, note })
      : adjust.run({ product, qty: -qty, reason, note }));
    return answer.ok ? done({ qty, onHand: answer.value.onHand }) : answer;
  };

  const keep = async (next: InHand | null): Promise<boolean> => {
    if (!hand) {
      setHand(next);
      return true;
    }
    if (saving.current) return false;
    const { product, text } = hand;
    const read = readQuantity(text, product.unit);
    // Nothing may be found on a shelf, but nothing cannot come or go.
    if (!read.ok || (read.value === 0 && reason !== 'recount')) {
      setProblem({ code: 'BAD_QUANTITY', details: {} });
      return false;
    }
    saving.current = true;
    const kept = await write(product, read.value);
    saving.current = false;
    if (!kept.ok) {
      setProblem(kept.error);
      return false;
    }
    setMoved((before) => [{ key: before.length, product, reason, ...kept.value }, ...before]);
    setProblem(null);
    setHand(next);
    return true;
  };

  return {
    hand,
    problem,
    moved,
    isRunning: receive.isRunning || adjust.isRunning || count.isRunning,
    type: (text: string) => {
      receive.newAct();
      adjust.newAct();
      count.newAct();
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
      count.newAct();
      setProblem(null);
      setHand(null);
    },
  };
};
