import type { JobChannel, Output } from '../shared/contract';
import type { FromLedger } from '../shared/ledger-protocol';
import { refuse, type Details, type Refusal, type Result } from '../shared/result';
import { endProcess } from './end-process';
import type { LedgerTransport, StartLedger } from './ledger-transport';
import { Unanswered } from './unanswered';

export interface LedgerState {
  readonly state: 'starting' | 'ready' | 'failed';
  /** Why it failed: an error code. */
  readonly code: string | null;
  /** What its refusal told more. */
  readonly details?: Details;
}

/** On whose behalf something is asked: a person's id, nobody, or a family that looks at its own account. */
export type Asker = string | null | { readonly family: string };

interface CallAsked {
  readonly asker: Asker;
  readonly channel: string;
  readonly input: unknown;
  readonly approval: unknown;
}

interface Step {
  readonly done: number;
  readonly total: number;
}

interface JobAsked {
  /** Minted by whoever asks; by it the job is stopped. */
  readonly job: string;
  readonly personId: string | null;
  readonly channel: JobChannel;
  readonly input: unknown;
  readonly approval?: unknown;
  readonly onProgress?: (step: Step) => void;
}

/** Which file the process has open. */
export interface LedgerFile {
  readonly path: string;
  /** The file is made first, to practise on: of the goods of this ledger, or of the sample exhibition (null). */
  readonly practice?: { readonly from: string | null };
}

interface HostOptions extends LedgerFile {
  readonly start: StartLedger;
  readonly script: string;
  readonly onState: (state: LedgerState) => void;
  readonly onChanged: (feature: string) => void;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly onFault: (where: string, text: string) => void;
}

/** A ledger that dies more often than this in a minute has a fault that starting it again does not cure. */
const MOST_STARTS_A_MINUTE = 8;
/** A call that two processes died of, or with, is not tried on a third: the screen may ask again, with the same id. */
const MOST_LOSSES = { call: 2, job: 1 };

const whoOf = (asker: Asker): { readonly personId: string | null; readonly family: string | null } =>
  typeof asker === 'object' && asker !== null
    ? { personId: null, family: asker.family }
    : { personId: asker, family: null };

/**
 * Keeps one ledger process running and answers calls through it. When the process dies it is started again
 * and what it had not answered is asked again: a command carries its id, so that a sale which was already
 * committed is answered as done, and one which was not is done now. Never twice.
 */
