import type { Totals } from '../../../shared/contract/reports';
import { baisa, familyCode, tillCode } from '../../../shared/domain/amounts';
import { all, type ReadableDb } from '../database';
import { listOwed } from '../payouts/queries';

interface FamilySums {
  readonly code: string;
  readonly gross: number;
  readonly discounts: number;
  readonly vat: number;
  readonly commission: number;
}

const familySums = (db: ReadableDb): Map<string, FamilySums> =>
  new Map(
    all<FamilySums>(
      db,
      `SELECT family_code AS code, SUM(gross) AS gross, SUM(gross - base) AS discounts, SUM(vat) AS vat,
         SUM(commission) AS commission
       FROM derived_family_days GROUP BY family_code`,
    ).map((row) => [row.code, row]),
  );

function families(db: ReadableDb): Totals['families'] {
  const sums = familySums(db);
  return listOwed(db).map(({ familyCode: code, nameAr, nameEn, ...account }) => {
    const of = sums.get(code);
    return {
      familyCode: familyCode(code),
      nameAr,
      nameEn,
      gross: baisa(of?.gross ?? 0),
      discounts: baisa(of?.discounts ?? 0),
      vat: baisa(of?.vat ?? 0),
      commission: baisa(of?.commission ?? 0),
      ...account,
    };
  });
}

type Amount = { readonly name: string; readonly amount: number };

function tenders(db: ReadableDb): Totals['tenders'] {
  const sql = 'SELECT method AS name, SUM(amount) AS amount FROM derived_tender_days GROUP BY method';
  const kept = new Map(all<Amount>(db, sql).map(({ name, amount }) => [name, amount]));
  const of = (method: string) => baisa(kept.get(method) ?? 0);
  return { cash: of('cash'), card: of('card'), transfer: of('transfer'), direct: of('direct') };
}

function accounts(db: ReadableDb): Totals['accounts'] {
  const sql = 'SELECT account AS name, balance AS amount FROM derived_accounts';
  const balances = new Map(all<Amount>(db, sql).map(({ name, amount }) => [name, amount]));
  const of = (account: string) => baisa(balances.get(account) ?? 0);
  return {
    safe: of('safe'),
    bank: of('bank'),
    card: of('card'),
    expense: of('expense'),
    owner: of('owner'),
    commission: of('commission'),
    discounts: of('discounts'),
    rounding: of('rounding'),
    over_short: of('over_short'),
  };
}

const openDrawers = (db: ReadableDb): Totals['openDrawers'] =>
  all<{ till: string; expected: number }>(
    db,
    `SELECT s.till_code AS till, COALESCE(a.balance, 0) AS expected
     FROM derived_shifts s LEFT JOIN derived_accounts a ON a.account = 'cash:' || s.till_code
     WHERE s.closed_at IS NULL ORDER BY s.till_code`,
  ).map(({ till, expected }) => ({ till: tillCode(till), expected: baisa(expected) }));

const closedShifts = (db: ReadableDb): Totals['closedShifts'] =>
  all<{ till: string; expected: number; counted: number; variance: number }>(
    db,
    `SELECT till_code AS till, expected, counted, variance FROM derived_shifts
     WHERE closed_position IS NOT NULL ORDER BY closed_position`,
  ).map(({ till, expected, counted, variance }) => ({
    till: tillCode(till),
    expected: baisa(expected),
    counted: baisa(counted),
    variance: baisa(variance),
  }));

const days = (db: ReadableDb): Totals['days'] =>
  all<{ day: string; sales: number; refunds: number; gross: number; net: number }>(
    db,
    'SELECT business_day AS day, sales, refunds, gross, net FROM derived_days ORDER BY business_day',
  ).map((row) => ({ ...row, gross: baisa(row.gross), net: baisa(row.net) }));

/** The whole exhibition in baisa, read from running sums: however many sales there were. docs/money.md, Totals. */
export const totals = (db: ReadableDb): Totals => ({
  families: families(db),
  tenders: tenders(db),
  accounts: accounts(db),
  openDrawers: openDrawers(db),
  closedShifts: closedShifts(db),
  days: days(db),
});
