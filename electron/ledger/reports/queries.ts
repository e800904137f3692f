import type { reportsContract } from '../../../shared/contract/reports';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import { businessDayOf, hasExhibition } from '../exhibition/queries';
import { familyDay } from './family-day';
import { totals } from './totals';

export const reportsHandlers: Handlers<keyof typeof reportsContract> = {
  'reports.totals': ({ db }) => done(totals(db)),

  'reports.familyDay': ({ db, at }, { family, day }) => {
    if (!hasExhibition(db)) return refuse('NO_EXHIBITION');
    const found = familyDay(db, family, day ?? businessDayOf(db, at));
    return found === null ? refuse('UNKNOWN_FAMILY', { family }) : done(found);
  },
};
