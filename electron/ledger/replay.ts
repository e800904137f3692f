import Database from 'better-sqlite3';
import { currentFacts, type FactRegistry } from '../../shared/fact-upgrades';
import { applyFact } from './apply';
import type { ReadableDb, WritableDb } from './database';
import { readFact, streamFacts, type FactRow } from './facts';
import { migrate } from './migrate';

/** A fact at which a replay had to stop, and why. */
export class ReplayError extends Error {
  readonly position: number;
  constructor(position: number, reason: string) {
    super(reason);
    this.position = position;
  }
}

/** Facts a transaction while many are written at once. */
const BATCH = 5_000;

/** A new ledger file for a replay: nothing in it is safe until `finish`, and so it is written as fast as it can be. */
export function openForReplay(path: string): WritableDb {
  const db = new Database(path) as WritableDb;
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('cache_size = -32000');
  migrate(db, path);
  return db;
}

interface Steps {
  readonly registry?: FactRegistry;
  /** Before a fact is applied: to write it, or to look at it. */
  readonly before?: (row: FactRow) => void;
  /** The last fact that is taken. */
  readonly upTo?: number;
}

/**
 * Applies every fact of `source` to the empty derived tables of `target`, in their order and one at a time; returns
 * how many there were. Throws ReplayError, which names the fact.
 */
export function replay(source: ReadableDb, target: WritableDb, steps: Steps = {}): number {
  let count = 0;
  target.exec('BEGIN');
  for (const row of streamFacts(source)) {
    applyRow(target, row, steps);
    count += 1;
    // Not even looked at, the next one: it may lie on a page that cannot be read.
    if (row.position >= (steps.upTo ?? Number.MAX_SAFE_INTEGER)) break;
    if (count % BATCH === 0) target.exec('COMMIT; BEGIN');
  }
  target.exec('COMMIT');
  return count;
}

function applyRow(target: WritableDb, row: FactRow, { before, registry = currentFacts }: Steps): void {
  try {
    before?.(row);
    const fact = readFact(row, registry);
    if (!fact.ok) throw new ReplayError(row.position, `${fact.error.code}: a newer program wrote this fact`);
    applyFact(target, fact.value);
  } catch (error) {
    if (error instanceof ReplayError) throw error;
    throw new ReplayError(row.position, error instanceof Error ? error.message : String(error));
  }
}
