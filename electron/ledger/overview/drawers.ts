import type { Overview } from '../../../shared/contract/overview';
import { baisa, tillCode } from '../../../shared/domain/amounts';
import { all, type ReadableDb } from '../database';
import { listOwed } from '../payouts/queries';

interface DrawerRow {
  readonly till: string;
  readonly name: string;
  readonly balance: number;
  readonly position: number | null;
  readonly openedAt: number;
  readonly openedBy: string | null;
  readonly closedAt: number | null;
  readonly sales: number;
  readonly expected: number | null;
  readonly variance: number | null;
}

/** Each till's drawer: the shift that is open, else the one that was closed last. */
export const drawers = (db: ReadableDb): Overview['drawers'] =>
  all<DrawerRow>(
    db,
    `SELECT t.code AS till, t.name, COALESCE(a.balance, 0) AS balance, s.position, s.opened_at AS openedAt,
       p.name AS openedBy, s.closed_at AS closedAt, s.sales, s.expected, s.variance
     FROM derived_tills t
     LEFT JOIN derived_shifts s ON s.position =
       (SELECT MAX(position) FROM derived_shifts WHERE till_code = t.code)
     LEFT JOIN derived_people p ON p.person_id = s.opened_by
     LEFT JOIN derived_accounts a ON a.account = 'cash:' || t.code
     ORDER BY t.position`,
  ).map((row) => ({
    till: tillCode(row.till),
    name: row.name,
    shift:
      row.position === null
        ? null
        : {
            position: row.position,
            openedAt: row.openedAt,
            openedBy: row.openedBy ?? '',
            closedAt: row.closedAt,
            sales: row.sales,
            expected: baisa(row.closedAt === null ? row.balance : (row.expected ?? 0)),
            variance: row.variance === null ? null : baisa(row.variance),
          },
  }));

/** What is owed to families now, and what families owe, in baisa. */
export function owedNow(db: ReadableDb): Overview['owed'] {
  const amounts = listOwed(db).map(({ owed }): number => owed);
  const sum = (list: readonly number[]) => list.reduce((so, amount) => so + amount, 0);
  const above = amounts.filter((amount) => amount > 0);
  return {
    families: above.length,
    amount: baisa(sum(above)),
    owing: baisa(-sum(amounts.filter((amount) => amount < 0))),
  };
}
