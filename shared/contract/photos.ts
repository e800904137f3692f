import { z } from 'zod';
import { MOST_KEPT_BYTES } from '../domain/photos/photo-limits';
import { rights } from '../rights';
import { zBytes, zFamilyCode, zProductCode } from '../schema';
import { local, query } from './define';

/** Whose photo: a product's or a family's, by its code. */
const zSubject = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('product'), code: zProductCode }),
  z.strictObject({ of: z.literal('family'), code: zFamilyCode }),
]);

/** `tag` tells one photo from the next of the same subject: what was shown under it may be shown again. */
const zTag = z.string().max(64);

/**
 * Photos belong to this computer and can be erased: they are in no fact, no export and no report. The page makes them
 * small and takes all out of them but the picture; the ledger looks whether it did.
 */
export const photosContract = {
  /** Who has one, without the pictures. */
  'photos.list': query(
    rights['photos.list'],
    z.strictObject({}),
    z.array(z.strictObject({ of: z.enum(['product', 'family']), code: z.string(), tag: zTag })),
  ),
  /** A JPEG; null: it was taken away, or is another by now. */
  'photos.get': query(
    rights['photos.get'],
    z.strictObject({ subject: zSubject, tag: zTag }),
    z.strictObject({ bytes: zBytes }).nullable(),
  ),
  /** In place of the one before. UNKNOWN_PRODUCT · UNKNOWN_FAMILY · BAD_PHOTO · PHOTO_TOO_BIG (`width`, `height`) */
  'photos.save': local(
    rights['photos.save'],
    z.strictObject({
      subject: zSubject,
      bytes: zBytes.refine((bytes) => bytes.length <= 2 * MOST_KEPT_BYTES),
    }),
    z.strictObject({ tag: zTag }),
  ),
  /** Erases it, if there is one. */
  'photos.remove': local(rights['photos.remove'], z.strictObject({ subject: zSubject }), z.strictObject({})),
};

export type PhotoSubject = z.output<typeof zSubject>;
