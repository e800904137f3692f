import type { ReadableDb } from '../database';

/** The first thing that a check found wrong: one sentence, and where. */
export interface Problem {
  readonly what: string;
  /** The position of the fact in the journal. */
  readonly fact?: number;
  /** The column of the journal that is wrong. */
  readonly field?: string;
  readonly table?: string;
  /** The key of the row. */
  readonly row?: string;
  readonly column?: string;
  readonly found?: string | number | null;
  readonly expected?: string | number | null;
}

export interface Look {
  readonly db: ReadableDb;
  /** Gives an empty folder for this check's own use; whoever made it takes it away. */
  readonly scratch: () => string;
}

/** Looks at one thing from sources of its own; null where it holds. */
export type Check = (look: Look) => Problem | null;
