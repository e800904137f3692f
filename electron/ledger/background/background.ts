import { refuse, type Result } from '../../../shared/result';
import type { Progress } from '../command';
import type { Order } from './job';
import { Thread } from './thread';

interface Told {
  readonly onProgress: (job: string, progress: Progress) => void;
  /** Once for each job. */
  readonly onDone: (job: string, result: Result<unknown>) => void;
  readonly onFault: (channel: string, text: string) => void;
}

/** Each has a core and a disk to itself for a while; more would only keep each other, and the till, waiting. */
const MOST_AT_ONCE = 2;

/** Runs long work beside the ledger: each job in a thread of its own, two at a time, the others in their turn. */
export class Background {
  readonly #script: string;
  readonly #told: Told;
  readonly #running = new Map<string, Thread>();
  #waiting: readonly Order[] = [];
  #onEmpty: (() => void) | null = null;

  constructor(script: string, told: Told) {
    this.#script = script;
    this.#told = told;
  }

  /** Each under an id of its own: the host sees to that (`LedgerHost.job`). */
  start(order: Order): void {
    this.#waiting = [...this.#waiting, order];
    this.#next();
  }

  /** What runs ends at its next step; what waits, at once. */
  stop(job: string): void {
    this.#running.get(job)?.stop();
    if (!this.#waiting.some((order) => order.job === job)) return;
    this.#waiting = this.#waiting.filter((order) => order.job !== job);
    this.#told.onDone(job, refuse('STOPPED'));
  }

  /** Stops all; resolves when each has cleaned up after itself. */
  end(): Promise<void> {
    for (const { job } of this.#waiting) this.stop(job);
    for (const thread of this.#running.values()) thread.stop();
    if (this.#running.size === 0) return Promise.resolve();
    return new Promise((resolve) => (this.#onEmpty = resolve));
  }

  #next(): void {
    const [order, ...others] = this.#waiting;
    if (order === undefined || this.#running.size >= MOST_AT_ONCE) return;
    this.#waiting = others;
    this.#run(order);
  }

  #run(order: Order): void {
    const { job, channel } = order;
    let result: Result<unknown> = refuse('INTERNAL');
    const thread = new Thread(this.#script, order, {
      onMessage: (message) => {
        if (message.type === 'progress') this.#told.onProgress(job, message);
        else if (message.type === 'fault') this.#told.onFault(channel, message.text);
        else result = message.result;
      },
      onEnd: () => {
        this.#running.delete(job);
        this.#told.onDone(job, result);
        this.#next();
        if (this.#running.size === 0) this.#onEmpty?.();
      },
    });
    this.#running.set(job, thread);
  }
}
