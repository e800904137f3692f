import type { Period } from '../../../shared/contract/earnings';
import type { Exhibition } from '../../../shared/contract/exhibition';
import { businessDay, dayBounds, type DayBounds } from '../../../shared/domain/business-day';

/** The business day that is looked at, with its bounds in ms UTC; null for the whole exhibition. */
export interface DayLookedAt extends DayBounds {
  readonly day: string;
}

/** The day before a business day began is the one of the millisecond before it. */
export function dayOf(
  period: Period,
  { timezone, dayStartsAt }: Pick<Exhibition, 'timezone' | 'dayStartsAt'>,
  now: number,
): DayLookedAt | null {
  const bounded = (day: string): DayLookedAt => ({ day, ...dayBounds(day, timezone, dayStartsAt) });
  const today = bounded(businessDay(now, timezone, dayStartsAt));
  switch (period.kind) {
    case 'today':
      return today;
    case 'yesterday':
      return bounded(businessDay(today.from - 1, timezone, dayStartsAt));
    case 'day':
      return bounded(period.day);
    case 'all':
      return null;
  }
}
