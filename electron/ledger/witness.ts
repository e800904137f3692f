import { closeSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { head, type Head } from './journal';
import type { ReadableDb } from './database';

/**
 * SQLite cannot know that the end of its own write-ahead log was cut off: what it still has is whole, only older. So the
 * newest fact's position and hash are also written down beside the ledger, after each commit and before its answer. It is
 * not synced, which would make every sale wait once more, and need not be: after a power cut it says less than the ledger,
 * never more. Where it says more, facts are missing that somebody was told are done.
 */
export const witnessOf = (ledger: string): string => `${ledger}.witness`;

type Seen = Pick<Head, 'position' | 'hash'>;

export class Witness {
  readonly #path: string;
  #file: number | null = null;

  constructor(ledger: string) {
    this.#path = witnessOf(ledger);
  }

  /** A place that does not take it (a full disk) has not kept anybody from selling. */
  saw({ position, hash }: Seen): void {
    try {
      this.#file ??= openSync(this.#path, 'w');
      const line = Buffer.from(`${position} ${hash}\n`);
      writeSync(this.#file, line, 0, line.length, 0);
      ftruncateSync(this.#file, line.length);
    } catch {
      this.close();
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }
}

/** What was seen last; null where nothing was, or not to the end of the line. */
export function readWitness(ledger: string): Seen | null {
  try {
    const found = /^(\d{1,15}) ([0-9a-f]{64})\n$/.exec(readFileSync(witnessOf(ledger), 'utf8'));
    return found === null ? null : { position: Number(found[1]), hash: found[2] ?? '' };
  } catch {
    return null;
  }
}

/** Another ledger is put there: what was seen of the one before says nothing of it. */
export const forgetWitness = (ledger: string): void => rmSync(witnessOf(ledger), { force: true });

/** How many facts a file has and had, where it lacks some; null where all that were ever seen are there. */
export function missingFacts(db: ReadableDb, ledger: string): { has: number; had: number } | null {
  const seen = readWitness(ledger);
  const { position } = head(db);
  return seen === null || seen.position <= position ? null : { has: position, had: seen.position };
}
