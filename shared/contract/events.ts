import type { ErrorCode } from '../result';
import type { BuyerState } from './buyer';

/** What main tells a page without being asked. */
export interface Events {
  /** Something was committed: queries of these features may be out of date. */
  changed: { readonly features: readonly string[] };
  /** The ledger process went away or came back. */
  ledger: { readonly state: 'starting' | 'ready' | 'failed'; readonly code: string | null };
  /** How far a long command (an import) has come. */
  progress: { readonly done: number; readonly total: number };
  /**
   * How far a job has come that this window started: `job` is the id that it minted for it, `file` the one of several that
   * is being written.
   */
  job: {
    readonly job: string;
    readonly done: number;
    readonly total: number;
    readonly file?: string;
  };
  /** What became of the receipt that was printed last; null: it is on paper. */
  print: { readonly number: string; readonly code: ErrorCode | null };
  /** A process of the program failed, and the till goes on: which one. */
  fault: { readonly where: 'main' | 'buyer' | 'gpu' };
  /** The cart, as the buyer's window shows it. */
  buyer: BuyerState;
}

export type EventName = keyof Events;
