import { z } from 'zod';
import { rights } from '../rights';
import { job, query } from './define';

/** How the ledger itself is doing. */
export const ledgerHealthContract = {
  'ledger.health': query(
    rights['ledger.health'],
    z.strictObject({}),
    z.strictObject({
      facts: z.int(),
      /** The newest hash, printed on every Z report and kept with every copy. */
      head: z.string(),
      /** How far this computer's clock stands before the newest fact, in ms; 0 where it is right. */
      clockBehind: z.int(),
    }),
  ),
  /** The whole of `verify`, on a snapshot, while the till goes on selling. STOPPED */
  'ledger.verify': job(
    rights['ledger.verify'],
    z.strictObject({}),
    z.strictObject({
      ok: z.boolean(),
      /** How many facts, and the hash of the newest: what was verified. */
      facts: z.int(),
      head: z.string(),
      /** Each check, in the order in which it ran; `what` says the first thing that is wrong. */
      checks: z.array(z.strictObject({ check: z.string(), ok: z.boolean(), what: z.string().nullable() })),
    }),
  ),
};
