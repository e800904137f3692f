import { z } from 'zod';
import { rights } from '../rights';
import { query } from './define';

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
};
