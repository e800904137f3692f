import type { Earnings, Period } from '../../../shared/contract/earnings';
import { baisa } from '../../../shared/domain/amounts';
import { businessDay } from '../../../shared/domain/business-day';
import { owed } from '../../../shared/domain/payout';
import { all, one, type ReadableDb } from '../database';
import { currentExhibition } from '../exhibition/queries';
import { findAccount } from '../payouts/queries';
import { hoursOf } from './hours';
import { lastSold } from './last-sold';
import { moneyMoved } from './money-moved';
import { dayOf } from './periods';
import { productsSold } from './products-sold';
import { familyNamed } from './queries';

interface Sums {
  readonly base: number;
  readonly commission: number;
  readonly direct: number;
}

const sumsOf = (db: ReadableDb, family: string, day: string | null): Sums =>
  one<Sums>(
    db,
    `SELECT COALESCE(SUM(base), 0) AS base, COALESCE(SUM(commission), 0) AS commission,
       COALESCE(SUM(direct), 0) AS direct
     FROM derived_family_days WHERE family_code = ? AND business_day BETWEEN ? AND ?`,
    family,
    // Dates are compared as text: every day lies between these two.
    day ?? '0000',
    day ?? '9999-99',
  ) ?? { base: 0, commission: 0, direct: 0 };

const daysOf = (db: ReadableDb, family: string): Earnings['days'] =>
  all<{ day: string; sold: number }>(
    db,
    `SELECT business_day AS day, base AS sold FROM derived_family_days WHERE family_code = ? ORDER BY business_day`,
    family,
  ).map(({ day, sold }) => ({ day, sold: baisa(sold) }));

/** All that a family sees of its own account, in baisa; null where there is no such family. `now` is ms UTC. */
export function look(
  db: ReadableDb,
  asked: { readonly family: string; readonly period: Period; readonly now: number },
): Earnings | null {
  const { family: code, period, now } = asked;
  const family = familyNamed(db, code);
  const account = findAccount(db, code);
  if (family === null || account === undefined) return null;
  const exhibition = currentExhibition(db);
  const day = dayOf(period, exhibition, now);
  const sums = sumsOf(db, code, day?.day ?? null);
  const moved = moneyMoved(db, code, day);
  return {
    family,
    at: now,
    today: businessDay(now, exhibition.timezone, exhibition.dayStartsAt),
    day: day?.day ?? null,
    sold: baisa(sums.base),
    commission: baisa(sums.commission),
    direct: baisa(sums.direct),
    ...moved,
    owed: owed(account),
    products: productsSold(db, code, day?.day ?? null),
    hours: day === null ? [] : hoursOf(db, code, day.day, exhibition.timezone),
    days: day === null ? daysOf(db, code) : [],
    last: lastSold(db, code, day?.day ?? null),
  };
}
