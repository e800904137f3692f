import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FromLedger, ToLedger } from '../../shared/ledger-protocol';
import type { Result } from '../../shared/result';

const valueOf = <T>(what: string, result: Result<unknown>): T => {
  if (result.ok) return result.value as T;
  throw new Error(`${what}: ${JSON.stringify(result.error)}`);
};

/** The built ledger process, as main starts it: what is timed includes the way there and back, as at a till. */
export class LedgerProcess {
  readonly #child: ChildProcess;
  readonly #answers = new Map<number | string, (result: Result<unknown>) => void>();
  #seq = 0;

  constructor(root: string) {
    this.#child = fork(join(root, 'out/main/ledger.cjs'), [], { execArgv: [], serialization: 'advanced' });
    this.#child.on('message', (message) => this.#hear(message as FromLedger));
  }

  open(path: string): Promise<unknown> {
    return this.#ask('open', 'opened', { type: 'open', path });
  }

  call<T>(personId: string, channel: string, input: unknown): Promise<T> {
    this.#seq += 1;
    return this.#ask(channel, this.#seq, { type: 'call', seq: this.#seq, personId, channel, input });
  }

  job<T>(personId: string, job: string, channel: string, input: unknown): Promise<T> {
    return this.#ask(channel, job, { type: 'job', job, personId, channel, input });
  }

  /** The most memory (RSS) that it had, in MB; Linux only. */
  get peakMemory(): number {
    const status = readFileSync(`/proc/${this.#child.pid ?? 0}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1024;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.send({ type: 'close' } satisfies ToLedger);
    await ended;
  }

  async #ask<T>(what: string, key: number | string, message: ToLedger): Promise<T> {
    const answered = new Promise<Result<unknown>>((resolve) => this.#answers.set(key, resolve));
    this.#child.send(message);
    return valueOf<T>(what, await answered);
  }

  #hear(message: FromLedger): void {
    if (message.type === 'opened') this.#answers.get('opened')?.(message.result);
    if (message.type === 'answer') this.#answers.get(message.seq)?.(message.result);
    if (message.type === 'jobDone') this.#answers.get(message.job)?.(message.result);
    if (message.type === 'fault') process.stderr.write(`${message.text}\n`);
  }
}
