import type { GrownLedger } from './ledgers';

export interface Figure {
  readonly what: string;
  /** Sale lines in the ledger, where that matters. */
  readonly size?: number;
  readonly value: number;
  readonly unit: string;
  /** At most this. */
  readonly aim?: number;
}

export interface BenchContext {
  readonly ledgers: readonly GrownLedger[];
  /** An ignored folder that is kept between runs. */
  readonly cache: string;
  readonly root: string;
}

/** One part of the bench; `tests/bench/run.mjs` finds it by its file. */
export interface Part {
  readonly about: string;
  run(context: BenchContext): Figure[] | Promise<Figure[]>;
}

export function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (times: readonly number[]): number => percentile(times, 0.5);

/** How long something took, in ms. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
