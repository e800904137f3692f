import type { LedgerChannel } from '../../../shared/contract';
import type { ErrorCode, Refusal } from '../../../shared/result';
import type { Answer } from './ledger-process';

export interface Asked {
  readonly id: string;
  readonly channel: LedgerChannel;
  readonly input: object & { readonly id: string };
}

/** After these whoever asked knows nothing, and asks again: a disk that fails in the middle may have kept it. */
const saysNothing: ReadonlySet<ErrorCode> = new Set(['INTERNAL', 'FILE_CORRUPT', 'FILE_DISK_FAILED']);

/** What a tormentor wrote down, who is not the program: what was asked, and what it said was done. */
export class Diary {
  readonly asked = new Map<string, Asked>();
  /** In the order in which they were acknowledged. */
  readonly done = new Map<string, unknown>();
  readonly refused = new Map<string, Refusal>();
  /** Refusals that do not tell whether it was done. */
  readonly faults: Refusal[] = [];

  ask(asked: Asked): void {
    this.asked.set(asked.id, asked);
  }

  hear(id: string, answer: Answer): void {
    if (answer === null) return;
    if (answer.ok) this.done.set(id, answer.value);
    else if (saysNothing.has(answer.error.code)) this.faults.push(answer.error);
    else if (!this.done.has(id)) this.refused.set(id, answer.error);
  }

  /** Asked, and the process was gone before it said anything: it may be done or not. */
  get unanswered(): readonly Asked[] {
    return [...this.asked.values()].filter(({ id }) => !this.done.has(id) && !this.refused.has(id));
  }

  doneOf(channel: LedgerChannel): readonly Asked[] {
    return [...this.done.keys()].flatMap((id) => {
      const asked = this.asked.get(id);
      return asked?.channel === channel ? [asked] : [];
    });
  }
}
