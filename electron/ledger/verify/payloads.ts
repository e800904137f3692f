import { readFact, streamFacts } from '../facts';
import { zId } from '../../../shared/schema';
import type { Check } from './problem';

/** Every fact is of a kind and version that this program reads, and its payload of that kind's shape. */
export const checkPayloads: Check = ({ db }) => {
  for (const row of streamFacts(db)) {
    if (!zId.safeParse(row.id).success) {
      return { what: 'The id is no UUID.', fact: row.position, field: 'id', found: row.id };
    }
    try {
      const fact = readFact(row);
      if (fact.ok) continue;
      return {
        what: `${fact.error.code}: a newer program wrote this fact.`,
        fact: row.position,
        field: 'version',
      };
    } catch {
      return {
        what: `The payload is not of the shape of ${row.kind}.`,
        fact: row.position,
        field: 'payload',
      };
    }
  }
  return null;
};
