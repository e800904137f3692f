import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WebContents } from 'electron';
import type { JobChannel, Output } from '../../shared/contract';
import type { jobsContract } from '../../shared/contract/jobs';
import { partName } from '../../shared/part-name';
import { done, type Result } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import type { LedgerHost } from '../ledger-host';
import type { Windows } from '../windows';

interface Asked<C extends JobChannel> {
  /** Minted by the page, which hears of its progress and stops it by this. */
  readonly job: string;
  readonly channel: C;
  readonly input: unknown;
  readonly approval?: unknown;
  /** The file that the job writes, where it writes one. */
  readonly writes?: string;
}

/** Jobs that windows started: each window hears of its own, and stops no other's. */
export class Jobs {
  readonly #windows: Windows;
  readonly #ledger: LedgerHost;
  readonly #owners = new Map<string, WebContents>();

  constructor(windows: Windows, ledger: LedgerHost) {
    this.#windows = windows;
    this.#ledger = ledger;
  }

  /** As `LedgerHost.job`, on behalf of whoever is signed in at the window; leaves no half file, whatever happens. */
  async run<C extends JobChannel>(sender: WebContents, asked: Asked<C>): Promise<Result<Output<C>>> {
    const { job, writes, ...rest } = asked;
    this.#owners.set(job, sender);
    try {
      const result = await this.#ledger.job({
        ...rest,
        job,
        personId: this.#windows.personAt(sender)?.personId ?? null,
        onProgress: (step) => this.#windows.tellOne(sender, 'job', { job, ...step }),
      });
      // The ledger cleans up after itself, unless it was killed in the middle.
      if (!result.ok && writes !== undefined) await rm(join(dirname(writes), partName(job)), { force: true });
      return result;
    } finally {
      this.#owners.delete(job);
    }
  }

  stop(sender: WebContents, job: string): void {
    if (this.#owners.get(job) === sender) this.#ledger.stopJob(job);
  }
}

export const jobHandlers = (jobs: Jobs): Pick<DesktopHandlers, keyof typeof jobsContract> => ({
  'jobs.stop': ({ sender }, { job }) => {
    jobs.stop(sender, job);
    return done({});
  },
});
