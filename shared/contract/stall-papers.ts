import { z } from 'zod';
import { labelSizeNames } from '../domain/label-sizes';
import { rights } from '../rights';
import { zBaisa, zFamilyCode, zId, zProductCode, zUnit } from '../schema';
import { local } from './define';

/** What a label's code is drawn as; an EAN-13 only where the product has one, else the product's code as Code 128. */
const zSymbology = z.enum(['ean13', 'code128', 'qr']);

/** A person sticks each of them on. */
export const MOST_LABELS = 20_000;

export const zLabel = z.strictObject({
  product: zProductCode,
  name: z.string(),
  family: z.string(),
  /** Null where the price is open. */
  price: zBaisa.nullable(),
  unit: zUnit,
  /** What a scanner will read. */
  text: z.string(),
  copies: z.int().min(1),
});

export const zHandover = z.strictObject({
  exhibition: z.string(),
  at: z.number(),
  timezone: z.string(),
  family: z.strictObject({ code: zFamilyCode, name: z.string() }),
  rows: z.array(
    z.strictObject({
      code: zProductCode,
      name: z.string(),
      unit: zUnit,
      brought: z.int(),
      sold: z.int(),
      returned: z.int(),
      lost: z.int(),
      onHand: z.int(),
    }),
  ),
});

export const zLabelLook = { size: z.enum(labelSizeNames), symbology: zSymbology };

export const stallPapersContract = {
  /**
   * Saves labels as PDF where the person says; null: they changed their mind. Many go into several files, numbered after
   * the first; `job` names the progress that is told. SAVE_FAILED
   */
  'labels.savePdf': local(
    rights['labels.savePdf'],
    z.strictObject({
      ...zLabelLook,
      language: z.enum(['ar', 'en']),
      job: zId.nullable().default(null),
      labels: z
        .array(z.strictObject({ product: zProductCode, copies: z.int().min(1).max(MOST_LABELS) }))
        .min(1)
        .max(MOST_LABELS)
        .refine((labels) => labels.reduce((sum, { copies }) => sum + copies, 0) <= MOST_LABELS),
    }),
    z.strictObject({ path: z.string(), files: z.int() }).nullable(),
  ),
  /** Saves the sheet that is signed when goods come and go back. UNKNOWN_FAMILY · SAVE_FAILED */
  'handover.savePdf': local(
    rights['handover.savePdf'],
    z.strictObject({ family: zFamilyCode, language: z.enum(['ar', 'en']) }),
    z.strictObject({ path: z.string() }).nullable(),
  ),
};

export type Label = z.output<typeof zLabel>;
export type Handover = z.output<typeof zHandover>;
export type Symbology = z.output<typeof zSymbology>;
