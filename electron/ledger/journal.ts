import { v7 as uuidv7 } from 'uuid';
import { factKinds, type Fact, type FactKind, type Payload, type PayloadDraft } from '../../shared/facts';
import { applyFact } from './apply';
import { one, run, type ReadableDb, type WritableDb } from './database';
import { canonicalJson, GENESIS, hashOf } from './seal';

/** What a command wants to have written down. `at` is ms UTC, `by` a person's id. */
export interface Draft<K extends FactKind> {
  readonly kind: K;
  readonly tillId: string;
  readonly at: number;
  readonly by: string;
  readonly payload: PayloadDraft<K>;
  /** The command's own id where it makes one fact; minted where it makes several. */
  readonly id?: string;
}

export interface Head {
  readonly position: number;
  readonly hash: string;
  readonly at: number;
}

/** The newest fact; before the first, the genesis hash. */
export function head(db: ReadableDb): Head {
  const row = one<Head>(db, 'SELECT position, hash, at FROM journal_facts ORDER BY position DESC LIMIT 1');
  return row ?? { position: 0, hash: GENESIS, at: 0 };
}

/**
 * Seals a fact into the journal and applies it: rows and postings. Runs inside the command's transaction,
 * so that either all of it is on the disk or nothing. Throws where the payload is not of its kind's shape.
 */
export function append<K extends FactKind>(db: WritableDb, draft: Draft<K>): Fact<K> {
  const { version, payload: schema } = factKinds[draft.kind];
  const payload = schema.parse(draft.payload) as Payload<K>;
  const { position: last, hash: prevHash } = head(db);
  const seq =
    (one<{ seq: number | null }>(
      db,
      'SELECT MAX(seq) AS seq FROM journal_facts WHERE till_id = ?',
      draft.tillId,
    )?.seq ?? 0) + 1;
  const { tillId, kind, at, by } = draft;
  const unsealed = { tillId, seq, id: draft.id ?? uuidv7(), kind, version, at, by, prevHash };
  const text = canonicalJson(payload);
  const fact: Fact<K> = { ...unsealed, position: last + 1, payload, hash: hashOf(unsealed, text) };
  insertFact(db, fact, text);
  applyFact(db, fact);
  return fact;
}

export function insertFact(db: WritableDb, fact: Fact, payload: string): void {
  run(
    db,
    `INSERT INTO journal_facts (position, till_id, seq, id, kind, version, at, by, payload, prev_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    fact.position,
    fact.tillId,
    fact.seq,
    fact.id,
    fact.kind,
    fact.version,
    fact.at,
    fact.by,
    payload,
    fact.prevHash,
    fact.hash,
  );
}
