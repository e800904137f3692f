import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { faultText } from '../fault-text';
import type { Order } from './job';
import { runJob } from './run-job';
import type { FromWorker } from './thread';

/**
 * The thread in which one job runs, beside the ledger's own: a bundle of its own, started by `background.ts`. It has its
 * own connection to the file, which can only read.
 */
const { order, stop } = workerData as { order: Order; stop: Int32Array };

const MOST_OFTEN_MS = 100;

const say = (message: FromWorker): void => parentPort?.postMessage(message);

// Selling goes first. Only Linux can say so of one thread; elsewhere it would hold for the whole process.
if (process.platform === 'linux') setPriority(0, 10);

let said = 0;
const result = runJob(order, {
  isStopped: () => Atomics.load(stop, 0) !== 0,
  onProgress: ({ done, total }) => {
    const now = Date.now();
    if (now - said < MOST_OFTEN_MS) return;
    said = now;
    say({ type: 'progress', done, total });
  },
  onFault: (error) => say({ type: 'fault', text: faultText(error) }),
});
void result.then((value) => say({ type: 'done', result: value }));
