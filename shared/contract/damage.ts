import { z } from 'zod';
import { errorCodes } from '../result';
import { rights } from '../rights';
import { zInstant, zTillCode } from '../schema';
import { local, query } from './define';

const nothing = z.strictObject({});

/** What can be done while the ledger cannot be opened: FORBIDDEN at any other time. Nobody can sign in then. */
export const damageContract = {
  'damage.look': query(
    rights['damage.look'],
    nothing,
    z.strictObject({
      code: z.enum(errorCodes),
      /** Where the file is, for whoever supports the person. */
      path: z.string(),
      /** How many facts it has and how many it had, where that is known. */
      facts: z.strictObject({ has: z.int(), had: z.int() }).nullable(),
      copies: z.int(),
    }),
  ),
  /** Opens the file again, after something was connected, closed or freed. The codes of opening it, where it still cannot be. */
  'damage.tryAgain': local(rights['damage.tryAgain'], nothing, nothing),
  /** Copies the file as it is, and a report, to a folder that the person says; null: they changed their mind. SAVE_FULL · SAVE_GONE · SAVE_FAILED */
  'damage.keep': local(rights['damage.keep'], nothing, z.strictObject({ folder: z.string() }).nullable()),
  /** What a rebuild would save; reads only. NOTHING_TO_SAVE */
  'damage.salvage': query(
    rights['damage.salvage'],
    nothing,
    z.strictObject({
      facts: z.int(),
      sales: z.int(),
      lastAt: zInstant,
      /** What stopped the reading, in the ledger's own words; null: the journal was read to its end. */
      stoppedBy: z.string().nullable(),
    }),
  ),
  /** A new file from the facts that can be read; the broken one is kept aside, and every till gets a new code. */
  'damage.rebuild': local(
    rights['damage.rebuild'],
    z.strictObject({ facts: z.int() }),
    z.strictObject({
      tills: z.array(z.strictObject({ before: zTillCode, code: zTillCode })),
      kept: z.string().nullable(),
    }),
  ),
  /** An empty ledger in place of one that is gone; what is there is kept aside. */
  'damage.beginAnew': local(
    rights['damage.beginAnew'],
    nothing,
    z.strictObject({ kept: z.string().nullable() }),
  ),
};
