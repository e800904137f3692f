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
  'families.save': command(rights['families.save'], z.strictObject({ id: zId, family: zFamilyInput }), z.strictObject({})),
  /** Number for transfers; on the receipt where the family wishes it. Local and erasable. UNKNOWN_FAMILY */
  'families.saveContact': local(
    rights['families.saveContact'],
    z.strictObject({
      family: zFamilyCode,
      phone: z.string().regex(/^\+?\d{4,15}$/).nullable(),
      onReceipt: z.boolean(),
    }),
    z.strictObject({}),
  ),
};

export type FamilyInput = z.output<typeof zFamilyInput>;
export type FamilyListed = z.output<typeof zFamilyListed>;
