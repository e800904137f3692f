import { currentFacts, readPayload, type FactRegistry } from '../../shared/fact-upgrades';
import type { Fact, Payload } from '../../shared/facts';
import { done, type Result } from '../../shared/result';
import { each, type ReadableDb } from './database';
import { hashOf } from './seal';

/** A fact as its row in the journal has it; `payload` is canonical JSON of the version it was written in. */
export interface FactRow {
  readonly position: number;
  readonly till_id: string;
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly at: number;
  readonly by: string;
  readonly payload: string;
  readonly prev_hash: string;
  readonly hash: string;
}

/** All facts in their order, one at a time: a journal need not fit into memory. */
export const streamFacts = (db: ReadableDb): IterableIterator<FactRow> =>
  each<FactRow>(
    db,
    `SELECT position, till_id, seq, id, kind, version, at, by, payload, prev_hash, hash
     FROM journal_facts ORDER BY position`,
  );

/** The hash that a row's own content gives. */
export const rowHash = (row: FactRow): string =>
  hashOf(
    {
      tillId: row.till_id,
      seq: row.seq,
      id: row.id,
      kind: row.kind,
      version: row.version,
      at: row.at,
      by: row.by,
      prevHash: row.prev_hash,
    },
    row.payload,
  );

/** A fact as `apply` wants it, its payload brought to today's version. FACT_NEWER; throws as `readPayload`. */
export function readFact(row: FactRow, registry: FactRegistry = currentFacts): Result<Fact> {
  const payload = readPayload(row, registry);
  if (!payload.ok) return payload;
  return done({
    position: row.position,
    tillId: row.till_id,
    seq: row.seq,
    id: row.id,
    // `readPayload` knows the kind and has read the payload by that kind's own shape.
    kind: row.kind as Fact['kind'],
    version: row.version,
    at: row.at,
    by: row.by,
    payload: payload.value as Payload<Fact['kind']>,
    prevHash: row.prev_hash,
    hash: row.hash,
  });
}
