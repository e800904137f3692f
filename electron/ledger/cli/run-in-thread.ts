import { join } from 'node:path';
import { refuse, type Result } from '../../../shared/result';
import type { Order } from '../background/job';
import { Thread } from '../background/thread';
import type { Progress } from '../command';

export interface Told {
  readonly onProgress: (progress: Progress) => void;
  readonly onFault: (text: string) => void;
}

/** Runs a job to its end; what it wrote and did not finish is gone then. */
export type JobRunner = (order: Order, told: Told) => Promise<Result<unknown>>;

const signals = ['SIGINT', 'SIGTERM'] as const;

/** In a thread of its own, as in the program: a thread that writes rows hears no Ctrl-C before the last of them. STOPPED */
export const runInThread: JobRunner = (order, { onProgress, onFault }) =>
  new Promise((resolve) => {
    let result: Result<unknown> = refuse('INTERNAL');
    const stop = (): void => thread.stop();
    // A bundle of its own beside that of the command line.
    const thread = new Thread(join(__dirname, 'background.cjs'), order, {
      onMessage: (message) => {
        if (message.type === 'progress') onProgress(message);
        else if (message.type === 'fault') onFault(message.text);
        else result = message.result;
      },
      onEnd: () => {
        for (const signal of signals) process.removeListener(signal, stop);
        resolve(result);
      },
    });
    for (const signal of signals) process.on(signal, stop);
  });
