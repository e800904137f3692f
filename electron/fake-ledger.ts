import type { FromLedger, ToLedger } from '../shared/ledger-protocol';
import { done } from '../shared/result';
import { LedgerHost, type LedgerState } from './ledger-host';
import type { LedgerTransport } from './ledger-transport';

/** A ledger process that does nothing by itself: the test says what it answers and when it dies. */
class FakeProcess implements LedgerTransport {
  readonly heard: ToLedger[] = [];
  isKilled = false;
  #say: (message: FromLedger) => void = () => undefined;
  readonly #exit: (() => void)[] = [];

  post(message: ToLedger): void {
    this.heard.push(message);
  }
  onMessage(listener: (message: FromLedger) => void): void {
    this.#say = listener;
  }
  onExit(listener: () => void): void {
    this.#exit.push(listener);
  }
  onStderr(): void {}
  kill(): void {
    this.isKilled = true;
  }

  say(message: FromLedger): void {
    this.#say(message);
  }
  opens(): void {
    this.say({ type: 'opened', result: done(null) });
  }
  dies(): void {
    for (const listener of this.#exit) listener();
  }
  get calls() {
    return this.heard.filter((message) => message.type === 'call');
  }
}

/** A host on such processes, for its tests; `last` is the newest of them. */
export const hostWith = () => {
  const processes: FakeProcess[] = [];
  const states: LedgerState[] = [];
  const faults: string[] = [];
  const host = new LedgerHost({
    start: () => {
      const process = new FakeProcess();
      processes.push(process);
      return process;
    },
    script: 'ledger.cjs',
    path: '/stall/ledger.sqlite',
    onState: (state) => states.push(state),
    onChanged: () => undefined,
    onFault: (_where, text) => faults.push(text),
  });
  const last = (): FakeProcess => {
    const process = processes.at(-1);
    if (process === undefined) throw new Error('No process was started.');
    return process;
  };
  return { host, processes, states, faults, last };
};
