import type { PhotoSubject } from '../../../shared/contract/photos';
import type { Output } from '../../../shared/contract';
import type { ProductCode } from '../../../shared/domain/amounts';
import { all, one, type ReadableDb } from '../database';

export const photoTagsSql = `SELECT subject AS "of", code, tag
  FROM local_photos INDEXED BY local_photos_tags ORDER BY subject, code`;

export const photoTags = (db: ReadableDb): Output<'photos.list'> => all(db, photoTagsSql);

/** The picture itself, if it is still the one that was asked for. */
export function findPhoto(
  db: ReadableDb,
  { of, code }: PhotoSubject,
  tag: string,
): { bytes: Uint8Array } | null {
  const row = one<{ bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM local_photos WHERE subject = ? AND code = ? AND tag = ?',
    of,
    code,
    tag,
  );
  // Not SQLite's Buffer, which another process would get as something else.
  return row === undefined ? null : { bytes: new Uint8Array(row.bytes) };
}

export interface ProductPhoto {
  readonly code: ProductCode;
  readonly bytes: Uint8Array;
}

/** All photos of products; of a file that an older program made: none. */
export function photosOfProducts(db: ReadableDb): ProductPhoto[] {
  const hasPhotos = one(db, `SELECT 1 FROM sqlite_schema WHERE name = 'local_photos'`) !== undefined;
  return hasPhotos ? all(db, `SELECT code, bytes FROM local_photos WHERE subject = 'product'`) : [];
}