export class LedgerHost {
  readonly #options: HostOptions;
  readonly #calls = new Unanswered<number, CallAsked>(
    (seq, { asker, ...asked }) => ({ type: 'call', seq, ...whoOf(asker), ...asked }),
    MOST_LOSSES.call,
  );
  readonly #jobs = new Unanswered<string, JobAsked>(
    (_id, { job, personId, channel, input, approval }) => ({
      type: 'job',
      job,
      personId,
      channel,
      input,
      approval,
    }),
    MOST_LOSSES.job,
  );
  readonly #starts: number[] = [];
  #transport: LedgerTransport | null = null;
  #state: LedgerState = { state: 'starting', code: null };
  #nextSeq = 1;
  #isClosing = false;
  #isPracticeMade = false;
  #file: LedgerFile;
  /** Told, in place of the screens, whether another file could be opened. */
  #onOpened: ((opened: Result<null>) => void) | null = null;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#file = options;
    this.#start();
  }

  get state(): LedgerState {
    return this.#state;
  }

  /** Asks the ledger on behalf of a person or family; waits while it starts. LEDGER_UNAVAILABLE · LEDGER_RESTARTED */
  call(asker: Asker, channel: string, input: unknown, approval?: unknown): Promise<Result<unknown>> {
    if (this.#state.state === 'failed') return Promise.resolve(this.#unavailable());
    const seq = this.#nextSeq;
    this.#nextSeq += 1;
    const answer = this.#calls.add(seq, { asker, channel, input, approval });
    if (this.#state.state === 'ready') this.#calls.send(seq, this.#transport);
    return answer;
  }

  /**
   * Starts long work beside the ledger; answers when it is done. Where the process dies meanwhile it is not begun again
   * by itself. LEDGER_UNAVAILABLE · LEDGER_RESTARTED · STOPPED · the job's own codes
   */
  job<C extends JobChannel>(asked: JobAsked & { readonly channel: C }): Promise<Result<Output<C>>> {
    if (this.#state.state === 'failed') return Promise.resolve(this.#unavailable());
    if (this.#jobs.find(asked.job) !== undefined) {
      return Promise.resolve(refuse('BAD_INPUT', { field: 'job' }));
    }
    const answer = this.#jobs.add(asked.job, asked) as Promise<Result<Output<C>>>;
    if (this.#state.state === 'ready') this.#jobs.send(asked.job, this.#transport);
    return answer;
  }

  /** Asks a job to end; one that is not known any more is done. */
  stopJob(job: string): void {
    if (this.#jobs.isSent(job)) this.#transport?.post({ type: 'stopJob', job });
    else this.#jobs.settle(job, refuse('STOPPED'));
  }

  /**
   * Opens another file in place of this one, in a process of its own: that of this file is gone first. What was asked of
   * this file and not answered is never asked of the other; what is asked from now on waits for it. Where a practice cannot
   * be made nothing is open, until another file is. Codes as `Ledger.open` and `makePractice`; LEDGER_UNAVAILABLE
   */
  async openInstead(file: LedgerFile): Promise<Result<null>> {
    await this.#letGo();
    this.#file = file;
    this.#isPracticeMade = false;
    this.#starts.length = 0;
    return new Promise((resolve) => {
      this.#onOpened = resolve;
      this.#start();
    });
  }

  /**
   * Lets the process go, works on its file, and starts another one on what is there then. What was asked and not answered
   * is not asked again; what is asked meanwhile waits. What the work throws is thrown, after the file was opened again.
   */
  async whileClosed<T>(work: () => Promise<T>): Promise<T> {
    await this.#letGo();
    try {
      return await work();
    } finally {
      // It was asked for: no sign of a fault that starting it again does not cure.
      this.#starts.length = 0;
      if (!this.#isClosing) this.#start();
    }
  }

  /** Lets the process close its file; resolves when it is gone, at the latest after 3 s. */
  close(): Promise<void> {
    this.#isClosing = true;
    return endProcess(this.#transport);
  }

  /** Ends the process, and answers what was asked of it until now as never done; what is asked meanwhile waits. */
  async #letGo(): Promise<void> {
    const calls = this.#calls.keys;
    const jobs = this.#jobs.keys;
    this.#setState({ state: 'starting', code: null });
    const transport = this.#transport;
    // Its end is meant, and no reason to start it again.
    this.#transport = null;
    await endProcess(transport);
    this.#calls.settleAll(calls, refuse('LEDGER_UNAVAILABLE'));
    this.#jobs.settleAll(jobs, refuse('LEDGER_UNAVAILABLE'));
  }

  #start(): void {
    const now = Date.now();
    this.#starts.push(now);
    const recent = this.#starts.filter((at) => now - at < 60_000).length;
    if (recent > MOST_STARTS_A_MINUTE) {
      this.#fail({ code: 'LEDGER_UNAVAILABLE', details: {} });
      return;
    }
    this.#setState({ state: 'starting', code: null });
    const transport = this.#options.start(this.#options.script);
    this.#transport = transport;
    transport.onMessage((message) => this.#listen(transport, message));
    transport.onStderr((text) => this.#options.onFault('ledger', text));
    transport.onExit(() => this.#lost(transport));
    this.#open(transport);
  }

  /** A practice is made once: a process that is started again goes on with it. */
  #open(transport: LedgerTransport): void {
    const { path, practice } = this.#file;
    const isToBeMade = practice !== undefined && !this.#isPracticeMade;
    transport.post(isToBeMade ? { type: 'makePractice', path, from: practice.from } : { type: 'open', path });
  }

  #listen(transport: LedgerTransport, message: FromLedger): void {
    switch (message.type) {
      case 'opened':
        if (transport !== this.#transport) return;
        if (!message.result.ok) {
          this.#fail(message.result.error);
          return;
        }
        this.#setState({ state: 'ready', code: null });
        this.#tellOpened(message.result);
        this.#calls.sendAll(transport);
        this.#jobs.sendAll(transport);
        return;
      case 'practiceMade':
        if (transport !== this.#transport) return;
        if (!message.result.ok) {
          this.#fail(message.result.error);
          return;
        }
        this.#isPracticeMade = true;
        this.#open(transport);
        return;
      case 'answer':
        this.#calls.settle(message.seq, message.result);
        this.#unlessDamaged(message.result);
        return;
      case 'changed':
        this.#options.onChanged(message.feature);
        return;
      case 'progress':
        this.#options.onProgress?.({ done: message.done, total: message.total });
        return;
      case 'jobProgress':
        this.#jobs.find(message.job)?.onProgress?.({ done: message.done, total: message.total });
        return;
      case 'jobDone':
        this.#jobs.settle(message.job, message.result);
        this.#unlessDamaged(message.result);
        return;
      case 'fileWorkDone':
        // Answered to whoever started that process; the one of a ledger does no such work.
        return;
      case 'fault':
        this.#options.onFault(message.channel, message.text);
    }
  }

  #lost(transport: LedgerTransport): void {
    if (this.#transport !== transport) return;
    this.#transport = null;
    if (this.#isClosing || this.#state.state === 'failed') return;
    this.#options.onFault('ledger', 'The process ended by itself and is started again.');
    this.#calls.lose();
    this.#jobs.lose();
    this.#start();
  }

  #tellOpened(opened: Result<null>): boolean {
    const tell = this.#onOpened;
    this.#onOpened = null;
    tell?.(opened);
    return tell !== null;
  }

  #fail(error: Refusal): void {
    // A practice that cannot be made is no fault of the till: whoever wanted it opens the true ledger again.
    if (this.#tellOpened({ ok: false, error }) && this.#file.practice !== undefined) return;
    this.#setState({ state: 'failed', code: error.code, details: error.details });
    this.#calls.settleAll(this.#calls.keys, this.#unavailable());
    this.#jobs.settleAll(this.#jobs.keys, this.#unavailable());
  }

  /** Whatever is written to a damaged file may be lost, and more with it: nothing more is sold into it. */
  #unlessDamaged(result: Result<unknown>): void {
    if (!result.ok && result.error.code === 'FILE_CORRUPT') this.#fail(result.error);
  }

  #unavailable(): Result<never> {
    return refuse('LEDGER_UNAVAILABLE', { reason: this.#state.code });
  }

  #setState(state: LedgerState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}
