import { z } from 'zod';
import { zLimits } from './limits-schema';
import {
  zBaisa,
  zBasisPoints,
  zBearer,
  zDay,
  zFamilyCode,
  zId,
  zInstant,
  zName,
  zPaperNumber,
  zProductCode,
  zQuantity,
  zRole,
  zText,
  zTillCode,
  zTime,
  zTimezone,
  zUnit,
} from './schema';

/**
 * Every kind of fact and the shape of its payload. A fact says what happened with all the figures that
 * were computed then, so that reading it later needs no rule of that day. Amounts are whole baisa,
 * quantities are pieces or grams.
 *
 * A payload that must change gets a new version here and an upgrade in `fact-upgrades.ts`; what was
 * written is never touched.
 */

/** `approvedBy`: the person whose PIN allowed what the one in `by` may not do alone; null: nobody was called. */
const payload = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, approvedBy: zId.nullable().default(null) });

const exhibitionSaved = payload({
  nameAr: zName,
  nameEn: zText(200),
  venueAr: zText(200),
  venueEn: zText(200),
  startsOn: zDay.nullable(),
  endsOn: zDay.nullable(),
  commissionBp: zBasisPoints,
  /** The smallest coin, in baisa; 1 means that cash is not rounded. */
  cashRounding: z.int().min(1).max(1000),
  timezone: zTimezone,
  dayStartsAt: zTime,
  sample: z.boolean(),
  /** A ledger to practise on: nothing in it happened, and every paper of it says so. */
  practice: z.boolean().default(false),
});

const limitsSaved = payload({ limits: zLimits });

const tillSaved = payload({ code: zTillCode, name: zText(100) });

/**
 * The ledger goes on from a copy: what came after the copy is not in this journal, but its papers are in people's hands.
 * So each till goes on under a code of its own, and no number and no `seq` is ever used twice.
 */
const ledgerRestored = payload({
  /** When the copy was made that the ledger goes on from. */
  copiedAt: zInstant.nullable(),
  tills: z.array(z.strictObject({ before: zTillCode, code: zTillCode, name: zText(100) })).min(1),
});

const familySaved = payload({
  code: zFamilyCode,
  nameAr: zName,
  nameEn: zText(200),
  wilayat: zText(100),
  craft: zText(100),
  /** Null: the exhibition's own rate holds. */
  commissionBp: zBasisPoints.nullable(),
  /** 0: not registered for VAT. */
  vatBp: zBasisPoints,
  vatin: zText(30).nullable(),
  note: zText(1000),
  active: z.boolean(),
  firstTime: z.boolean().nullable(),
  ledByWoman: z.boolean().nullable(),
  ledByYouth: z.boolean().nullable(),
  supportingBody: zText(200).nullable(),
});

const productSaved = payload({
  code: zProductCode,
  familyCode: zFamilyCode,
  nameAr: zName,
  nameEn: zText(200),
  category: zText(100),
  /** Per piece, or per kilogram; 0 where it is typed at the till. */
  price: zBaisa,
  unit: zUnit,
  /** Null: the family's own rate. */
  vatBp: zBasisPoints.nullable(),
  barcode: zText(64).nullable(),
  lowStockAt: z.int().min(0).nullable(),
  active: z.boolean(),
});

const personSaved = payload({ personId: zId, name: zName, role: zRole, active: z.boolean() });

const stockMoved = payload({
  productCode: zProductCode,
  /** Pieces or grams, + onto the shelf, − off it. */
  qty: zQuantity,
  reason: z.enum(['received', 'damaged', 'sample', 'gift', 'returned', 'recount']),
  note: zText(300),
});

/** Denomination in baisa → how many. */
const count = z.record(z.string().regex(/^\d{1,6}$/), z.int().min(0));

const shiftOpened = payload({
  till: zTillCode,
  float: zBaisa,
  /** Null: the float was typed, not counted. */
  count: count.nullable().default(null),
});

const cashMoved = payload({
  shiftId: zId,
  till: zTillCode,
  direction: z.enum(['in', 'out']),
  amount: zBaisa,
  account: z.enum(['safe', 'expense', 'owner']),
  reason: zText(300),
});

const shiftClosed = payload({
  shiftId: zId,
  till: zTillCode,
  count,
  /** Counts that were made before this one, and doubted before anybody saw what was expected. */
  recounts: z.array(count).default([]),
  counted: zBaisa,
  expected: zBaisa,
  variance: zBaisa,
  note: zText(1000),
});

const saleLine = z.strictObject({
  productCode: zProductCode,
  familyCode: zFamilyCode,
  nameAr: zName,
  nameEn: zText(200),
  unit: zUnit,
  qty: zQuantity,
  price: zBaisa,
  gross: zBaisa,
  base: zBaisa,
  net: zBaisa,
  commissionBp: zBasisPoints,
  commission: zBaisa,
  vatBp: zBasisPoints,
  vat: zBaisa,
});

const tender = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('cash'), given: zBaisa }),
  z.strictObject({ method: z.literal('card'), amount: zBaisa }),
  z.strictObject({ method: z.literal('transfer'), amount: zBaisa, reference: zText(64).nullable() }),
  z.strictObject({ method: z.literal('direct'), amount: zBaisa, familyCode: zFamilyCode }),
]);

