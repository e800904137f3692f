import { z } from 'zod';
import { rights } from '../rights';
import { local, query } from './define';

/** What went wrong in the program, kept on this computer for whoever mends it. No channel hands out more than main scrubbed. */
export const faultsContract = {
  /** A screen broke down: its error, as the page knows it. Main keeps what may be kept of it. */
  'faults.tell': local(
    rights['faults.tell'],
    z.strictObject({ text: z.string().max(8_000) }),
    z.strictObject({}),
  ),
  /** The newest reports as one text, `count` of them: what `faults.copy` would copy. */
  'faults.show': query(
    rights['faults.show'],
    z.strictObject({}),
    z.strictObject({ text: z.string(), count: z.int() }),
  ),
  /** Copies what this window was shown last, to the letter; false: it was shown nothing. */
  'faults.copy': local(rights['faults.copy'], z.strictObject({}), z.strictObject({ copied: z.boolean() })),
};
