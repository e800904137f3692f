import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { projectRoot } from '../../../scripts/setup/places.mjs';
import type { LedgerChannel } from '../../../shared/contract';
import type { FileWork } from '../../../shared/file-work';
import type { FromLedger, ToLedger } from '../../../shared/ledger-protocol';
import { refuse, type Result } from '../../../shared/result';

/** What became of a question: its answer, or none, because the process was gone before it. */
export type Answer = Result<unknown> | null;

/** What the tormentor works with: the ledger's process, or the whole program through its page. */
export interface Program {
  readonly isAlive: boolean;
  /** Questions that were asked and are not answered yet. */
  readonly inFlight: number;
  call(personId: string | null, channel: LedgerChannel, input: object): Promise<Answer>;
  /** SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>;
}

export interface StartedAs {
  /** Another bundle than the one that was built: for controls. */
  readonly bundle?: string;
  /** A program and its arguments that run the ledger's: a tracer. */
  readonly under?: readonly string[];
  /** Modules that Node loads first. */
  readonly require?: readonly string[];
}

export const ledgerBundle = join(projectRoot, 'out/main/ledger.cjs');

/** No question takes so long; a ledger that hangs is a finding. */
const PATIENCE_MS = 60_000;

/** The ledger's own process as main starts it, to be treated badly. */
export class LedgerProcess implements Program {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number | string, (answer: Answer) => void>();
  readonly faults: string[] = [];
  #seq = 0;

  constructor({ bundle = ledgerBundle, under = [], require = [] }: StartedAs = {}) {
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const node = [process.execPath, ...require.flatMap((module) => ['--require', module]), bundle];
    const [program = '', ...args] = [...under, ...node];
    this.#child = spawn(program, args, {
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('message', (message) => this.#hear(message as FromLedger));
    // A question that cannot be sent any more is answered by the process's end.
    this.#child.on('error', () => undefined);
    this.#child.once('exit', () => {
      for (const answer of this.#waiting.values()) answer(null);
      this.#waiting.clear();
    });
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get inFlight(): number {
    return this.#waiting.size;
  }

  open(path: string): Promise<Answer> {
    return this.#ask('opened', { type: 'open', path });
  }

  call(personId: string | null, channel: LedgerChannel, input: unknown): Promise<Answer> {
    this.#seq += 1;
    const seq = this.#seq;
    return this.#ask(seq, { type: 'call', seq, personId, channel, input });
  }

  job(personId: string | null, channel: string, input: unknown): Promise<Answer> {
    const job = uuidv7();
    return this.#ask(job, { type: 'job', job, personId, channel, input });
  }

  fileWork(work: FileWork): Promise<Answer> {
    return this.#ask('fileWork', { type: 'fileWork', work });
  }

  /** To the process alone: what it knows nothing of, a module of the tests may. */
  say(message: object): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  /** Closes its file and ends. */
  async close(): Promise<void> {
    const gone = this.gone();
    this.say({ type: 'close' } satisfies ToLedger);
    await gone;
  }

  async kill(): Promise<void> {
    const gone = this.gone();
    this.#child.kill('SIGKILL');
    await gone;
  }

  gone(): Promise<void> {
    if (!this.isAlive) return Promise.resolve();
    return new Promise((resolve) => void this.#child.once('exit', () => resolve()));
  }

  async #ask(key: number | string, message: ToLedger): Promise<Answer> {
    if (!this.isAlive) return null;
    let late: NodeJS.Timeout | undefined;
    const hangs = new Promise<never>((_, reject) => {
      late = setTimeout(() => {
        this.#child.kill('SIGKILL');
        reject(new Error(`The ledger gave no answer to ${JSON.stringify(message).slice(0, 300)}`));
      }, PATIENCE_MS);
    });
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(key, resolve));
    this.say(message);
    try {
      return await Promise.race([answered, hangs]);
    } finally {
      clearTimeout(late);
    }
  }

  #hear(message: FromLedger): void {
    switch (message.type) {
      case 'opened':
        this.#settle('opened', message.result);
        return;
      case 'answer':
        this.#settle(message.seq, message.result);
        return;
      case 'jobDone':
        this.#settle(message.job, message.result);
        return;
      case 'fileWorkDone':
        this.#settle('fileWork', message.result);
        return;
      case 'fault':
        this.faults.push(`${message.channel}: ${message.text}`);
        return;
      case 'changed':
      case 'progress':
      case 'jobProgress':
      case 'practiceMade':
    }
  }

  #settle(key: number | string, answer: Answer): void {
    const settle = this.#waiting.get(key);
    this.#waiting.delete(key);
    settle?.(answer);
  }
}

/** Work on files in a process of its own, as main has it done. */
export async function doFileWork(work: FileWork): Promise<Result<unknown>> {
  const worker = new LedgerProcess();
  try {
    return (await worker.fileWork(work)) ?? refuse('INTERNAL', { reason: 'the process died' });
  } finally {
    await worker.close();
  }
}
