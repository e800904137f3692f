import { z } from 'zod';
import { rights } from '../rights';
import {
  zBaisa,
  zBasisPoints,
  zDay,
  zFamilyCode,
  zInstant,
  zName,
  zPaperNumber,
  zProductCode,
  zText,
  zTimezone,
  zUnit,
} from '../schema';
import { query } from './define';

/** `amount` is what the entry adds to (+) or takes from (−) what the family is owed, in baisa. */
const every = { position: z.int().min(0), at: zInstant, amount: zBaisa };

const goods = {
  product: zProductCode,
  nameAr: zName,
  nameEn: zText(200),
  unit: zUnit,
  qty: z.int(),
  gross: zBaisa,
  /** Gross less what the family bears of discounts: what commission is taken of. */
  base: zBaisa,
  commissionBp: zBasisPoints,
  commission: zBaisa,
  vat: zBaisa,
};

/** Everything that moves a family's account, one entry each; `number` is that of the paper it stands on. */
const zStatementEntry = z.discriminatedUnion('kind', [
  z.strictObject({ ...every, ...goods, kind: z.literal('sale'), number: zPaperNumber, price: zBaisa }),
  /** A buyer paid to the family's own phone. */
  z.strictObject({ ...every, kind: z.literal('direct'), number: zPaperNumber }),
  /** A payment was entered wrong: so much of it was said to be direct, and so much is. */
  z.strictObject({
    ...every,
    kind: z.literal('paymentChanged'),
    number: zPaperNumber,
    before: zBaisa,
    after: zBaisa,
  }),
  /** The whole sale was undone; the figures are what its lines of this family came to. */
  z.strictObject({
    ...every,
    kind: z.literal('void'),
    number: zPaperNumber,
    reason: zText(300),
    gross: zBaisa,
    base: zBaisa,
    commission: zBaisa,
    vat: zBaisa,
  }),
  z.strictObject({ ...every, kind: z.literal('voidDirect'), number: zPaperNumber }),
  z.strictObject({
    ...every,
    ...goods,
    kind: z.literal('refund'),
    number: zPaperNumber,
    sale: zPaperNumber,
    reason: zText(300),
  }),
  /** The family gave a buyer money back from its own phone. */
  z.strictObject({ ...every, kind: z.literal('refundDirect'), number: zPaperNumber, sale: zPaperNumber }),
  z.strictObject({
    ...every,
    kind: z.literal('payout'),
    number: zPaperNumber,
    method: z.enum(['cash', 'safe', 'transfer']),
    paid: zBaisa,
    rounding: zBaisa,
  }),
  z.strictObject({
    ...every,
    kind: z.literal('payoutReversed'),
    number: zPaperNumber,
    reason: zText(300),
  }),
  z.strictObject({ ...every, kind: z.literal('paidIn'), method: z.enum(['cash', 'transfer']) }),
]);

const zStatementHead = z.strictObject({
  exhibition: z.strictObject({
    nameAr: zName,
    nameEn: zText(200),
    venueAr: zText(200),
    venueEn: zText(200),
    timezone: zTimezone,
    practice: z.boolean(),
  }),
  family: z.strictObject({
    code: zFamilyCode,
    nameAr: zName,
    nameEn: zText(200),
    vatBp: zBasisPoints,
    vatin: zText(30).nullable(),
  }),
  at: zInstant,
  today: zDay,
  /** The newest fact that the statement takes in. */
  upTo: z.int().min(0),
  /** Up to that fact: what the last balance comes to. */
  owed: zBaisa,
});

export const zStatement = z.strictObject({ head: zStatementHead, entries: z.array(zStatementEntry) });

/** A family with thousands of lines is read page by page: `after` is 0, then `next` of the page before, with its `upTo`. */
const pageAsked = { after: z.int().min(0).default(0), upTo: z.int().min(0).nullable().default(null) };

const zStatementPage = zStatement.extend({
  /** Null: this was the last page. */
  next: z.int().min(0).nullable(),
});

export const statementsContract = {
  /** The account of the family at this window, in the order of the journal. */
  'earnings.statement': query(rights['earnings.statement'], z.strictObject(pageAsked), zStatementPage),
  /** Any family's. UNKNOWN_FAMILY */
  'statements.read': query(
    rights['statements.read'],
    z.strictObject({ family: zFamilyCode, ...pageAsked }),
    zStatementPage,
  ),
};

export type StatementEntry = z.output<typeof zStatementEntry>;
export type Statement = z.output<typeof zStatement>;
export type StatementPage = z.output<typeof zStatementPage>;
