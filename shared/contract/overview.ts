import { z } from 'zod';
import { rights } from '../rights';
import { zBaisa, zDay, zFamilyCode, zInstant, zName, zProductCode, zText, zTillCode, zUnit } from '../schema';
import { query } from './define';
import { zMethod, zSaleListed } from './sales';

/** Money by a name, in baisa; refunds and voids taken off on their own day. */
const zByName = z.strictObject({ name: z.string(), net: zBaisa });

const zDrawer = z.strictObject({
  till: zTillCode,
  name: z.string(),
  /** The shift that is open, or the last that was closed; null: none yet. */
  shift: z
    .strictObject({
      position: z.int(),
      openedAt: zInstant,
      openedBy: z.string(),
      closedAt: zInstant.nullable(),
      sales: z.int(),
      /** What should be in the drawer now, or should have been when it was counted. */
      expected: zBaisa,
      /** Counted less expected; null while it is open. */
      variance: zBaisa.nullable(),
    })
    .nullable(),
});

const zOverview = z.strictObject({
  /** The business day that it is now. */
  today: zDay,
  /** Whether anything was ever sold. */
  hasSold: z.boolean(),
  /** Sales that were rung up; of them, `voids` were undone on these days. */
  sales: z.int(),
  voids: z.int(),
  voidedNet: zBaisa,
  /** Sales that stand: each is one buyer. */
  buyers: z.int(),
  refunds: z.int(),
  refundedNet: zBaisa,
  /** What buyers paid, refunds and voids taken off. */
  net: zBaisa,
  /** What a buyer paid on average, before anything came back; null where there was none. */
  averageBasket: zBaisa.nullable(),
  commission: zBaisa,
  /** In the order of the ways of payment; one that was never used is left out. */
  methods: z.array(z.strictObject({ method: zMethod, amount: zBaisa })),
  /** Hours of the clock on the wall, 0 to 23, those with trade. */
  hours: z.array(z.strictObject({ hour: z.int(), sales: z.int(), net: zBaisa })),
  /** All days with trade, also where the figures are of one. */
  days: z.array(z.strictObject({ day: zDay, sales: z.int(), net: zBaisa })),
  /** By what they sold, the most first. */
  families: z.array(z.strictObject({ family: zFamilyCode, nameAr: zName, nameEn: zText(200), net: zBaisa })),
  /** The first by what was sold of them. */
  products: z.array(
    z.strictObject({
      product: zProductCode,
      nameAr: zName,
      nameEn: zText(200),
      unit: zUnit,
      qty: z.int(),
      net: zBaisa,
    }),
  ),
  categories: z.array(zByName),
  wilayats: z.array(zByName),
  drawers: z.array(zDrawer),
  /** To how many families, and how much; `owing` is what families owe, above 0. Over all days. */
  owed: z.strictObject({ families: z.int(), amount: zBaisa, owing: zBaisa }),
});

/** A figure of the overview, as its sales are asked for. */
const zBehind = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('all') }),
  /** Sales that something came back from, or that were undone, on these days. */
  z.strictObject({ of: z.literal('mended') }),
  z.strictObject({ of: z.literal('hour'), hour: z.int().min(0).max(23) }),
  z.strictObject({ of: z.literal('method'), method: zMethod }),
  z.strictObject({ of: z.literal('family'), family: zFamilyCode }),
  z.strictObject({ of: z.literal('product'), product: zProductCode }),
  z.strictObject({ of: z.literal('category'), category: z.string().max(200) }),
  z.strictObject({ of: z.literal('wilayat'), wilayat: z.string().max(200) }),
  z.strictObject({ of: z.literal('shift'), position: z.int() }),
]);

export const overviewContract = {
  /** `day` null: the whole exhibition; 'today': whatever business day it is now. NO_EXHIBITION */
  'overview.figures': query(
    rights['overview.figures'],
    z.strictObject({ day: z.union([z.literal('today'), zDay]).nullable() }),
    zOverview,
  ),
  /** The sales behind a figure, newest first, a page at a time: `before` is the last one's position. NO_EXHIBITION */
  'overview.salesBehind': query(
    rights['overview.salesBehind'],
    z.strictObject({
      day: zDay.nullable(),
      behind: zBehind,
      before: z.int().nullable().default(null),
      limit: z.int().min(1).max(100).default(50),
    }),
    z.array(zSaleListed),
  ),
};

export type Overview = z.output<typeof zOverview>;
export type Behind = z.output<typeof zBehind>;
