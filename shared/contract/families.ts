import { z } from 'zod';
import { rights } from '../rights';
import { zBasisPoints, zFamilyCode, zId, zName, zText } from '../schema';
import { command, local, query } from './define';

export const zFamilyInput = z.strictObject({
  code: zFamilyCode,
  nameAr: zName,
  nameEn: zText(200),
  wilayat: zText(100),
  craft: zText(100),
  commissionBp: zBasisPoints.nullable(),
  vatBp: zBasisPoints,
  vatin: zText(30).nullable(),
  note: zText(1000),
  active: z.boolean(),
  firstTime: z.boolean().nullable(),
  ledByWoman: z.boolean().nullable(),
  ledByYouth: z.boolean().nullable(),
  supportingBody: zText(200).nullable(),
});

/** A family with all that is known of it here. */
const zFamilyRow = zFamilyInput.extend({
  phone: z.string().nullable(),
  bank: z.string().nullable(),
  onReceipt: z.boolean(),
  products: z.int(),
  /** It can only be put aside, and its past stays. */
  hasSold: z.boolean(),
});

/** What the till needs of a family. `phone` is local to this computer and may be erased. */
const zFamilyListed = z.strictObject({
  code: zFamilyCode,
  nameAr: zName,
  nameEn: zText(200),
  active: z.boolean(),
  vatBp: zBasisPoints,
  phone: z.string().nullable(),
});

export const familiesContract = {
  'families.list': query(rights['families.list'], z.strictObject({}), z.array(zFamilyListed)),
  /** Adds or changes a family; `isNew` guards a family that has the code already. MISSING_NAME · DUPLICATE_CODE */
  'families.save': command(
    rights['families.save'],
    z.strictObject({ id: zId, family: zFamilyInput, isNew: z.boolean().default(false) }),
    z.strictObject({}),
  ),
  /** All families, those put aside too, in the order of their codes. */
  'families.table': query(rights['families.table'], z.strictObject({}), z.array(zFamilyRow)),
  /** The code that a new family should have: after the highest there is. */
  'families.nextCode': query(
    rights['families.nextCode'],
    z.strictObject({}),
    z.strictObject({ code: zFamilyCode }),
  ),
  /** Puts a family aside, or takes it back. It is never deleted: what it sold stays on its account. UNKNOWN_FAMILY */
  'families.setActive': command(
    rights['families.setActive'],
    z.strictObject({ id: zId, family: zFamilyCode, active: z.boolean() }),
    z.strictObject({}),
  ),
  /** Number for transfers; on the receipt where the family wishes it. Local and erasable. UNKNOWN_FAMILY */
  'families.saveContact': local(
    rights['families.saveContact'],
    z.strictObject({
      family: zFamilyCode,
      phone: z
        .string()
        .regex(/^\+?\d{4,15}$/)
        .nullable(),
      /** An account number or IBAN; only the list for the bank shows it. Left out: as it is. */
      bank: z
        .string()
        .regex(/^[A-Z0-9]{4,34}$/)
        .nullable()
        .optional(),
      onReceipt: z.boolean(),
    }),
    z.strictObject({}),
  ),
  /** What `eraseContacts` would take away: families with a number, and their photos. */
  'families.contactsHeld': query(
    rights['families.contactsHeld'],
    z.strictObject({}),
    z.strictObject({ phones: z.int(), photos: z.int() }),
  ),
  /**
   * After the exhibition: takes every family's number and photo out of this computer's file, so that no byte of them is
   * left in it. Copies have theirs until `copies.eraseContacts`. FILE_LOCKED where another program reads the file: to be tried again.
   */
  'families.eraseContacts': local(
    rights['families.eraseContacts'],
    z.strictObject({ confirmed: z.literal(true) }),
    z.strictObject({ phones: z.int(), photos: z.int() }),
  ),
};

export type FamilyInput = z.output<typeof zFamilyInput>;
export type FamilyListed = z.output<typeof zFamilyListed>;
export type FamilyRow = z.output<typeof zFamilyRow>;
