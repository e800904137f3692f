import type { limitsContract } from '../../../shared/contract/limits';
import { defaultLimits, leastRole, type Limits, type RoleLimits } from '../../../shared/domain/limits';
import { zLimits } from '../../../shared/limits-schema';
import { done, refuse, type Result } from '../../../shared/result';
import { roleAtLeast, type Role } from '../../../shared/roles';
import type { Handlers } from '../command';
import { one, type ReadableDb } from '../database';
import type { Standing } from '../people/standing';
import { homeTill } from './queries';

/** The limits that hold: those that the organiser set last, or the defaults. */
export function currentLimits(db: ReadableDb): Limits {
  const row = one<{ limits: string }>(db, 'SELECT limits FROM derived_limits');
  return row === undefined ? defaultLimits : zLimits.parse(JSON.parse(row.limits));
}

/** FORBIDDEN with the role that is `needed`, where it is above that of whoever asks; `limit` says by which rule. */
export const requireRole = (
  { role }: Pick<Standing, 'role'>,
  needed: Role,
  limit: keyof RoleLimits | 'way',
): Result<true> => {
  if (role !== null && roleAtLeast(role, needed)) return done(true);
  return refuse('FORBIDDEN', { needed, limit: limit === 'discountBp' ? 'discount' : limit });
};

/** FORBIDDEN where an act is above the limits of whoever asks. */
export const requireWithin = (
  context: Pick<Standing, 'role'> & { readonly db: ReadableDb },
  limit: keyof RoleLimits,
  fits: (limits: RoleLimits) => boolean,
): Result<true> => requireRole(context, leastRole(currentLimits(context.db), fits), limit);

/** REASON_NEEDED where a person gave none; the command line is not asked. */
export const requireReason = ({ isPerson }: Pick<Standing, 'isPerson'>, reason: string): Result<true> =>
  isPerson && reason.trim() === '' ? refuse('REASON_NEEDED') : done(true);

export const limitsHandlers: Handlers<keyof typeof limitsContract> = {
  'exhibition.limits': ({ db }) => done(currentLimits(db)),

  'exhibition.saveLimits': (context, { id, limits }) => {
    context.append({ kind: 'limits.saved', tillId: homeTill(context.db), id, payload: { limits } });
    return done({});
  },
};
