import { randomUUID } from 'node:crypto';
import type { WebContents } from 'electron';
import type { FileWork } from '../../../shared/file-work';
import type { Output } from '../../../shared/contract';
import { refuse, type Result } from '../../../shared/result';
import { roleAtLeast } from '../../../shared/roles';
import type { LedgerHost } from '../../ledger-host';
import type { StartLedger } from '../../ledger-transport';
import type { Windows } from '../../windows';
import { secondPlace } from '../../ledger/copies/second-place';
import { CopyKeeper } from './copy-keeper';
import { CopyPlaces } from './copy-places';
import { workOnFile } from './file-worker';
import { watchPlace } from './place-watch';

interface CareOptions {
  readonly windows: Windows;
  readonly ledger: LedgerHost;
  readonly start: StartLedger;
  readonly script: string;
  readonly path: string;
  /** Another ledger stands in the true one's place: its people's PINs are no secret. */
  readonly isPractice: () => boolean;
  readonly onFault: (where: string, text: string) => void;
}

/** What looks after the ledger's file beside the process that owns it: copies, and what is done when it is broken. */
export class LedgerCare {
  readonly windows: Windows;
  readonly ledger: LedgerHost;
  readonly path: string;
  readonly places: CopyPlaces;
  readonly keeper: CopyKeeper;
  readonly #options: CareOptions;
  readonly #watch: ReturnType<typeof watchPlace>;

  constructor(options: CareOptions) {
    const { windows, ledger, path } = options;
    this.#options = options;
    this.windows = windows;
    this.ledger = ledger;
    this.path = path;
    this.places = new CopyPlaces(path);
    const job = { personId: null, job: '' };
    this.keeper = new CopyKeeper({
      now: () => Date.now(),
      later: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      make: (reason) => ledger.job({ ...job, job: randomUUID(), channel: 'copies.make', input: { reason } }),
      verify: async (name) => {
        await ledger.job({ ...job, job: randomUUID(), channel: 'copies.verify', input: { name } });
      },
      onChange: () => {
        this.#tell();
        // Whoever is told now sees whether the stick is there, and has to be told when that changes.
        this.#watch.look();
      },
    });
    this.#watch = watchPlace({
      place: () => secondPlace(this.places.folder),
      onGone: () => this.#tell(),
      // What it missed is copied at once: it may be pulled out again before the next copy is due.
      onBack: () => void (this.#canCopy ? this.keeper.copy('trade') : this.#tell()),
    });
  }

  stop(): void {
    this.keeper.stop();
    this.#watch.end();
  }

  get #canCopy(): boolean {
    return this.ledger.state.state === 'ready' && !this.isPractice;
  }

  #tell(): void {
    this.windows.tell('changed', { features: ['copies'] });
  }

  get hasFailed(): boolean {
    return this.ledger.state.state === 'failed' && !this.isPractice;
  }

  get isPractice(): boolean {
    return this.#options.isPractice();
  }

  /**
   * While nobody can sign in, or nothing is there yet that could be lost, whoever stands there; else an organiser. Never
   * from a practice. FORBIDDEN
   */
  async mayMend(sender: WebContents): Promise<Result<never> | null> {
    if (this.isPractice) return refuse('FORBIDDEN', { needed: 'organiser' });
    if (this.hasFailed) return null;
    const person = this.windows.personAt(sender);
    const isOrganiser = person !== null && roleAtLeast(person.role, 'organiser');
    return isOrganiser || (await this.#isEmpty()) ? null : refuse('FORBIDDEN', { needed: 'organiser' });
  }

  async #isEmpty(): Promise<boolean> {
    const current = await this.ledger.call(null, 'exhibition.current', {});
    return current.ok && (current.value as Output<'exhibition.current'>).exhibition === null;
  }

  byOf(sender: WebContents): string {
    return this.windows.personAt(sender)?.personId ?? 'system';
  }

  /** Beside the ledger, for what only reads. */
  read<T>(work: FileWork): Promise<Result<T>> {
    return workOnFile<T>(work, this.#options);
  }

  /** Lets the ledger go, works on its file, and opens what is there then; whoever was signed in is not any more. */
  async replace<T>(work: FileWork): Promise<Result<T>> {
    const result = await this.ledger.whileClosed(() => workOnFile<T>(work, this.#options));
    if (result.ok) this.windows.signOutAll();
    // What the list shows as newest is of another time: the ledger that goes on gets a copy of its own.
    if (result.ok) void this.keeper.copy('hand');
    return result;
  }
}
