import { z } from 'zod';
import { rights } from '../rights';
import { zBaisa, zDay, zFamilyCode, zName, zProductCode, zText, zTillCode, zUnit } from '../schema';
import { query } from './define';

/** A family's account over some time, in baisa, refunds and voids taken off. docs/money.md, Totals. */
const amounts = {
  gross: zBaisa,
  /** What the family itself gave away. */
  discounts: zBaisa,
  vat: zBaisa,
  commission: zBaisa,
  credit: zBaisa,
};

const zFamilyTotals = z.strictObject({
  familyCode: zFamilyCode,
  nameAr: zName,
  nameEn: zText(200),
  ...amounts,
  paidDirect: zBaisa,
  paidOut: zBaisa,
  paidIn: zBaisa,
  owed: zBaisa,
});

/** What was kept of each way of payment, refunds taken off. */
const zTenders = z.strictObject({ cash: zBaisa, card: zBaisa, transfer: zBaisa, direct: zBaisa });

/** Balances of all accounts but drawers and families; debit +, credit −. */
const zAccounts = z.strictObject({
  safe: zBaisa,
  bank: zBaisa,
  card: zBaisa,
  expense: zBaisa,
  owner: zBaisa,
  commission: zBaisa,
  discounts: zBaisa,
  rounding: zBaisa,
  over_short: zBaisa,
});

const zDayTotals = z.strictObject({
  day: zDay,
  sales: z.int(),
  /** Refunds and voids that were done on this day. */
  refunds: z.int(),
  gross: zBaisa,
  net: zBaisa,
});

const zTotals = z.strictObject({
  /** In the order of their codes. */
  families: z.array(zFamilyTotals),
  tenders: zTenders,
  accounts: zAccounts,
  /** In the order of their codes. */
  openDrawers: z.array(z.strictObject({ till: zTillCode, expected: zBaisa })),
  /** In the order of closing. */
  closedShifts: z.array(
    z.strictObject({ till: zTillCode, expected: zBaisa, counted: zBaisa, variance: zBaisa }),
  ),
  days: z.array(zDayTotals),
});

const zFamilyDay = z.strictObject({
  day: zDay,
  ...amounts,
  /** What buyers sent to the family's own phone for sales of this day. */
  paidDirect: zBaisa,
  /** What the family is owed now, over all days. */
  owed: zBaisa,
  /** By product, in the order of their codes; units that came back on this day are taken off. */
  products: z.array(
    z.strictObject({
      product: zProductCode,
      nameAr: zName,
      nameEn: zText(200),
      unit: zUnit,
      qty: z.int(),
      gross: zBaisa,
      net: zBaisa,
      credit: zBaisa,
    }),
  ),
});

export const reportsContract = {
  /** The whole exhibition. */
  'reports.totals': query(rights['reports.totals'], z.strictObject({}), zTotals),
  /** One family's business day; `day` null: today. UNKNOWN_FAMILY · NO_EXHIBITION */
  'reports.familyDay': query(
    rights['reports.familyDay'],
    z.strictObject({ family: zFamilyCode, day: zDay.nullable() }),
    zFamilyDay,
  ),
};

export type Totals = z.output<typeof zTotals>;
export type FamilyDay = z.output<typeof zFamilyDay>;
