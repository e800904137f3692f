import { dirname, join } from 'node:path';
import type { WebContents } from 'electron';
import type { JobChannel, Output } from '../../shared/contract';
import type { jobsContract } from '../../shared/contract/jobs';
import { partName } from '../../shared/part-name';
import { done, refuse, type Result } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import type { LedgerHost } from '../ledger-host';
import type { Windows } from '../windows';
import { beginPart, endPart } from './unfinished';

interface Asked<C extends JobChannel> {
  /** Minted by the page, which hears of its progress and stops it by this. */
  readonly job: string;
  readonly channel: C;
  readonly input: unknown;
  readonly approval?: unknown;
  /** The file that the job writes, where it writes one. */
  readonly writes?: string;
}

interface WorkTools {
  /** Aborted where the window wants it stopped. */
  readonly stop: AbortSignal;
  readonly onProgress: (step: { readonly done: number; readonly total: number }) => void;
}

/** Jobs that windows started: each window hears of its own, and stops no other's. */
export class Jobs {
  readonly #windows: Windows;
  readonly #ledger: LedgerHost;
  readonly #owned = new Map<string, { readonly owner: WebContents; readonly stop: () => void }>();

  constructor(windows: Windows, ledger: LedgerHost) {
    this.#windows = windows;
    this.#ledger = ledger;
  }

  /** As `LedgerHost.job`, on behalf of whoever is signed in at the window; leaves no half file, whatever happens. */
  run<C extends JobChannel>(sender: WebContents, asked: Asked<C>): Promise<Result<Output<C>>> {
    const { job, writes, ...rest } = asked;
    return this.work(sender, job, async ({ stop, onProgress }) => {
      stop.addEventListener('abort', () => this.#ledger.stopJob(job));
      const personId = this.#windows.personAt(sender)?.personId ?? null;
      const part = writes === undefined ? null : join(dirname(writes), partName(job));
      if (part !== null) beginPart(part);
      const result = await this.#ledger.job({ ...rest, job, personId, onProgress });
      // The ledger cleans up after itself, unless it was killed in the middle.
      if (part !== null) endPart(part);
      return result;
    });
  }

  /** Work of main's own, of which the window hears in the same way. BAD_INPUT where the id is in use. */
  async work<T>(
    sender: WebContents,
    job: string,
    work: (tools: WorkTools) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (this.#owned.has(job)) return refuse('BAD_INPUT', { field: 'job' });
    const control = new AbortController();
    this.#owned.set(job, { owner: sender, stop: () => control.abort() });
    try {
      return await work({
        stop: control.signal,
        onProgress: (step) => this.#windows.tellOne(sender, 'job', { job, ...step }),
      });
    } finally {
      this.#owned.delete(job);
    }
  }

  stop(sender: WebContents, job: string): void {
    const owned = this.#owned.get(job);
    if (owned?.owner === sender) owned.stop();
  }
}

export const jobHandlers = (jobs: Jobs): Pick<DesktopHandlers, keyof typeof jobsContract> => ({
  'jobs.stop': ({ sender }, { job }) => {
    jobs.stop(sender, job);
    return done({});
  },
});
