import type { FileWork } from './file-work';
import type { Result } from './result';

/** What main and the ledger process say to each other, over either transport. */
export type ToLedger =
  | { readonly type: 'open'; readonly path: string }
  | {
      readonly type: 'call';
      readonly seq: number;
      readonly personId: string | null;
      /** The family whose own account is asked for, where it is one that asks. */
      readonly family?: string | null;
      readonly channel: string;
      readonly input: unknown;
      /** A second person's PIN for this one call, as the page sent it. */
      readonly approval?: unknown;
    }
  /**
   * Makes a ledger to practise on at `path`, before anything is opened in this process: of the goods of the ledger
   * `from`, or of the sample exhibition (null). Then it is opened like any other.
   */
  | { readonly type: 'makePractice'; readonly path: string; readonly from: string | null }
  /** Starts a job beside the ledger's other work; `job` is its id, minted by main or by the page that asked main. */
  | {
      readonly type: 'job';
      readonly job: string;
      readonly personId: string | null;
      readonly channel: string;
      readonly input: unknown;
      readonly approval?: unknown;
    }
  /** Asks a job to end; it answers STOPPED, or as ever where it was done already. */
  | { readonly type: 'stopJob'; readonly job: string }
  /** Work on files that nobody has open, in a process that opens no ledger. */
  | { readonly type: 'fileWork'; readonly work: FileWork }
  | { readonly type: 'close' };

export type FromLedger =
  | { readonly type: 'opened'; readonly result: Result<null> }
  | { readonly type: 'practiceMade'; readonly result: Result<null> }
  | { readonly type: 'fileWorkDone'; readonly result: Result<unknown> }
  | { readonly type: 'answer'; readonly seq: number; readonly result: Result<unknown> }
  /** Something of this feature (`sales`, `stock` …) was committed. */
  | { readonly type: 'changed'; readonly feature: string }
  /** How far the long command has come that is running now. */
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'jobProgress'; readonly job: string; readonly done: number; readonly total: number }
  | { readonly type: 'jobDone'; readonly job: string; readonly result: Result<unknown> }
  | { readonly type: 'fault'; readonly channel: string; readonly text: string };
