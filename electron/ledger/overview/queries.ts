import type { overviewContract } from '../../../shared/contract/overview';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import { one } from '../database';
import { businessDayOf, hasExhibition } from '../exhibition/queries';
import { categories, families, products, wilayats } from './by-name';
import { drawers, owedNow } from './drawers';
import { days, hours, methods, trade } from './figures';
import { salesBehind } from './sales-behind';

export const overviewHandlers: Handlers<keyof typeof overviewContract> = {
  'overview.figures': ({ db, at }, { day }) => {
    if (!hasExhibition(db)) return refuse('NO_EXHIBITION');
    const today = businessDayOf(db, at);
    const scope = day === 'today' ? today : day;
    return done({
      today,
      hasSold: one(db, 'SELECT 1 FROM derived_days WHERE sales > 0 LIMIT 1') !== undefined,
      ...trade(db, scope),
      methods: methods(db, scope),
      hours: hours(db, scope),
      days: days(db),
      families: families(db, scope),
      products: products(db, scope),
      categories: categories(db, scope),
      wilayats: wilayats(db, scope),
      drawers: drawers(db),
      owed: owedNow(db),
    });
  },

  'overview.salesBehind': ({ db }, { day, behind, before, limit }) =>
    hasExhibition(db) ? done(salesBehind(db, day, behind, { before, limit })) : refuse('NO_EXHIBITION'),
};
