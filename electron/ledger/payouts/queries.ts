import type { Owed } from '../../../shared/contract/payouts';
import { baisa, familyCode, type FamilyCode } from '../../../shared/domain/amounts';
import { owed, type FamilyAccount } from '../../../shared/domain/payout';
import { all, type ReadableDb } from '../database';

interface AccountRow {
  readonly code: string;
  readonly name_ar: string;
  readonly name_en: string;
  readonly credit: number;
  readonly direct: number;
  readonly out: number;
  readonly in: number;
}

const select = `SELECT f.code, f.name_ar, f.name_en,
  COALESCE((SELECT SUM(base - commission) FROM derived_family_days d WHERE d.family_code = f.code), 0) AS credit,
  COALESCE((SELECT SUM(direct) FROM derived_family_days d WHERE d.family_code = f.code), 0) AS direct,
  COALESCE((SELECT SUM(cleared) FROM derived_payouts p WHERE p.family_code = f.code AND p.reversed = 0), 0) AS out,
  COALESCE((SELECT SUM(amount) FROM derived_pay_ins i WHERE i.family_code = f.code), 0) AS "in"
  FROM derived_families f`;

const accountOf = (row: AccountRow): FamilyAccount => ({
  credit: baisa(row.credit),
  paidDirect: baisa(row.direct),
  paidOut: baisa(row.out),
  paidIn: baisa(row.in),
});

/** A family's account in baisa, or undefined where there is no such family. */
export function findAccount(db: ReadableDb, code: string): FamilyAccount | undefined {
  const row = all<AccountRow>(db, `${select} WHERE f.code = ?`, code)[0];
  return row === undefined ? undefined : accountOf(row);
}

/** The families of which this computer knows neither a number nor a bank account. */
export const withoutNumber = (db: ReadableDb): FamilyCode[] =>
  all<{ code: string }>(
    db,
    `SELECT f.code FROM derived_families f LEFT JOIN local_contacts c ON c.family_code = f.code
     WHERE c.phone IS NULL AND c.bank IS NULL ORDER BY f.code`,
  ).map(({ code }) => familyCode(code));

/** Every family with what it is owed, in the order of their codes. */
export const listOwed = (db: ReadableDb): Owed[] =>
  all<AccountRow>(db, `${select} ORDER BY f.code`).map((row) => {
    const account = accountOf(row);
    return {
      familyCode: familyCode(row.code),
      nameAr: row.name_ar,
      nameEn: row.name_en,
      ...account,
      owed: owed(account),
    };
  });