const settlement = z.strictObject({
  tenders: z.array(tender),
  /** What coins should pay, what was kept of the notes, what went back, and kept − due. */
  due: zBaisa,
  kept: zBaisa,
  change: zBaisa,
  rounding: zBaisa,
});

const saleRungUp = payload({
  shiftId: zId,
  till: zTillCode,
  number: zPaperNumber,
  lines: z.array(saleLine).min(1),
  discounts: z.array(
    z.strictObject({
      /** 1-based; null for a discount on the whole cart. */
      line: z.int().min(1).nullable(),
      amount: zBaisa,
      by: zBearer,
      reason: zText(200),
      /** Where it was given as a percentage, in hundredths of a percent. */
      bp: zBasisPoints.nullable().default(null),
      /** Each family of the cart was asked and agreed to bear its share; null: nobody was asked. */
      familiesAgreed: z.boolean().nullable().default(null),
    }),
  ),
  settlement,
});

const tenderChanged = payload({ saleId: zId, settlement });

const saleVoided = payload({ saleId: zId, reason: zText(300) });

const refundLine = z.strictObject({
  line: z.int().min(1),
  productCode: zProductCode,
  familyCode: zFamilyCode,
  qty: zQuantity,
  gross: zBaisa,
  base: zBaisa,
  net: zBaisa,
  vat: zBaisa,
  commission: zBaisa,
});

const saleRefunded = payload({
  saleId: zId,
  shiftId: zId,
  till: zTillCode,
  number: zPaperNumber,
  method: z.enum(['cash', 'card', 'transfer', 'direct']),
  /** Direct only: the family that gave the money back itself. */
  familyCode: zFamilyCode.nullable(),
  lines: z.array(refundLine).min(1),
  net: zBaisa,
  paid: zBaisa,
  rounding: zBaisa,
  restock: z.boolean(),
  reason: zText(300),
  /** Card, transfer, direct: somebody said that the money went back. Null: cash, or nobody was asked. */
  moneyReturned: z.boolean().nullable().default(null),
});

const payoutMade = payload({
  number: zPaperNumber,
  familyCode: zFamilyCode,
  method: z.enum(['cash', 'safe', 'transfer']),
  till: zTillCode,
  shiftId: zId.nullable(),
  /** What left the family's account, what left the drawer, box or bank, and paid − cleared. */
  cleared: zBaisa,
  paid: zBaisa,
  rounding: zBaisa,
  /** Paid although the accounts did not agree: why, and how they differed (the first of so many). Null: they agreed. */
  decision: z
    .strictObject({
      note: zText(300),
      differences: z.array(
        z.strictObject({
          fact: z.int().nullable(),
          familyCode: zFamilyCode.nullable(),
          expected: zBaisa,
          found: zBaisa,
        }),
      ),
      count: z.int().min(1),
    })
    .nullable()
    .default(null),
});

const payoutReversed = payload({
  payoutId: zId,
  till: zTillCode,
  shiftId: zId.nullable(),
  reason: zText(300),
});

const familyPaidIn = payload({
  familyCode: zFamilyCode,
  method: z.enum(['cash', 'transfer']),
  till: zTillCode,
  shiftId: zId.nullable(),
  amount: zBaisa,
});

const drawerOpened = payload({ shiftId: zId, till: zTillCode, reason: zText(300) });

export const factKinds = {
  'exhibition.saved': { version: 1, payload: exhibitionSaved },
  'limits.saved': { version: 1, payload: limitsSaved },
  'till.saved': { version: 1, payload: tillSaved },
  'ledger.restored': { version: 1, payload: ledgerRestored },
  'family.saved': { version: 1, payload: familySaved },
  'product.saved': { version: 1, payload: productSaved },
  'person.saved': { version: 1, payload: personSaved },
  'stock.moved': { version: 1, payload: stockMoved },
  'shift.opened': { version: 1, payload: shiftOpened },
  'cash.moved': { version: 1, payload: cashMoved },
  'shift.closed': { version: 1, payload: shiftClosed },
  'sale.rungUp': { version: 1, payload: saleRungUp },
  'sale.tenderChanged': { version: 1, payload: tenderChanged },
  'sale.voided': { version: 1, payload: saleVoided },
  'sale.refunded': { version: 1, payload: saleRefunded },
  'payout.made': { version: 1, payload: payoutMade },
  'payout.reversed': { version: 1, payload: payoutReversed },
  'family.paidIn': { version: 1, payload: familyPaidIn },
  'drawer.opened': { version: 1, payload: drawerOpened },
} as const;

export type FactKind = keyof typeof factKinds;
export type Payload<K extends FactKind> = z.output<(typeof factKinds)[K]['payload']>;
/** What is given to be written down: a field with a default may be left out. */
export type PayloadDraft<K extends FactKind> = z.input<(typeof factKinds)[K]['payload']>;
export type SettlementRecord = z.output<typeof settlement>;
export type TenderRecord = z.output<typeof tender>;

/** A fact as the journal holds it. `at` is ms UTC; hashes are SHA-256 in hexadecimal. */
export interface Fact<K extends FactKind = FactKind> {
  readonly position: number;
  readonly tillId: string;
  readonly seq: number;
  readonly id: string;
  readonly kind: K;
  readonly version: number;
  readonly at: number;
  readonly by: string;
  readonly payload: Payload<K>;
  readonly prevHash: string;
  readonly hash: string;
}
