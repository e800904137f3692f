import { z } from 'zod';
import { zLimits } from '../limits-schema';
import { rights } from '../rights';
import { zId } from '../schema';
import { command, query } from './define';

/** How far each role may go in refunds, voids, corrected payments and discounts. */
export const limitsContract = {
  /** The limits that hold now, so that a screen can call a supervisor before it asks. */
  'exhibition.limits': query(rights['exhibition.limits'], z.strictObject({}), zLimits),
  'exhibition.saveLimits': command(
    rights['exhibition.saveLimits'],
    z.strictObject({ id: zId, limits: zLimits }),
    z.strictObject({}),
  ),
};
