/** A group of families is shown from so many on: fewer could be told apart. Source: docs/money.md, Impact. */
export const LEAST_SHOWN = 5;

export interface Group {
  readonly name: string;
  readonly count: number;
}

/**
 * `fewer`: fewer than five. `kept`: five or more, and not told, because with it a smaller group could be worked out
 * from the total.
 */
export type ShownGroup =
  | { readonly name: string; readonly count: number }
  | { readonly name: string; readonly count: 'fewer' | 'kept' };

interface Range {
  readonly least: number;
  readonly most: number;
}

const isSmall = ({ count }: Group): boolean => count > 0 && count < LEAST_SHOWN;

/**
 * The groups that a total falls into, the largest first, then those kept back, then those that are too small to be told;
 * groups of none are left out. The reader knows the total and all that is shown: as many of the smallest are kept back
 * as it takes so that no small group follows from it. Null: nothing can be told without telling that.
 */
export function protectGroups(groups: readonly Group[]): ShownGroup[] | null {
  const sorted = groups.filter(({ count }) => count > 0).sort(byCount);
  const small = sorted.filter(isSmall);
  const large = sorted.filter((group) => !isSmall(group));
  // By name: the order of their counts would tell something of them.
  const names = (list: readonly Group[], count: 'fewer' | 'kept') =>
    list.map(({ name }) => ({ name, count })).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (let keep = 0; keep <= large.length; keep += 1) {
    const shown = large.slice(0, large.length - keep);
    const kept = large.slice(large.length - keep);
    // Whoever knows this rule knows that none of those kept is larger than the smallest shown.
    const most = shown.at(-1)?.count ?? Number.POSITIVE_INFINITY;
    if (!canBeWorkedOut(small, kept, most))
      return [...shown, ...names(kept, 'kept'), ...names(small, 'fewer')];
  }
  return null;
}

const byCount = (a: Group, b: Group): number => b.count - a.count || (a.name < b.name ? -1 : 1);

/** Whether the sum of what is not shown leaves but one value for a small group. */
function canBeWorkedOut(small: readonly Group[], kept: readonly Group[], mostKept: number): boolean {
  if (small.length === 0) return false;
  const sum = [...small, ...kept].reduce((so, { count }) => so + count, 0);
  const ranges: Range[] = [
    ...small.map(() => ({ least: 1, most: LEAST_SHOWN - 1 })),
    ...kept.map(() => ({ least: LEAST_SHOWN, most: mostKept })),
  ];
  const least = ranges.reduce((so, range) => so + range.least, 0);
  const most = ranges.reduce((so, range) => so + range.most, 0);
  // Every small group has the same range: what the others leave for one of them.
  const from = Math.max(1, sum - (most - (LEAST_SHOWN - 1)));
  const to = Math.min(LEAST_SHOWN - 1, sum - (least - 1));
  return from >= to;
}

/** How many of a total are something (first-time, led by a woman), told so that neither they nor the rest are a small group. */
export type ShownPart =
  | { readonly kind: 'exact'; readonly count: number }
  | { readonly kind: 'fewer' }
  /** All but fewer than five. */
  | { readonly kind: 'allBut' };

export function protectPart(count: number, total: number): ShownPart {
  if (count < LEAST_SHOWN) return { kind: 'fewer' };
  const rest = total - count;
  return rest > 0 && rest < LEAST_SHOWN ? { kind: 'allBut' } : { kind: 'exact', count };
}
