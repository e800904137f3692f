import { randomUUID } from 'node:crypto';
import type { Input, JobChannel, LedgerChannel, Output } from '../../../shared/contract';
import { refuse, type Result } from '../../../shared/result';
import type { LedgerHost } from '../../ledger-host';
import type { Papers } from '../papers';
import type { Statements } from '../statements';

export interface ClosingPieces {
  readonly ledger: Pick<LedgerHost, 'call' | 'job' | 'stopJob'>;
  readonly papers: Pick<Papers, 'toPdf'>;
  readonly statements: Pick<Statements, 'toFile'>;
}

interface Asked {
  /** Whoever closes. */
  readonly personId: string | null;
  readonly language: 'ar' | 'en';
  /** Aborted where the window wants it stopped. */
  readonly stop: AbortSignal;
}

/** How much of the file that is being written is written, 0 to 1. */
type OnPart = (part: number) => void;

/** One closing while it is written: in whose name, and whether it was stopped. */
export class ClosingRun implements ClosingPieces, Asked {
  readonly ledger: ClosingPieces['ledger'];
  readonly papers: ClosingPieces['papers'];
  readonly statements: ClosingPieces['statements'];
  readonly personId: string | null;
  readonly language: 'ar' | 'en';
  readonly stop: AbortSignal;
  #onPart: OnPart = () => undefined;

  constructor({ ledger, papers, statements }: ClosingPieces, { personId, language, stop }: Asked) {
    this.ledger = ledger;
    this.papers = papers;
    this.statements = statements;
    this.personId = personId;
    this.language = language;
    this.stop = stop;
  }

  /** Who hears of the file that comes next. */
  hear(onPart: OnPart): void {
    this.#onPart = onPart;
  }

  /** How much of it is written. */
  tell({ done, total }: { readonly done: number; readonly total: number }): void {
    this.#onPart(total === 0 ? 0 : done / total);
  }

  async ask<C extends LedgerChannel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
    return (await this.ledger.call(this.personId, channel, input)) as Result<Output<C>>;
  }

  /** A job of the ledger's, one at a time. STOPPED · the job's own codes */
  async job<C extends JobChannel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
    const { personId, stop } = this;
    const job = randomUUID();
    const end = (): void => this.ledger.stopJob(job);
    stop.addEventListener('abort', end);
    const answer = await this.ledger.job({
      job,
      personId,
      channel,
      input,
      onProgress: (step) => this.tell(step),
    });
    stop.removeEventListener('abort', end);
    // One that had to be ended by force knows no better word.
    return stop.aborted ? refuse('STOPPED') : answer;
  }
}
