import { z } from 'zod';
import { rights } from '../rights';
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
  zRole,
  zText,
  zTillCode,
  zTyped,
  zUnit,
} from '../schema';
import { command, query } from './define';

const MAX_LINES = 500;

export const zTenderInput = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('cash'), given: zTyped }),
  z.strictObject({ method: z.literal('card'), amount: zTyped }),
  z.strictObject({ method: z.literal('transfer'), amount: zTyped, reference: zText(64).nullable() }),
  z.strictObject({ method: z.literal('direct'), amount: zTyped, familyCode: zFamilyCode }),
]);

export const zSaleLineInput = z.strictObject({
  product: zProductCode,
  qty: zTyped,
  /** Baisa: typed where the product is open; else the price that the screen showed (null: whatever holds). */
  price: zTyped.nullable(),
  discount: zTyped,
  discountBy: zBearer,
  discountReason: zText(200),
  /** Where the discount was typed as a percentage: the amount must be what `percentOff` gives of the gross. */
  discountBp: zBasisPoints.nullable().default(null),
});

export const zCartDiscount = z.strictObject({
  amount: zTyped,
  by: zBearer,
  reason: zText(200),
  /** As `discountBp` of a line, of what the lines come to after their own discounts. */
  bp: zBasisPoints.nullable().default(null),
  /** That each family of the cart was asked and agreed to bear its share. */
  familiesAgreed: z.boolean().nullable().default(null),
});

const zDone = z.strictObject({
  saleId: zId,
  number: zPaperNumber,
  at: zInstant,
  total: zBaisa,
  kept: zBaisa,
  change: zBaisa,
});

const zTenderShown = z.strictObject({
  method: z.enum(['cash', 'card', 'transfer', 'direct']),
  /** What it paid of the sale; for cash, what was kept. */
  amount: zBaisa,
  given: zBaisa,
  change: zBaisa,
  familyCode: zFamilyCode.nullable(),
  reference: zText(64).nullable(),
});

const zSaleLineShown = z.strictObject({
  line: z.int(),
  product: zProductCode,
  familyCode: zFamilyCode,
  familyNameAr: zName,
  familyNameEn: zText(200),
  familyVatin: zText(30).nullable(),
  /** Where the family wishes its number on the receipt. */
  familyPhone: z.string().nullable(),
  nameAr: zName,
  nameEn: zText(200),
  unit: zUnit,
  qty: z.int(),
  price: zBaisa,
  gross: zBaisa,
  net: zBaisa,
  vatBp: zBasisPoints,
  vat: zBaisa,
  refundedQty: z.int(),
});

/** All that a receipt shows. */
export const zReceipt = z.strictObject({
  exhibition: z.strictObject({ nameAr: zName, nameEn: zText(200), venueAr: zText(200), venueEn: zText(200) }),
  timezone: z.string(),
  saleId: zId,
  number: zPaperNumber,
  till: zTillCode,
  at: zInstant,
  by: zName,
  lines: z.array(zSaleLineShown),
  gross: zBaisa,
  discount: zBaisa,
  total: zBaisa,
  vat: zBaisa,
  rounding: zBaisa,
  tenders: z.array(zTenderShown),
  change: zBaisa,
  voided: z.boolean(),
  refunded: z.boolean(),
  /** Its drawer's shift has not been closed: it can be changed as a whole. */
  inOpenShift: z.boolean(),
  /** Nothing of it happened. */
  practice: z.boolean(),
});

export const zSaleListed = z.strictObject({
  saleId: zId,
  till: zTillCode,
  businessDay: zDay,
  /** Where the next page begins: `before`. */
  position: z.int(),
  number: zPaperNumber,
  at: zInstant,
  by: zName,
  items: z.int(),
  total: zBaisa,
  methods: z.array(z.enum(['cash', 'card', 'transfer', 'direct'])),
  voided: z.boolean(),
  refunded: z.boolean(),
});

export const zMethod = z.enum(['cash', 'card', 'transfer', 'direct']);

const refundAsked = {
  saleId: zId,
  till: zTillCode,
  lines: z.array(z.strictObject({ line: zTyped, qty: zTyped })).max(MAX_LINES),
  method: zMethod,
};

