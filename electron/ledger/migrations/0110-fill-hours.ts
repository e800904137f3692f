import { wallHour } from '../../../shared/domain/wall-clock';
import { all, each, run, type WritableDb } from '../database';

interface Move {
  readonly position: number;
  readonly at: number;
  readonly day: string;
  readonly net: number;
  readonly isSale: number;
}

/** From this fact on. */
interface Zone {
  readonly position: number;
  readonly timezone: string;
}

interface Hour {
  sales: number;
  net: number;
  first: number | null;
  last: number | null;
}

/** SQL knows no time zones: the hours of what was sold before this migration are counted here. */
export function fillHours(db: WritableDb): void {
  const zones = all<Zone>(
    db,
    `SELECT position, payload ->> '$.timezone' AS timezone FROM journal_facts WHERE kind = 'exhibition.saved'
     ORDER BY position DESC`,
  );
  if (zones.length === 0) return;
  const days = new Map<string, Map<number, Hour>>();
  for (const { position, at, day, net, isSale } of moves(db)) {
    const hours = days.get(day) ?? new Map<number, Hour>();
    days.set(day, hours);
    const zone = zones.find((one) => one.position < position);
    if (zone === undefined) continue;
    const number = wallHour(at, zone.timezone);
    const hour = hours.get(number) ?? { sales: 0, net: 0, first: null, last: null };
    hours.set(number, hour);
    hour.net += net;
    if (isSale === 0) continue;
    hour.sales += 1;
    hour.first = Math.min(hour.first ?? at, at);
    hour.last = Math.max(hour.last ?? at, at);
  }
  for (const [day, hours] of days) {
    for (const [number, { sales, net, first, last }] of hours) {
      run(db, 'INSERT INTO derived_hours VALUES (?, ?, ?, ?, ?, ?)', day, number, sales, net, first, last);
    }
  }
}

const moves = (db: WritableDb): IterableIterator<Move> =>
  each<Move>(
    db,
    `SELECT position, at, business_day AS day, net, 1 AS isSale FROM derived_sales
     UNION ALL SELECT v.position, v.at, v.business_day, -s.net, 0 FROM derived_voids v JOIN derived_sales s ON s.position = v.sale
     UNION ALL SELECT position, at, business_day, -net, 0 FROM derived_refunds`,
  );
