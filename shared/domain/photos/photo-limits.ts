import { done, refuse, type Result } from '../../result';
import { viewOf } from './byte-view';
import { readJpeg } from './jpeg';
import { readPhoto, type PhotoHead } from './read-photo';

/** Of a file that somebody brings: larger than any telephone takes. */
export const MOST_SOURCE_BYTES = 19_000_000;
/** Decoded, each takes four bytes: a small file may claim to be huge. */
const MOST_SOURCE_PIXELS = 64_000_000;
const MOST_SOURCE_SIDE = 16_000;

/** Of a photo that is kept: enough for a card, and light enough for a grid of them. */
export const MOST_KEPT_BYTES = 60_000;
export const MOST_KEPT_SIDE = 512;

/** Whether a file may be decoded at all, from its head alone. BAD_PHOTO · PHOTO_TOO_BIG (`width`, `height`) */
export const admitPhoto = (bytes: Uint8Array): Result<PhotoHead> => {
  const head = readPhoto(bytes);
  if (head === null) return refuse('BAD_PHOTO');
  const { width, height } = head;
  const isHuge = Math.max(width, height) > MOST_SOURCE_SIDE || width * height > MOST_SOURCE_PIXELS;
  return isHuge || bytes.length > MOST_SOURCE_BYTES ? refuse('PHOTO_TOO_BIG', { width, height }) : done(head);
};

/**
 * Whether this is a photo as the page makes them: a small JPEG that says nothing of where it was taken.
 * BAD_PHOTO · PHOTO_TOO_BIG (`width`, `height`)
 */
export const checkKept = (bytes: Uint8Array): Result<{ readonly width: number; readonly height: number }> => {
  const head = readJpeg(viewOf(bytes));
  if (head === null || head.width === 0 || head.height === 0 || head.hasMetadata) return refuse('BAD_PHOTO');
  const { width, height } = head;
  return bytes.length > MOST_KEPT_BYTES || Math.max(width, height) > MOST_KEPT_SIDE
    ? refuse('PHOTO_TOO_BIG', { width, height })
    : done({ width, height });
};

/** The size at which a photo is kept, in pixels: never larger than it is. */
export const keptSize = (
  { width, height }: { readonly width: number; readonly height: number },
  side = MOST_KEPT_SIDE,
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};
