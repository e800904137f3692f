import { run, type ReadableDb, type WritableDb } from './database';
import type { FactRow } from './facts';
import { openForReplay, replay, ReplayError } from './replay';
import { ChainWalk } from './verify/chain';

/** A fact as it stands, byte for byte: its seal would not hold otherwise. */
const copyFact = (db: WritableDb, row: FactRow): void => {
  run(
    db,
    `INSERT INTO journal_facts (position, till_id, seq, id, kind, version, at, by, payload, prev_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.position,
    row.till_id,
    row.seq,
    row.id,
    row.kind,
    row.version,
    row.at,
    row.by,
    row.payload,
    row.prev_hash,
    row.hash,
  );
};

/**
 * A new ledger file from the facts of another one, as many as `upTo`; facts that do not chain are not carried over as if
 * they did: ReplayError. Returns how many there were.
 */
export function rebuildInto(source: ReadableDb, path: string, upTo = Number.MAX_SAFE_INTEGER): number {
  const target = openForReplay(path);
  try {
    const chain = new ChainWalk();
    const facts = replay(source, target, {
      upTo,
      before: (row) => {
        const problem = chain.step(row);
        if (problem !== null) throw new ReplayError(row.position, `${problem.field ?? ''}: ${problem.what}`);
        copyFact(target, row);
      },
    });
    target.pragma('synchronous = FULL');
    target.pragma('locking_mode = NORMAL');
    target.pragma('journal_mode = WAL');
    return facts;
  } finally {
    target.close();
  }
}
