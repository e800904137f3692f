import { z } from 'zod';
import { rights } from '../rights';
import { zBaisa, zDay, zFamilyCode, zInstant, zName, zText, zUnit } from '../schema';
import { local, query } from './define';
import { zMethod } from './sales';

/** `fewer`: fewer than five; `kept`: five or more, kept back so that no smaller group can be worked out. */
const zGroups = z
  .array(z.strictObject({ name: z.string(), count: z.union([z.int(), z.enum(['fewer', 'kept'])]) }))
  /** Null: nothing of it can be told. */
  .nullable();

const zPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), count: z.int() }),
  z.strictObject({ kind: z.literal('fewer') }),
  z.strictObject({ kind: z.literal('allBut') }),
]);

const zSellThrough = z.strictObject({ brought: z.int(), sold: z.int(), rate: z.int().nullable() });

/** What the exhibition did for families, as a directorate files it. docs/money.md, Impact. */
export const zImpact = z.strictObject({
  exhibition: z.strictObject({
    nameAr: zName,
    nameEn: zText(200),
    venueAr: zText(200),
    venueEn: zText(200),
    startsOn: zDay.nullable(),
    endsOn: zDay.nullable(),
    sample: z.boolean(),
  }),
  timezone: z.string(),
  /** ms UTC. */
  madeAt: zInstant,
  /** Those on duty, or that sold or brought something. */
  families: z.int(),
  wilayats: zGroups,
  crafts: zGroups,
  bodies: zGroups,
  /** Null: it was not written down of any family. */
  firstTime: zPart.nullable(),
  ledByWoman: zPart.nullable(),
  ledByYouth: zPart.nullable(),
  /** What buyers paid, refunds taken off; and of it what is the families' own. */
  net: zBaisa,
  earned: zBaisa,
  /** Of the families that sold; null where they are fewer than five. */
  medianEarned: zBaisa.nullable(),
  buyers: z.int(),
  averageBasket: zBaisa.nullable(),
  pieces: zSellThrough,
  grams: zSellThrough,
  bestSellers: z.array(
    z.strictObject({
      nameAr: zName,
      nameEn: zText(200),
      family: zFamilyCode,
      familyNameAr: zName,
      familyNameEn: zText(200),
      unit: zUnit,
      qty: z.int(),
      net: zBaisa,
    }),
  ),
  days: z.array(z.strictObject({ day: zDay, sales: z.int(), net: zBaisa })),
  hours: z.array(z.strictObject({ hour: z.int(), sales: z.int(), net: zBaisa })),
  methods: z.array(z.strictObject({ method: zMethod, amount: zBaisa })),
});

export const impactContract = {
  /** The whole exhibition. NO_EXHIBITION */
  'impact.report': query(rights['impact.report'], z.strictObject({}), zImpact),
};

/** Answered by main. */
export const impactPaperContract = {
  /** Through the system's dialog, where its page is a sheet of A4; not printed: they changed their mind. NO_EXHIBITION · PRINTER_FAILED */
  'impact.print': local(
    rights['impact.print'],
    z.strictObject({ language: z.enum(['ar', 'en']) }),
    z.strictObject({ printed: z.boolean() }),
  ),
  /** As a PDF where the person says; null: they changed their mind. NO_EXHIBITION · SAVE_FAILED */
  'impact.savePdf': local(
    rights['impact.savePdf'],
    z.strictObject({ language: z.enum(['ar', 'en']) }),
    z.strictObject({ path: z.string() }).nullable(),
  ),
};

export type Impact = z.output<typeof zImpact>;
