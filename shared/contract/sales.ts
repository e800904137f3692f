import { z } from 'zod';
import { rights } from '../rights';
import {
  zBaisa,
  zBasisPoints,
  zBearer,
  zFamilyCode,
  zId,
  zInstant,
  zName,
  zPaperNumber,
  zProductCode,
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

const zSaleLineInput = z.strictObject({
  product: zProductCode,
  qty: zTyped,
  /** Baisa: typed where the product is open; else the price that the screen showed (null: whatever holds). */
  price: zTyped.nullable(),
  discount: zTyped,
  discountBy: zBearer,
  discountReason: zText(200),
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
});

const zSaleListed = z.strictObject({
  saleId: zId,
  number: zPaperNumber,
  at: zInstant,
  by: zName,
  items: z.int(),
  total: zBaisa,
  methods: z.array(z.enum(['cash', 'card', 'transfer', 'direct'])),
  voided: z.boolean(),
  refunded: z.boolean(),
});

export const salesContract = {
  /**
   * The heart: a cart and its payments become a sale. `total` is what the screen showed (null: whatever holds).
   * NO_OPEN_SHIFT · EMPTY_SALE · UNKNOWN_PRODUCT · BAD_QUANTITY · BAD_PRICE · BAD_DISCOUNT · PRICE_CHANGED ·
   * BAD_TENDER · DIRECT_EXCEEDS_SHARE · OVERPAID · UNDERPAID (docs/money.md)
   */
  'sales.ringUp': command(
    rights['sales.ringUp'],
    z.strictObject({
      id: zId,
      till: zTillCode,
      lines: z.array(zSaleLineInput).max(MAX_LINES),
      cartDiscount: z.strictObject({ amount: zTyped, by: zBearer, reason: zText(200) }).nullable(),
      tenders: z.array(zTenderInput).max(20),
      total: zTyped.nullable(),
    }),
    zDone,
  ),
  /** The sale was right, its payment was entered wrong. Codes: docs/money.md, Mending. */
  'sales.changeTender': command(
    rights['sales.changeTender'],
    z.strictObject({ id: zId, saleId: zId, tenders: z.array(zTenderInput).max(20) }),
    zDone,
  ),
  'sales.void': command(
    rights['sales.void'],
    z.strictObject({ id: zId, saleId: zId, reason: zText(300) }),
    z.strictObject({}),
  ),
  'sales.refund': command(
    rights['sales.refund'],
    z.strictObject({
      id: zId,
      saleId: zId,
      till: zTillCode,
      lines: z.array(z.strictObject({ line: zTyped, qty: zTyped })).max(MAX_LINES),
      method: z.enum(['cash', 'card', 'transfer', 'direct']),
      restock: z.boolean(),
      reason: zText(300),
    }),
    z.strictObject({ refundId: zId, number: zPaperNumber, paid: zBaisa }),
  ),
  /** The sales of the drawer's open shift, newest first. */
  'sales.ofShift': query(rights['sales.ofShift'], z.strictObject({ till: zTillCode }), z.array(zSaleListed)),
  /** UNKNOWN_SALE */
  'sales.receipt': query(rights['sales.receipt'], z.strictObject({ saleId: zId }), zReceipt),
};

export type TenderInput = z.output<typeof zTenderInput>;
export type SaleDone = z.output<typeof zDone>;
export type Receipt = z.output<typeof zReceipt>;
export type SaleListed = z.output<typeof zSaleListed>;
