import { isUtf8 } from 'node:buffer';
import { decodeWindows1256 } from './windows-1256';

const beginsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const utf16le = (bytes: Uint8Array): string => asBuffer(bytes).toString('utf16le');

/** Swapped in a copy; an odd last byte is no letter. */
const utf16be = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le');

const LOOK_AT = 2_000;

/** Where most bytes of one side are 0 (a delimiter, a digit) or 6 (an Arabic letter), it is UTF-16 without its mark. */
function unmarkedUtf16(bytes: Uint8Array): 'le' | 'be' | null {
  const length = Math.min(bytes.length, LOOK_AT);
  const high = [0, 0];
  let hasZero = false;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0;
    hasZero ||= byte === 0;
    if (byte === 0 || byte === 6) high[index % 2] = (high[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = high;
  if (!hasZero || Math.max(even, odd) < length * 0.4) return null;
  return odd > even ? 'le' : 'be';
}

/** The text of a file in UTF-8 or UTF-16, with or without their marks, or Windows-1256; without the mark. */
export function decodeText(bytes: Uint8Array): string {
  if (beginsWith(bytes, 0xef, 0xbb, 0xbf)) return asBuffer(bytes.subarray(3)).toString('utf8');
  if (beginsWith(bytes, 0xff, 0xfe)) return utf16le(bytes.subarray(2));
  if (beginsWith(bytes, 0xfe, 0xff)) return utf16be(bytes.subarray(2));
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return unmarked === 'le' ? utf16le(bytes) : utf16be(bytes);
  return isUtf8(bytes) ? asBuffer(bytes).toString('utf8') : decodeWindows1256(bytes);
}
