import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/setup/places.mjs';
import type { FromLedger, ToLedger } from '../../../shared/ledger-protocol';
import type { Result } from '../../../shared/result';

/** The built ledger process, as main starts it, with a ledger open in it. */
export class LedgerProcess {
  readonly heard: FromLedger[] = [];
  readonly #child: ChildProcess;
  #waiting: (() => void)[] = [];
  #seq = 0;

  /** `temporary`: where it puts what it needs for a while; null: where all programs do. */
  constructor(temporary: string | null = null) {
    this.#child = fork(join(projectRoot, 'out/main/ledger.cjs'), [], {
      env: temporary === null ? process.env : { ...process.env, TMPDIR: temporary },
      execArgv: [],
      serialization: 'advanced',
    });
    this.#child.on('message', (message) => {
      this.heard.push(message as FromLedger);
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const look of waiting) look();
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Every fault of the program that was told. */
  get faults(): string[] {
    return this.heard.flatMap((message) => (message.type === 'fault' ? [message.text] : []));
  }

  say(message: ToLedger): void {
    this.#child.send(message);
  }

  /** The first of what was or will be heard that is wanted. */
  async hears<T>(pick: (message: FromLedger) => T | undefined): Promise<T> {
    for (;;) {
      for (const message of this.heard) {
        const picked = pick(message);
        if (picked !== undefined) return picked;
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async open(path: string): Promise<Result<null>> {
    this.say({ type: 'open', path });
    return this.hears((message) => (message.type === 'opened' ? message.result : undefined));
  }

  async call(personId: string | null, channel: string, input: unknown): Promise<Result<unknown>> {
    this.#seq += 1;
    const seq = this.#seq;
    this.say({ type: 'call', seq, personId, channel, input });
    return this.hears((message) =>
      message.type === 'answer' && message.seq === seq ? message.result : undefined,
    );
  }

  startJob(personId: string | null, job: string, channel: string, input: unknown): Promise<Result<unknown>> {
    this.say({ type: 'job', job, personId, channel, input });
    return this.hears((message) =>
      message.type === 'jobDone' && message.job === job ? message.result : undefined,
    );
  }

  ended(): Promise<number | null> {
    if (this.#child.exitCode !== null) return Promise.resolve(this.#child.exitCode);
    return new Promise((resolve) => this.#child.once('exit', resolve));
  }

  async close(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.say({ type: 'close' });
    await this.ended();
  }
}
