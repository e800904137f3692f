import type { Behind } from '../../../shared/contract/overview';

/** A figure that was touched: what it is of, on which days, and its name. */
export interface Opened {
  readonly behind: Behind;
  /** Null: over all days. */
  readonly day: string | null;
  readonly name: string;
}
