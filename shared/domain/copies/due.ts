const MINUTE = 60_000;

/** A copy is made this often while anything is done. */
export const COPY_EVERY = 15 * MINUTE;

/** What was just begun (a first sale, a list being typed) is given so long before it is copied. */
const SETTLE = MINUTE;

/** So long may anything wait for its copy before it is said: two copies were missed by then. */
export const COPY_IS_OLD = 2 * COPY_EVERY + SETTLE;

/**
 * When the next copy is due (ms UTC); null while everything is in a copy. `unsavedSince`: when the first thing was done
 * that is in none; `triedAt`: when the last one was tried, whatever became of it.
 */
export const nextCopyAt = (unsavedSince: number | null, triedAt: number | null): number | null =>
  unsavedSince === null ? null : Math.max(unsavedSince + SETTLE, triedAt === null ? 0 : triedAt + COPY_EVERY);

interface Standing {
  readonly asOf: number | null;
  readonly unsavedSince: number | null;
  readonly problem: string | null;
  readonly newest: { readonly state: 'unchecked' | 'good' | 'bad' } | null;
  readonly second: { readonly isThere: boolean; readonly problem: string | null } | null;
}

/** How the copies stand, the worst first. `fresh` shows the age in whole minutes. */
export type CopiesStand =
  | { readonly is: 'failed' | 'bad' | 'secondGone' | 'secondFailed' | 'none' }
  | { readonly is: 'old' | 'fresh'; readonly minutes: number };

export function copiesStand(copies: Standing, now: number): CopiesStand {
  const { asOf, unsavedSince, problem, newest, second } = copies;
  if (problem !== null) return { is: 'failed' };
  if (newest?.state === 'bad') return { is: 'bad' };
  if (unsavedSince !== null && now - unsavedSince > COPY_IS_OLD) {
    return { is: 'old', minutes: Math.floor((now - (asOf ?? unsavedSince)) / MINUTE) };
  }
  if (second !== null && !second.isThere) return { is: 'secondGone' };
  if (second !== null && second.problem !== null) return { is: 'secondFailed' };
  if (asOf === null) return { is: 'none' };
  // A clock that was set back must not show a copy from the future.
  return { is: 'fresh', minutes: Math.max(0, Math.floor((now - asOf) / MINUTE)) };
}
