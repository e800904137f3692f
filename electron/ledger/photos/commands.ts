import { createHash } from 'node:crypto';
import type { photosContract, PhotoSubject } from '../../../shared/contract/photos';
import { checkKept } from '../../../shared/domain/photos/photo-limits';
import { done, refuse, type Result } from '../../../shared/result';
import type { Handlers } from '../command';
import { run, type ReadableDb, type WritableDb } from '../database';
import { familyExists } from '../families/queries';
import { findProduct } from '../products/queries';
import { findPhoto, photoTags } from './queries';

function checkSubject(db: ReadableDb, { of, code }: PhotoSubject): Result<true> {
  if (of === 'family')
    return familyExists(db, code) ? done(true) : refuse('UNKNOWN_FAMILY', { family: code });
  return findProduct(db, code) === undefined ? refuse('UNKNOWN_PRODUCT', { product: code }) : done(true);
}

/** As many letters of a hash as tell two pictures apart. */
const tagOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 16);

/** Keeps a picture that was checked. Returns its tag. */
export function keepPhoto(db: WritableDb, { of, code }: PhotoSubject, bytes: Uint8Array): string {
  const tag = tagOf(bytes);
  run(
    db,
    'INSERT OR REPLACE INTO local_photos (subject, code, tag, bytes) VALUES (?, ?, ?, ?)',
    of,
    code,
    tag,
    bytes,
  );
  return tag;
}

export const photosHandlers: Handlers<keyof typeof photosContract> = {
  'photos.list': ({ db }) => done(photoTags(db)),
  'photos.get': ({ db }, { subject, tag }) => done(findPhoto(db, subject, tag)),

  'photos.save': ({ db }, { subject, bytes }) => {
    const known = checkSubject(db, subject);
    if (!known.ok) return known;
    const checked = checkKept(bytes);
    return checked.ok ? done({ tag: keepPhoto(db, subject, bytes) }) : checked;
  },

  'photos.remove': ({ db }, { subject: { of, code } }) => {
    run(db, 'DELETE FROM local_photos WHERE subject = ? AND code = ?', of, code);
    return done({});
  },
};
