import { viewOf, type ByteView } from './byte-view';
import { readJpeg } from './jpeg';

export interface PhotoHead {
  readonly format: 'jpeg' | 'png' | 'webp' | 'gif';
  /** In pixels, as they lie in the file. */
  readonly width: number;
  readonly height: number;
}

type Size = Omit<PhotoHead, 'format'>;
type MaybeSize = { readonly width: number | undefined; readonly height: number | undefined };

const whole = ({ width, height }: MaybeSize): Size | null =>
  width === undefined || height === undefined ? null : { width, height };

const readPng = (view: ByteView): Size | null =>
  view.text(0, 8) === '\x89PNG\r\n\x1a\n' && view.text(12, 4) === 'IHDR'
    ? whole({ width: view.big32(16), height: view.big32(20) })
    : null;

const readGif = (view: ByteView): Size | null =>
  ['GIF87a', 'GIF89a'].includes(view.text(0, 6))
    ? whole({ width: view.little16(6), height: view.little16(8) })
    : null;

const inFourteenBits = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : value % 0x4000;
const plusOne = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : value + 1;

/** Its three kinds say their size each in another way (RFC 9649). */
const readWebp = (view: ByteView): Size | null => {
  if (view.text(0, 4) !== 'RIFF' || view.text(8, 4) !== 'WEBP') return null;
  switch (view.text(12, 4)) {
    case 'VP8X':
      return whole({ width: plusOne(view.little24(24)), height: plusOne(view.little24(27)) });
    case 'VP8 ':
      return whole({ width: inFourteenBits(view.little16(26)), height: inFourteenBits(view.little16(28)) });
    case 'VP8L': {
      // Fourteen bits of width less one, then fourteen of height less one.
      const low = view.little24(21);
      const high = view.byte(24);
      if (low === undefined || high === undefined) return null;
      const bits = high * 0x1000000 + low;
      return { width: (bits % 0x4000) + 1, height: (Math.floor(bits / 0x4000) % 0x4000) + 1 };
    }
    default:
      return null;
  }
};

/** What a file says of its picture, read without decoding it. Null: it is none that photos are taken from (an SVG, say). */
export const readPhoto = (bytes: Uint8Array): PhotoHead | null => {
  const view = viewOf(bytes);
  const sizes = {
    jpeg: readJpeg(view),
    png: readPng(view),
    webp: readWebp(view),
    gif: readGif(view),
  } as const;
  for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
    const size = sizes[format];
    if (size !== null && size.width > 0 && size.height > 0)
      return { format, width: size.width, height: size.height };
  }
  return null;
};
