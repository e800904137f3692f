import { rowHash, streamFacts, type FactRow } from '../facts';
import { canonicalJson, GENESIS } from '../seal';
import { wrongField } from './wrong-field';
import type { Check, Problem } from './problem';

/** Walks the chain of hashes fact by fact, in the order of their positions. */
export class ChainWalk {
  #hash = GENESIS;
  #position = 0;
  readonly #seqs = new Map<string, number>();

  /** What is wrong with the next fact, or null; `wrongField` then names what was changed. */
  step(row: FactRow): Problem | null {
    const position = this.#position + 1;
    const seq = (this.#seqs.get(row.till_id) ?? 0) + 1;
    const problem = this.#check(row, position, seq);
    this.#hash = row.hash;
    this.#position = row.position;
    this.#seqs.set(row.till_id, row.seq);
    return problem;
  }

  /** What the next fact's `prev_hash` and `seq` have to be. */
  expected(tillId: string): { readonly prevHash: string; readonly seq: number } {
    return { prevHash: this.#hash, seq: (this.#seqs.get(tillId) ?? 0) + 1 };
  }

  #check(row: FactRow, position: number, seq: number): Problem | null {
    const wrong = (
      field: string,
      what: string,
      expected: string | number,
      found: string | number,
    ): Problem => ({
      what,
      fact: row.position,
      field,
      expected,
      found,
    });
    if (row.position !== position) {
      return wrong('position', `Fact ${position} is missing from the journal.`, position, row.position);
    }
    const hash = rowHash(row);
    if (row.hash !== hash)
      return wrong('hash', 'The fact does not give the hash it was sealed with.', hash, row.hash);
    if (row.prev_hash !== this.#hash) {
      return wrong('prev_hash', 'The fact does not follow the one before it.', this.#hash, row.prev_hash);
    }
    if (row.seq !== seq) return wrong('seq', `The facts of till ${row.till_id} have a gap.`, seq, row.seq);
    return null;
  }
}

function isCanonical(payload: string): boolean {
  try {
    return canonicalJson(JSON.parse(payload)) === payload;
  } catch {
    return false;
  }
}

/** Chain of hashes, gapless positions and seq: nothing was changed, taken out, put in or moved. */
export const checkChain: Check = ({ db }) => {
  const walk = new ChainWalk();
  for (const row of streamFacts(db)) {
    const expected = walk.expected(row.till_id);
    const problem = walk.step(row);
    if (problem?.field === 'hash') return { ...problem, field: wrongField(db, row, expected) };
    if (problem !== null) return problem;
    if (!isCanonical(row.payload)) {
      return { what: 'The payload is not canonical JSON.', fact: row.position, field: 'payload' };
    }
  }
  return null;
};
