import type { Impact } from '../../shared/contract/impact';

type Group = NonNullable<Impact['wilayats']>[number];

interface Listed {
  readonly names: readonly string[];
  /** How many more there are than a page has room for. */
  readonly more: number;
}

interface Told {
  readonly name: string;
  readonly count: number;
}

interface Shown {
  /** The largest of those whose numbers are told, as bars. */
  readonly told: readonly Told[];
  /** The rest of them. */
  readonly rest: readonly Told[];
  readonly kept: Listed;
  readonly fewer: Listed;
}

/** As much as stands on the page, however many there are and however long their names. */
const MOST_TOLD = 9;
const MOST_NAMED = 14;

const listed = (names: readonly string[]): Listed => ({
  names: names.slice(0, MOST_NAMED),
  more: Math.max(0, names.length - MOST_NAMED),
});

/** Groups as they stand on the page: a bar for each whose number is told, and a line of names for the others. */
export function groupsToShow(groups: readonly Group[]): Shown {
  const told = groups.flatMap(({ name, count }) => (typeof count === 'number' ? [{ name, count }] : []));
  const named = (count: 'kept' | 'fewer') =>
    listed(groups.flatMap((group) => (group.count === count ? [group.name] : [])));
  return {
    told: told.slice(0, MOST_TOLD),
    rest: told.slice(MOST_TOLD),
    kept: named('kept'),
    fewer: named('fewer'),
  };
}
