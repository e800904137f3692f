import type { Channel, JobChannel, Output, Parsed } from '../../../shared/contract';
import type { Result } from '../../../shared/result';
import type { Progress } from '../command';
import type { ReadableDb } from '../database';
import type { Standing } from '../people/standing';

/** What a job works with, in a thread of its own. */
export interface JobContext extends Standing {
  /** The job's id: what it writes beside a place has it in its name, so that whoever asked can take it away. */
  readonly job: string;
  /** The ledger's file. */
  readonly path: string;
  /** When it was asked, ms UTC. */
  readonly at: number;
  /** The ledger as it stood when this was first called, whatever is sold meanwhile. For reading only. */
  readonly snapshot: () => ReadableDb;
  /** Tells how far it has come. Throws `Stopped` where it was asked to end: call it often, and clean up in `finally`. */
  readonly step: (progress: Progress) => void;
}

/** Thrown by `step`; crosses as STOPPED. */
export class Stopped extends Error {}

export type JobHandler<C extends JobChannel> = (
  context: JobContext,
  input: Parsed<C & Channel>,
) => Result<Output<C & Channel>> | Promise<Result<Output<C & Channel>>>;

/** The handlers of some jobs; one that is missing does not compile. */
export type JobHandlers<C extends JobChannel> = { readonly [Name in C]: JobHandler<Name> };

/** A job that was let in, as it crosses to its thread. */
export interface Order {
  readonly job: string;
  readonly channel: JobChannel;
  /** As zod has read it. */
  readonly input: unknown;
  readonly standing: Standing;
  readonly path: string;
  readonly at: number;
}
