import type { ToLedger } from '../shared/ledger-protocol';
import { refuse, type Result } from '../shared/result';
import type { LedgerTransport } from './ledger-transport';

interface Waiting<Asked> {
  readonly asked: Asked;
  readonly answer: (result: Result<unknown>) => void;
  isSent: boolean;
  /** How often it was sent to a process that then died. */
  lost: number;
}

/** What was asked of the ledger's process and is not answered yet, sent or not, in the order in which it was asked. */
export class Unanswered<Key, Asked> {
  readonly #waiting = new Map<Key, Waiting<Asked>>();
  readonly #messageOf: (key: Key, asked: Asked) => ToLedger;
  readonly #mostLosses: number;

  /** `mostLosses`: what so many processes died of, or with, is not tried on another one. */
  constructor(messageOf: (key: Key, asked: Asked) => ToLedger, mostLosses: number) {
    this.#messageOf = messageOf;
    this.#mostLosses = mostLosses;
  }

  get keys(): readonly Key[] {
    return [...this.#waiting.keys()];
  }

  find(key: Key): Asked | undefined {
    return this.#waiting.get(key)?.asked;
  }

  isSent(key: Key): boolean {
    return this.#waiting.get(key)?.isSent ?? false;
  }

  add(key: Key, asked: Asked): Promise<Result<unknown>> {
    return new Promise((answer) => {
      this.#waiting.set(key, { asked, answer, isSent: false, lost: 0 });
    });
  }

  send(key: Key, transport: LedgerTransport | null): void {
    const waiting = this.#waiting.get(key);
    if (waiting === undefined) return;
    waiting.isSent = true;
    transport?.post(this.#messageOf(key, waiting.asked));
  }

  sendAll(transport: LedgerTransport | null): void {
    for (const key of this.keys) this.send(key, transport);
  }

  /** Answers it, once; what is not known any more was answered. */
  settle(key: Key, result: Result<unknown>): void {
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    waiting?.answer(result);
  }

  settleAll(keys: readonly Key[], result: Result<unknown>): void {
    for (const key of keys) this.settle(key, result);
  }

  /** The process died: what was sent to it waits for the next one, or is answered with LEDGER_RESTARTED. */
  lose(): void {
    for (const [key, waiting] of this.#waiting) {
      if (!waiting.isSent) continue;
      waiting.isSent = false;
      waiting.lost += 1;
      if (waiting.lost >= this.#mostLosses) this.settle(key, refuse('LEDGER_RESTARTED'));
    }
  }
}
