import { z } from 'zod';
import { rights } from '../rights';
import { local } from './define';

/**
 * Practising, from the lock screen: the true ledger is closed, and another that begins anew each time is opened in its
 * place. Either way every window is signed out and its page is opened again, so that nothing of one is seen in the other.
 */
export const practiceContract = {
  /**
   * On the sample exhibition, or on the goods of this one without its sales, people and contacts. Where it cannot be made
   * the true ledger is opened again. NO_EXHIBITION · FILE_FULL · FILE_READ_ONLY · LEDGER_UNAVAILABLE
   */
  'practice.begin': local(
    rights['practice.begin'],
    z.strictObject({ of: z.enum(['sample', 'goods']) }),
    z.strictObject({}),
  ),
  /** Back to the true ledger; what was practised is deleted. */
  'practice.end': local(rights['practice.end'], z.strictObject({}), z.strictObject({})),
};
