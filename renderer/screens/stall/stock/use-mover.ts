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
  // As it is at this instant: a scan may come before the screen has shown what the one before it did.
  const held = useRef<InHand | null>(null);
  const queue = useRef<(ProductRow | null)[]>([]);
  const working = useRef(false);

  const hold = (next: InHand | null): void => {
    held.current = next;
    setHand(next);
  };

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

  const keep = async ({ product, text }: InHand): Promise<boolean> => {
    const read = readQuantity(text, product.unit);
    // Nothing may be found on a shelf, but nothing cannot come or go.
    if (!read.ok || (read.value === 0 && reason !== 'recount')) {
      setProblem({ code: 'BAD_QUANTITY', details: {} });
      return false;
    }
    const kept = await write(product, read.value);
    if (!kept.ok) {
      setProblem(kept.error);
      return false;
    }
    setMoved((before) => [{ key: before.length, product, reason, ...kept.value }, ...before]);
    return true;
  };

  /** The same product counts, another one, or none, keeps what was counted first. False: that could not be kept. */
  const takeNext = async (next: ProductRow | null): Promise<boolean> => {
    const now = held.current;
    if (now && now.product.code === next?.code) hold(scannedAgain(now));
    else {
      if (now && !(await keep(now))) return false;
      hold(next && takeUp(next));
    }
    setProblem(null);
    return true;
  };

  /** One after the other: what comes while the ledger writes waits its turn. False: what stands in the hand has to be mended first. */
  const take = async (next: ProductRow | null): Promise<boolean> => {
    queue.current.push(next);
    if (working.current) return true;
    working.current = true;
    let isTaken = true;
    for (let one = queue.current.shift(); one !== undefined && isTaken; one = queue.current.shift())
      isTaken = await takeNext(one);
    queue.current = [];
    working.current = false;
    return isTaken;
  };

  const newAct = (): void => {
    receive.newAct();
    adjust.newAct();
    count.newAct();
    setProblem(null);
  };
  return {
    hand,
    problem,
    moved,
    isRunning: receive.isRunning || adjust.isRunning || count.isRunning,
    type: (text: string): void => {
      newAct();
      if (held.current) hold({ ...held.current, text });
    },
    take,
    done: () => take(null),
    drop: (): void => {
      newAct();
      hold(null);
    },
  };
};
