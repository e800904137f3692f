import { Worker } from 'node:worker_threads';
import type { Result } from '../../../shared/result';
import { faultText } from '../fault-text';
import type { Order } from './job';

/** What a job's thread says to the ledger's. */
export type FromWorker =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly result: Result<unknown> }
  | { readonly type: 'fault'; readonly text: string };

/** A job whose thread needs more than this ends alone; without a bound it would take the ledger along. */
const MOST_HEAP_MB = 256;

/** What a row leaves behind dies young: less room for it is emptied more often, and takes less of a small computer. */
const YOUNG_HEAP_MB = 8;

/** One that hears nothing for so long, deep in SQLite, is ended without being asked again. */
const PATIENCE_MS = 10_000;

interface Listener {
  readonly onMessage: (message: FromWorker) => void;
  /** Once, when the thread is gone. */
  readonly onEnd: () => void;
}

/** A running job. */
export class Thread {
  readonly #worker: Worker;
  // Shared with the thread, which looks at it between two steps: a message would wait for its event loop.
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  #late: NodeJS.Timeout | null = null;

  constructor(script: string, order: Order, { onMessage, onEnd }: Listener) {
    this.#worker = new Worker(script, {
      workerData: { order, stop: this.#stop },
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
    });
    this.#worker.on('message', (message: FromWorker) => onMessage(message));
    this.#worker.on('error', (error: unknown) => onMessage({ type: 'fault', text: faultText(error) }));
    this.#worker.once('exit', () => {
      if (this.#late !== null) clearTimeout(this.#late);
      onEnd();
    });
  }

  stop(): void {
    Atomics.store(this.#stop, 0, 1);
    this.#late ??= setTimeout(() => void this.#worker.terminate(), PATIENCE_MS);
  }
}
