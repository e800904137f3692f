import type { StatementEntry } from '../../../shared/contract/statements';
import type { ReadableDb } from '../database';

/** What is read of an account: facts after one position, up to another. */
export interface PageOf {
  readonly family: string;
  readonly after: number;
  readonly upTo: number;
  /** At most so many rows of each kind. */
  readonly limit: number;
}

interface Read {
  readonly entries: readonly StatementEntry[];
  /** Up to this position nothing is missing. */
  readonly reach: number;
}

/** One kind of what moves an account, in the order of the journal. */
export type Source = (db: ReadableDb, page: PageOf) => Read;

/** How far rows reach: where all that were allowed came, there may be more of the last one's fact, and after it. */
export function reachOf(rows: readonly { readonly position: number }[], { upTo, limit }: PageOf): number {
  const last = rows.length < limit ? undefined : rows.at(-1);
  return last === undefined ? upTo : last.position - 1;
}

/** A source whose every row is one entry. */
export const read = <Row extends { readonly position: number }>(
  rows: readonly Row[],
  page: PageOf,
  entryOf: (row: Row) => StatementEntry,
): Read => ({ entries: rows.map(entryOf), reach: reachOf(rows, page) });

/** Puts what the sources give into the order of the journal, as far as all of them reach; the rest comes with the next page. */
export function merge(
  sources: readonly Read[],
  { upTo }: PageOf,
): { readonly entries: StatementEntry[]; readonly next: number | null } {
  const reach = Math.min(upTo, ...sources.map((source) => source.reach));
  // Sorting keeps the order of equals: of one fact, goods come before payments.
  const entries = sources
    .flatMap((source) => source.entries)
    .filter(({ position }) => position <= reach)
    .sort((a, b) => a.position - b.position);
  return { entries, next: reach < upTo ? reach : null };
}
