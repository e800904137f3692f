import type { Channel } from '../shared/contract';

/** What a query shows beside its own feature: a commit in one of these makes it out of date too. */
const alsoShows: Partial<Record<Channel, readonly string[]>> = {
  'products.list': ['families', 'stock', 'exhibition'],
  'products.table': ['families', 'stock', 'sales'],
  'products.history': ['stock'],
  'families.table': ['products', 'sales'],
  'stock.ofFamily': ['products', 'sales'],
  'stock.byFamily': ['products', 'families', 'sales'],
  'stock.low': ['products', 'sales'],
  'shifts.current': ['sales'],
  'sales.find': ['shifts'],
  'sales.receipt': ['shifts'],
  'sales.refundable': ['exhibition'],
  'sales.quoteRefund': ['shifts', 'exhibition'],
  'shifts.x': ['sales', 'payouts'],
  'parks.list': ['sales', 'shifts'],
  'journal.list': [
    'sales',
    'shifts',
    'payouts',
    'stock',
    'products',
    'families',
    'people',
    'exhibition',
    'tills',
    'imports',
  ],
  'payouts.owed': ['sales', 'families'],
  'earnings.look': ['sales', 'payouts', 'products', 'families', 'stock', 'exhibition'],
  'earnings.place': ['exhibition', 'settings'],
  'familyPins.list': ['earnings', 'families'],
  'overview.figures': ['sales', 'shifts', 'payouts', 'families', 'products', 'exhibition', 'tills'],
  'overview.salesBehind': ['sales'],
  'impact.report': ['sales', 'stock', 'payouts', 'families', 'products', 'exhibition'],
  'closing.look': [
    'sales',
    'shifts',
    'payouts',
    'parks',
    'families',
    'products',
    'stock',
    'people',
    'exhibition',
    'tills',
  ],
  'payouts.owing': ['sales'],
  'payouts.withoutNumber': ['families'],
  'exhibition.current': ['tills'],
  'people.onDuty': ['exhibition'],
  'session.current': ['people', 'exhibition'],
};

/** Whether what a channel answered may no longer hold after a commit in these features. */
export const isOutOfDate = (channel: Channel, features: readonly string[]): boolean => {
  // A photo is asked for by its tag: under it there is never another.
  if (channel === 'photos.get') return false;
  const own = channel.slice(0, channel.indexOf('.'));
  // What an import changes are families, products and their stock.
  const changed = features.flatMap((feature) =>
    feature === 'imports' ? ['imports', 'families', 'products', 'stock', 'lists'] : [feature],
  );
  return changed.some((feature) => feature === own || alsoShows[channel]?.includes(feature));
};
