import { v7 as uuidv7 } from 'uuid';
import type { Input, LedgerChannel } from '../../../shared/contract';
import { cartOf, countOf, type chance } from '../../../electron/ledger/cli/grown-trade';
import type { Asked, Diary } from './diary';
import type { Answer, Program } from './ledger-process';
import type { Ground } from './stall';

export type Below = ReturnType<typeof chance>;
type Act = 'sale' | 'refund' | 'void' | 'tender' | 'close' | 'open' | 'cashIn' | 'cashOut';
type Cart = Input<'sales.ringUp'>;

/** The drawer that is closed and opened again and again; the other one stays open. */
const RESTLESS = 'T2';

const isCashAlone = (input: object): boolean => {
  const { tenders } = input as Cart;
  return tenders.length === 1 && tenders[0]?.method === 'cash';
};

/** Works at the stall as the screens do, one thing after another, and has everything written down. */
export class Clerk {
  readonly #ground: Ground;
  readonly #diary: Diary;
  readonly #below: Below;
  /** Sales that something was mended of: nothing more is done with them. */
  readonly #mended = new Set<string>();

  constructor(ground: Ground, diary: Diary, below: Below) {
    this.#ground = ground;
    this.#diary = diary;
    this.#below = below;
  }

  /** Asks one thing of those that are named; nothing where there is nothing to do it with. */
  async work(ledger: Program, acts: readonly Act[]): Promise<void> {
    await this.#tell(ledger, this.#next(acts[this.#below(acts.length)] ?? 'sale'));
  }

  /** Asks (once more) with the same id, as a screen does that is not sure. */
  async again(ledger: Program, { id, channel, input }: Asked): Promise<Answer> {
    const answer = await ledger.call(this.#ground.organiser, channel, input);
    this.#diary.hear(id, answer);
    return answer;
  }

  /** A sale at any till, and what was answered. */
  sell(ledger: Program, till: string): Promise<Answer> {
    return this.#tell(ledger, this.#sale(till));
  }

  openDrawer(ledger: Program, till: string): Promise<Answer> {
    const id = uuidv7();
    const input: Input<'shifts.open'> = { id, till, float: 20_000 };
    return this.#tell(ledger, { id, channel: 'shifts.open', input });
  }

  /** Works in some lanes at once (a window each) until the process is gone or it is told to stop. */
  async lanes(
    ledger: Program,
    acts: readonly Act[],
    { count, isOver }: { count: number; isOver: () => boolean },
  ): Promise<void> {
    const lane = async (): Promise<void> => {
      while (ledger.isAlive && !isOver()) await this.work(ledger, acts);
    };
    await Promise.all(Array.from({ length: count }, lane));
  }

  #tell(ledger: Program, asked: Asked): Promise<Answer> {
    this.#diary.ask(asked);
    return this.again(ledger, asked);
  }

  #next(act: Act): Asked {
    const id = uuidv7();
    const asked = <C extends LedgerChannel>(channel: C, input: object): Asked => ({
      id,
      channel,
      input: { id, ...input },
    });
    const move = { till: 'T1', amount: 500 + this.#below(5000), account: 'owner', reason: 'فكة' };
    switch (act) {
      case 'sale':
        return this.#sale();
      case 'refund':
      case 'void':
      case 'tender': {
        const saleId = this.#soldInCash();
        return saleId === null ? this.#sale() : asked(...this.#mend(act, saleId));
      }
      case 'close':
        return asked('shifts.close', { till: RESTLESS, count: countOf(50_000), note: 'عُدّ مرتين' });
      case 'open':
        return asked('shifts.open', { till: RESTLESS, float: 50_000 });
      case 'cashIn':
        return asked('shifts.cashIn', move);
      case 'cashOut':
        return asked('shifts.cashOut', move);
    }
  }

  #sale(till = 'T1'): Asked {
    const cart = cartOf(this.#ground.products, till, 1 + this.#below(4), this.#below);
    return { id: cart.id, channel: 'sales.ringUp', input: cart };
  }

  /** A sale that was acknowledged, paid in cash and is as it was. */
  #soldInCash(): string | null {
    const open = this.#diary
      .doneOf('sales.ringUp')
      .filter(({ id, input }) => !this.#mended.has(id) && isCashAlone(input));
    const chosen = open[this.#below(Math.max(1, open.length))];
    if (chosen === undefined) return null;
    this.#mended.add(chosen.id);
    return chosen.id;
  }

  #mend(act: 'refund' | 'void' | 'tender', saleId: string): [LedgerChannel, object] {
    if (act === 'void') return ['sales.void', { saleId, reason: 'خطأ' }];
    if (act === 'refund') {
      const back = { till: 'T1', lines: [{ line: 1, qty: 1 }], method: 'cash', restock: true, reason: 'عيب' };
      return ['sales.refund', { saleId, ...back, moneyReturned: null }];
    }
    const { total } = this.#diary.done.get(saleId) as { total: number };
    return ['sales.changeTender', { saleId, tenders: [{ method: 'card', amount: total }] }];
  }
}
