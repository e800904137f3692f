import { z } from 'zod';
import { zId } from './schema';

/** 4 to 8 Latin digits; the page turns Arabic-Indic ones into Latin before it sends them. */
export const zPin = z.string().regex(/^\d{4,8}$/);

/**
 * A second person who was called for one act: it travels beside a call, from the page to the ledger, which checks the
 * PIN and the role, does that one act and names the person in its fact. Nothing of it is kept.
 */
export const zApproval = z.strictObject({ personId: zId, pin: zPin });

export type Approval = z.output<typeof zApproval>;
