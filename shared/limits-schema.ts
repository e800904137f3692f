import { z } from 'zod';
import { zBaisa, zBasisPoints } from './schema';

const zMost = zBaisa.refine((amount) => amount >= 0).nullable();

const zMend = z.strictObject({ amount: zMost, minutes: z.int().min(0).max(1_000_000).nullable() });

const zRoleLimits = z.strictObject({
  refund: z.strictObject({ amount: zMost, days: z.int().min(0).max(10_000).nullable() }),
  void: zMend,
  changeTender: zMend,
  discountBp: zBasisPoints,
});

/** What each field means: `shared/domain/limits.ts`. */
export const zLimits = z.strictObject({
  volunteer: zRoleLimits,
  supervisor: zRoleLimits,
  varianceNote: zMost,
});
