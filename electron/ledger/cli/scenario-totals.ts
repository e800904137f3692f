import type { Totals } from '../../../shared/contract/reports';
import { all, type ReadableDb } from '../database';

export interface Refused {
  readonly action: number;
  readonly code: string;
}

/** Made so that a code such as `__proto__` is a key like any other. */
const record = <T, V>(list: readonly T[], entry: (item: T) => readonly [string, V]): Record<string, V> =>
  Object.fromEntries(list.map(entry));

const stock = (db: ReadableDb) =>
  record(
    all<{ code: string; on_hand: number }>(db, 'SELECT code, on_hand FROM derived_products ORDER BY code'),
    ({ code, on_hand }) => [code, on_hand],
  );

/** What the ledger came to, in the form in which scenarios say what they must come to: docs/money.md, Totals. */
export function scenarioTotals(db: ReadableDb, totals: Totals, refused: readonly Refused[]) {
  return {
    families: record(totals.families, (family) => [
      family.familyCode,
      {
        gross: family.gross,
        discounts: family.discounts,
        vat: family.vat,
        commission: family.commission,
        credit: family.credit,
        paid_direct: family.paidDirect,
        paid_out: family.paidOut,
        paid_in: family.paidIn,
        owed: family.owed,
      },
    ]),
    tenders: totals.tenders,
    accounts: totals.accounts,
    stock: stock(db),
    open_shifts: totals.openDrawers,
    closed_shifts: totals.closedShifts,
    days: record(totals.days, ({ day, ...amounts }) => [day, amounts]),
    refused,
  };
}