export const salesContract = {
  /**
   * The heart: a cart and its payments become a sale. `total` is what the screen showed (null: whatever holds).
   * FORBIDDEN where the discount is above the limit of the role.
   * NO_OPEN_SHIFT · EMPTY_SALE · UNKNOWN_PRODUCT · BAD_QUANTITY · BAD_PRICE · BAD_DISCOUNT · PRICE_CHANGED ·
   * REASON_NEEDED · FAMILIES_MUST_AGREE · BAD_TENDER · DIRECT_EXCEEDS_SHARE · OVERPAID · UNDERPAID (docs/money.md)
   */
  'sales.ringUp': command(
    rights['sales.ringUp'],
    z.strictObject({
      id: zId,
      till: zTillCode,
      lines: z.array(zSaleLineInput).max(MAX_LINES),
      cartDiscount: zCartDiscount.nullable(),
      tenders: z.array(zTenderInput).max(20),
      total: zTyped.nullable(),
    }),
    zDone,
  ),
  /** The sale was right, its payment was entered wrong. Codes: docs/money.md, Mending; FORBIDDEN above the limits. */
  'sales.changeTender': command(
    rights['sales.changeTender'],
    z.strictObject({ id: zId, saleId: zId, tenders: z.array(zTenderInput).max(20) }),
    zDone,
  ),
  /** Codes: docs/money.md, Mending; REASON_NEEDED · FORBIDDEN above the limits. */
  'sales.void': command(
    rights['sales.void'],
    z.strictObject({ id: zId, saleId: zId, reason: zText(300) }),
    z.strictObject({}),
  ),
  /**
   * Codes: docs/money.md, Mending; REASON_NEEDED · FORBIDDEN above the limits, or for another way than it was paid ·
   * RETURN_NOT_CONFIRMED (all but cash).
   */
  'sales.refund': command(
    rights['sales.refund'],
    z.strictObject({
      id: zId,
      ...refundAsked,
      restock: z.boolean(),
      reason: zText(300),
      /** Somebody looked: the card, bank or family's phone says that the money went back. */
      moneyReturned: z.boolean().nullable().default(null),
    }),
    z.strictObject({ refundId: zId, number: zPaperNumber, paid: zBaisa }),
  ),
  /** What a refund would come to, and who may make it; writes nothing. Codes as `sales.refund`. */
  'sales.quoteRefund': query(
    rights['sales.quoteRefund'],
    z.strictObject(refundAsked),
    z.strictObject({
      net: zBaisa,
      paid: zBaisa,
      rounding: zBaisa,
      /** The least role that may. */
      needed: zRole,
      /** It is another way than the sale was paid, or more than was paid so. */
      isOtherWay: z.boolean(),
    }),
  ),
  /** By which ways a sale can be given back, and how much of each is left. UNKNOWN_SALE */
  'sales.refundable': query(
    rights['sales.refundable'],
    z.strictObject({ saleId: zId }),
    z.strictObject({
      ways: z.array(z.strictObject({ method: zMethod, familyCode: zFamilyCode.nullable(), left: zBaisa })),
      lines: z.array(z.strictObject({ line: z.int(), left: z.int() })),
      /** Business days since it was sold. */
      days: z.int(),
    }),
  ),
  /**
   * Sales by any of what is known of them, newest first, a page at a time. `shiftOf` the drawer of whose open shift they
   * are; `number` as printed (a refund's number finds its sale), its last digits, or the sale's id; `amount` what the
   * buyer paid; `from` and `to` ms UTC.
   */
  'sales.find': query(
    rights['sales.find'],
    z.strictObject({
      shiftOf: zTillCode.nullable().default(null),
      number: zText(64).nullable().default(null),
      product: zProductCode.nullable().default(null),
      amount: zBaisa.nullable().default(null),
      day: zDay.nullable().default(null),
      from: zInstant.nullable().default(null),
      to: zInstant.nullable().default(null),
      before: z.int().nullable().default(null),
      limit: z.int().min(1).max(100).default(50),
    }),
    z.array(zSaleListed),
  ),
  /** UNKNOWN_SALE */
  'sales.receipt': query(rights['sales.receipt'], z.strictObject({ saleId: zId }), zReceipt),
};

export type SaleDone = z.output<typeof zDone>;
export type Receipt = z.output<typeof zReceipt>;
export type SaleListed = z.output<typeof zSaleListed>;
