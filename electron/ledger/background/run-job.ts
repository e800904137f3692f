import type { JobChannel } from '../../../shared/contract';
import { refuse, type Result } from '../../../shared/result';
import type { Progress } from '../command';
import { openReadable, type ReadableDb } from '../database';
import { fileFault } from '../file-fault';
import { head } from '../journal';
import { Stopped, type JobContext, type Order } from './job';
import { jobHandlers } from './job-handlers';

interface Surroundings {
  readonly isStopped: () => boolean;
  readonly onProgress: (progress: Progress) => void;
  readonly onFault: (error: unknown) => void;
}

type AnyJob = (context: JobContext, input: unknown) => Result<unknown> | Promise<Result<unknown>>;

/** One read transaction for the whole job: its figures are of one moment, and agree with each other. */
function openSnapshot(path: string): ReadableDb {
  const db = openReadable(path);
  db.exec('BEGIN');
  // The transaction holds what is there at its first reading.
  head(db);
  return db;
}

/**
 * Runs a job to its end in the thread that calls: the background's own, or that of the command line.
 * STOPPED · the codes of the job and of the file · INTERNAL
 */
export async function runJob(
  order: Order,
  { isStopped, onProgress, onFault }: Surroundings,
): Promise<Result<unknown>> {
  let db: ReadableDb | null = null;
  const context: JobContext = {
    ...order.standing,
    job: order.job,
    path: order.path,
    at: order.at,
    snapshot: () => (db ??= openSnapshot(order.path)),
    step: (progress) => {
      if (isStopped()) throw new Stopped();
      onProgress(progress);
    },
  };
  try {
    const handler = jobHandlers[order.channel satisfies JobChannel] as AnyJob;
    return await handler(context, order.input);
  } catch (error) {
    if (error instanceof Stopped) return refuse('STOPPED');
    onFault(error);
    return fileFault(error) ?? refuse('INTERNAL');
  } finally {
    (db as ReadableDb | null)?.close();
  }
}
