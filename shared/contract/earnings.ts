import { z } from 'zod';
import { zPin } from '../approval';
import { rights } from '../rights';
import {
  zBaisa,
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
import { local, query } from './define';

/** Which part of its account a family looks at; days are business days. */
export const zPeriod = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('today') }),
  z.strictObject({ kind: z.literal('yesterday') }),
  z.strictObject({ kind: z.literal('day'), day: zDay }),
  z.strictObject({ kind: z.literal('all') }),
]);

export const zFamilyNamed = z.strictObject({ code: zFamilyCode, nameAr: zName, nameEn: zText(200) });

const zProductSold = z.strictObject({
  product: zProductCode,
  nameAr: zName,
  nameEn: zText(200),
  unit: zUnit,
  /** Pieces or grams that were sold; what came back is taken off. */
  qty: z.int(),
  /** What the family has of them: commission taken off. */
  credit: zBaisa,
  onHand: z.int(),
});

const zLastSold = z.strictObject({
  number: zPaperNumber,
  at: zInstant,
  nameAr: zName,
  nameEn: zText(200),
  unit: zUnit,
  qty: z.int(),
  /** Before commission. */
  sold: zBaisa,
  /** Undone since, or so much of it came back. */
  voided: z.boolean(),
  refundedQty: z.int(),
});

/** A family's own figures, in baisa; those of the period add up: owed over all = sold − commission − direct − paid out + paid in. */
export const zEarnings = z.strictObject({
  family: zFamilyNamed,
  /** When it was read. */
  at: zInstant,
  today: zDay,
  /** The business day, or null for the whole exhibition. */
  day: zDay.nullable(),
  /** What its goods came to, after the discounts that it bears itself. */
  sold: zBaisa,
  commission: zBaisa,
  direct: zBaisa,
  paidOut: zBaisa,
  paidIn: zBaisa,
  /** Now, over all days. */
  owed: zBaisa,
  /** What was sold most comes first; then what is only on the shelf. */
  products: z.array(zProductSold),
  /** Of a day: by the hour of the clock, in the order in which the day went. */
  hours: z.array(z.strictObject({ hour: z.int().min(0).max(23), sold: zBaisa })),
  /** Of the whole exhibition. */
  days: z.array(z.strictObject({ day: zDay, sold: zBaisa })),
  /** Newest first. */
  last: z.array(zLastSold),
});

export const zExhibitionNamed = z.strictObject({ nameAr: zName, nameEn: zText(200), practice: z.boolean() });
export const zExhibitionPlace = zExhibitionNamed.extend({ timezone: zTimezone });

/** Where a family's window stands; nothing of it is anybody's. */
const zPlace = z.strictObject({
  exhibition: zExhibitionPlace.nullable(),
  language: z.enum(['ar', 'en']),
  digits: z.enum(['latn', 'arab']),
  largeText: z.boolean(),
  /** Whether there is a printer to print on without being asked which. */
  hasPrinter: z.boolean(),
});

const zSignedIn = z.strictObject({
  family: zFamilyNamed,
  /** The PIN was the first one: the family chooses its own before it sees anything. */
  mustChoose: z.boolean(),
});

const code = z.string().min(1).max(64);

export const earningsContract = {
  'earnings.place': query(rights['earnings.place'], z.strictObject({}), zPlace),
  /** A family by its code, as it stands on its card or was typed. UNKNOWN_FAMILY */
  'earnings.find': query(
    rights['earnings.find'],
    z.strictObject({ code }),
    z.strictObject({
      family: zFamilyNamed,
      pin: z.enum(['none', 'first', 'own']),
      waitSeconds: z.int().min(0),
    }),
  ),
  /** Opens the window to the family's own account; main keeps which. UNKNOWN_FAMILY · NO_PIN_YET · WRONG_PIN · TOO_MANY_TRIES */
  'earnings.signIn': local(rights['earnings.signIn'], z.strictObject({ code, pin: zPin }), zSignedIn),
  /** Its own PIN in place of the first, or of its own; opens the window. As `signIn`, and SAME_PIN · WEAK_PIN */
  'earnings.choosePin': local(
    rights['earnings.choosePin'],
    z.strictObject({ code, pin: zPin, newPin: zPin }),
    zSignedIn,
  ),
  /** What the family that is at this window earned. The page never says which family. */
  'earnings.look': query(rights['earnings.look'], z.strictObject({ period: zPeriod }), zEarnings),
};

/** Handing PINs to families: a supervisor's affair. */
export const familyPinsContract = {
  /** In the order of their codes. */
  'familyPins.list': query(
    rights['familyPins.list'],
    z.strictObject({}),
    z.array(zFamilyNamed.extend({ pin: z.enum(['none', 'first', 'own']), waitSeconds: z.int().min(0) })),
  ),
  /** A new first PIN, to be shown or printed once; the one before no longer works. UNKNOWN_FAMILY */
  'familyPins.give': local(
    rights['familyPins.give'],
    z.strictObject({ family: zFamilyCode }),
    z.strictObject({ family: zFamilyNamed, pin: z.string() }),
  ),
};

export type Period = z.output<typeof zPeriod>;
export type Earnings = z.output<typeof zEarnings>;
export type EarningsPlace = z.output<typeof zPlace>;
export type FamilyNamed = z.output<typeof zFamilyNamed>;
