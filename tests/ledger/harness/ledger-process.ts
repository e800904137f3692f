import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerChannel } from '../../../shared/contract';
import type { FromLedger, ToLedger } from '../../../shared/ledger-protocol';
import type { Result } from '../../../shared/result';

const bundle = join(import.meta.dirname, '../../../out/main/ledger.cjs');

/** Only where the program was built: a test of the real process needs its bundle. */
export const isLedgerBuilt = existsSync(bundle);

/** The ledger's own process, as main starts it. */
export class LedgerProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (result: Result<unknown>) => void>();
  #opened: (() => void) | null = null;
  #seq = 0;

  constructor() {
    this.#child = fork(bundle, { serialization: 'advanced', execArgv: [] });
    this.#child.on('message', (message: FromLedger) => {
      if (message.type === 'opened') this.#opened?.();
      if (message.type === 'answer') this.#waiting.get(message.seq)?.(message.result);
    });
  }

  open(path: string): Promise<void> {
    return new Promise((resolve) => {
      this.#opened = resolve;
      this.#say({ type: 'open', path });
    });
  }

  ask(personId: string, channel: LedgerChannel, input: unknown): Promise<Result<unknown>> {
    this.#seq += 1;
    const seq = this.#seq;
    return new Promise((resolve) => {
      this.#waiting.set(seq, resolve);
      this.#say({ type: 'call', seq, personId, channel, input });
    });
  }

  /** Closes its file and ends. */
  end(): Promise<void> {
    const gone = this.#gone();
    this.#say({ type: 'close' });
    return gone;
  }

  /** As when the power goes, in the middle of whatever it does. */
  kill(): Promise<void> {
    const gone = this.#gone();
    this.#child.kill('SIGKILL');
    return gone;
  }

  #gone(): Promise<void> {
    return new Promise((resolve) => void this.#child.once('exit', () => resolve()));
  }

  #say(message: ToLedger): void {
    this.#child.send(message);
  }
}
