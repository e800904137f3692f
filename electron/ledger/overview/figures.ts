import type { Overview } from '../../../shared/contract/overview';
import { baisa, type Baisa } from '../../../shared/domain/amounts';
import type { TenderMethod } from './methods';
import { tenderMethods } from './methods';
import { all, type ReadableDb } from '../database';
import { allIn, type Scope } from './scope';

interface DaySums {
  readonly sales: number;
  readonly net: number;
}

interface MendSums {
  readonly voids: number;
  readonly voidedNet: number;
  readonly refunds: number;
  readonly refundedNet: number;
}

type Trade = Pick<
  Overview,
  | 'sales'
  | 'voids'
  | 'voidedNet'
  | 'buyers'
  | 'refunds'
  | 'refundedNet'
  | 'net'
  | 'averageBasket'
  | 'commission'
>;

/** What was sold and came back, in baisa, from sums by day: however many sales there were. */
export function trade(db: ReadableDb, day: Scope): Trade {
  const [days] = allIn<DaySums>(
    db,
    day,
    (inScope) =>
      `SELECT COALESCE(SUM(sales), 0) AS sales, COALESCE(SUM(net), 0) AS net FROM derived_days WHERE ${inScope}`,
  );
  const [mends] = allIn<MendSums>(
    db,
    day,
    (inScope) =>
      `SELECT COALESCE(SUM(voids), 0) AS voids, COALESCE(SUM(voided_net), 0) AS voidedNet,
         COALESCE(SUM(refunds), 0) AS refunds, COALESCE(SUM(refunded_net), 0) AS refundedNet
       FROM derived_day_mends WHERE ${inScope}`,
  );
  const [taken] = allIn<{ commission: number }>(
    db,
    day,
    (inScope) =>
      `SELECT COALESCE(SUM(commission), 0) AS commission FROM derived_family_days WHERE ${inScope}`,
  );
  const { sales, net } = days ?? { sales: 0, net: 0 };
  const { voids, voidedNet, refunds, refundedNet } = mends ?? {
    voids: 0,
    voidedNet: 0,
    refunds: 0,
    refundedNet: 0,
  };
  const buyers = sales - voids;
  return {
    sales,
    voids,
    voidedNet: baisa(voidedNet),
    buyers,
    refunds,
    refundedNet: baisa(refundedNet),
    net: baisa(net),
    averageBasket: averageBasket(net + refundedNet, buyers),
    commission: baisa(taken?.commission ?? 0),
  };
}

/** What buyers paid, before anything came back, over their number; half up. */
const averageBasket = (paid: number, buyers: number): Baisa | null =>
  buyers > 0 ? baisa(Math.floor(paid / buyers + 0.5)) : null;

/** What was kept of each way of payment that was used. */
export function methods(db: ReadableDb, day: Scope): Overview['methods'] {
  const kept = new Map(
    allIn<{ method: TenderMethod; amount: number }>(
      db,
      day,
      (inScope) =>
        `SELECT method, SUM(amount) AS amount FROM derived_tender_days WHERE ${inScope} GROUP BY method`,
    ).map(({ method, amount }) => [method, amount]),
  );
  return tenderMethods.flatMap((method) => {
    const amount = kept.get(method);
    return amount === undefined ? [] : [{ method, amount: baisa(amount) }];
  });
}

export const hours = (db: ReadableDb, day: Scope): Overview['hours'] =>
  allIn<{ hour: number; sales: number; net: number }>(
    db,
    day,
    (inScope) =>
      `SELECT hour, SUM(sales) AS sales, SUM(net) AS net FROM derived_hours WHERE ${inScope}
       GROUP BY hour ORDER BY hour`,
  ).map((row) => ({ ...row, net: baisa(row.net) }));

export const days = (db: ReadableDb): Overview['days'] =>
  all<{ day: string; sales: number; net: number }>(
    db,
    'SELECT business_day AS day, sales, net FROM derived_days ORDER BY business_day',
  ).map((row) => ({ ...row, net: baisa(row.net) }));
