import {
  admitPhoto,
  keptSize,
  MOST_KEPT_BYTES,
  MOST_KEPT_SIDE,
  MOST_SOURCE_BYTES,
} from '../../shared/domain/photos/photo-limits';
import { done, refuse, type Result } from '../../shared/result';

const sides = [MOST_KEPT_SIDE, 384, 256, 160];
const qualities = [0.85, 0.7, 0.55];

const draw = (bitmap: ImageBitmap, side: number): OffscreenCanvas | null => {
  const { width, height } = keptSize(bitmap, side);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return null;
  // What is clear in a PNG would be black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
};

/** The best picture that is light enough. */
const encode = async (bitmap: ImageBitmap): Promise<Result<Uint8Array>> => {
  for (const side of sides) {
    const canvas = draw(bitmap, side);
    if (!canvas) return refuse('BAD_PHOTO');
    for (const quality of qualities) {
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
      if (blob.size <= MOST_KEPT_BYTES) return done(new Uint8Array(await blob.arrayBuffer()));
    }
  }
  return refuse('PHOTO_TOO_BIG');
};

/**
 * A photo as it is kept, made from a file that somebody brought: upright, small, and with nothing in it but the picture.
 * It is decoded here, in the sandbox, and only after its head said that it is a picture of a sane size.
 * BAD_PHOTO · PHOTO_TOO_BIG
 */
export const makePhoto = async (file: Blob): Promise<Result<Uint8Array>> => {
  if (file.size > MOST_SOURCE_BYTES) return refuse('PHOTO_TOO_BIG');
  try {
    const admitted = admitPhoto(new Uint8Array(await file.arrayBuffer()));
    if (!admitted.ok) return admitted;
    // Turned as the camera was held; of a GIF, its first picture.
    const bitmap = await createImageBitmap(file);
    try {
      return await encode(bitmap);
    } finally {
      bitmap.close();
    }
  } catch {
    return refuse('BAD_PHOTO');
  }
};
