import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';

export { canonicalJson } from './canonical-json';

/** In hexadecimal; of a text, that of its UTF-8. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The hash before the first fact. */
export const GENESIS = '0'.repeat(64);

export interface Unsealed {
  readonly tillId: string;
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly at: number;
  readonly by: string;
  readonly prevHash: string;
}

/**
 * The seal of a fact: SHA-256 over the canonical JSON of everything but itself. `payload` is given as its
 * own canonical text, which stands in the whole as it is: the keys around it are already in order.
 */
export function hashOf(fact: Unsealed, payload: string): string {
  const head = canonicalJson({ at: fact.at, by: fact.by, id: fact.id, kind: fact.kind });
  const tail = canonicalJson({
    prev_hash: fact.prevHash,
    seq: fact.seq,
    till_id: fact.tillId,
    version: fact.version,
  });
  return sha256(`${head.slice(0, -1)},"payload":${payload},${tail.slice(1)}`);
}
