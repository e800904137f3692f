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

/** A colour table of so many entries stands where a byte's upper bit says so; its lower three say how many. */
const colours = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

const IMAGE = 0x2c;
const EXTENSION = 0x21;

/**
 * Its first picture may be larger than the screen that its head claims, and browsers make room for it: the size is that
 * which holds both. Null where no picture begins. (GIF89a, 17 to 26.)
 */
const readGif = (view: ByteView): Size | null => {
  if (!['GIF87a', 'GIF89a'].includes(view.text(0, 6))) return null;
  let at = 13 + colours(view.byte(10) ?? 0);
  while (view.byte(at) === EXTENSION) {
    at += 2;
    for (let length = view.byte(at); length !== undefined && length > 0; length = view.byte(at))
      at += 1 + length;
    at += 1;
  }
  if (view.byte(at) !== IMAGE) return null;
  const reach = (screen: number, from: number, side: number): number | undefined => {
    const [least, before, own] = [screen, from, side].map(view.little16);
    if (least === undefined || before === undefined || own === undefined || own === 0) return undefined;
    return Math.max(least, before + own);
  };
  return whole({ width: reach(6, at + 1, at + 5), height: reach(8, at + 3, at + 7) });
};

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
