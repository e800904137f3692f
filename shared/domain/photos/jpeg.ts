import type { ByteView } from './byte-view';

/** What stands in the head of a JPEG, before its picture begins (ITU-T T.81). */
export interface JpegHead {
  readonly width: number;
  readonly height: number;
  /** It carries EXIF or XMP: where and when it was taken, and by which telephone. */
  readonly hasMetadata: boolean;
}

const MARKER = 0xff;
const END = 0xd9;
const SCAN = 0xda;
const APP1 = 0xe1;
const COMMENT = 0xfe;

/** SOF0 to SOF15, without the three among them that are tables. */
const isFrame = (kind: number): boolean => kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
const standsAlone = (kind: number): boolean => kind === 0x01 || (kind >= 0xd0 && kind <= 0xd7);

/** Null where it is no JPEG, or ends before it says how large it is. */
export const readJpeg = (view: ByteView): JpegHead | null => {
  if (view.big16(0) !== 0xffd8) return null;
  let hasMetadata = false;
  let size: { readonly width: number; readonly height: number } | null = null;
  for (let at = 2; ;) {
    if (view.byte(at) !== MARKER) return null;
    const kind = view.byte(at + 1);
    if (kind === undefined || kind === END) return null;
    if (kind === MARKER || standsAlone(kind)) {
      at += kind === MARKER ? 1 : 2;
      continue;
    }
    if (kind === SCAN) return size === null ? null : { ...size, hasMetadata };
    const length = view.big16(at + 2);
    if (length === undefined || length < 2) return null;
    if (kind === APP1 || kind === COMMENT) hasMetadata = true;
    if (isFrame(kind)) {
      const height = view.big16(at + 5);
      const width = view.big16(at + 7);
      if (height === undefined || width === undefined) return null;
      size = { width, height };
    }
    at += 2 + length;
  }
};
