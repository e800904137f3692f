import { expect, test } from 'vitest';
import { checkKept, admitPhoto, keptSize, MOST_KEPT_BYTES } from './photo-limits';
import { readPhoto } from './read-photo';

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256);
const little = (value: number, bytes: number): number[] => big(value, bytes).reverse();
const file = (...parts: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(parts.flat());

const png = (width: number, height: number) =>
  file([0x89], letters('PNG\r\n\x1a\n'), big(13, 4), letters('IHDR'), big(width, 4), big(height, 4));
/** A screen, a colour table of two, an extension, and the first picture of its own size. */
const gif = (width: number, height: number, [wide, high] = [width, height]) =>
  file(
    [letters('GIF89a'), little(width, 2), little(height, 2), [0x80, 0, 0], [0, 0, 0, 9, 9, 9]].flat(),
    [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
    [0x2c, little(0, 2), little(0, 2), little(wide, 2), little(high, 2), 0].flat(),
  );
const segment = (kind: number, content: readonly number[]) => [
  0xff,
  kind,
  ...big(content.length + 2, 2),
  ...content,
];
const frame = (width: number, height: number, kind = 0xc0) =>
  segment(kind, [8, ...big(height, 2), ...big(width, 2), 3, 1, 0x22, 0]);
const SCAN = [0xff, 0xda, 0, 2, 1, 2, 3];
const jpeg = (...segments: readonly (readonly number[])[]) => file([0xff, 0xd8], ...segments, SCAN);
const EXIF = segment(0xe1, letters('Exif\0\0'));
const riff = (kind: string, content: readonly number[]) =>
  file(
    letters('RIFF'),
    little(content.length + 12, 4),
    letters('WEBP'),
    letters(kind),
    little(content.length, 4),
    content,
  );

test.each([
  ['PNG', png(640, 480), 'png'],
  ['GIF', gif(640, 480), 'gif'],
  ['JPEG', jpeg(segment(0xe0, letters('JFIF\0')), frame(640, 480)), 'jpeg'],
  ['JPEG in several goes', jpeg(EXIF, segment(0xc4, [0, 1]), frame(640, 480, 0xc2)), 'jpeg'],
  [
    'WebP with losses',
    riff('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...little(640, 2), ...little(480, 2)]),
    'webp',
  ],
  [
    'WebP with a second size in its upper bits',
    riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...little(640 + 0x4000, 2), ...little(480 + 0x8000, 2)]),
    'webp',
  ],
  ['WebP without losses', riff('VP8L', [0x2f, ...little(639 + 479 * 0x4000, 4)]), 'webp'],
  ['WebP with more to it', riff('VP8X', [0, 0, 0, 0, ...little(639, 3), ...little(479, 3)]), 'webp'],
])('a %s says how large it is before it is decoded', (_, bytes, format) => {
  expect(readPhoto(bytes)).toEqual({ format, width: 640, height: 480 });
  expect(admitPhoto(bytes).ok).toBe(true);
});

test.each([
  ['nothing', file()],
  [
    'an SVG, which could carry a program',
    file(letters('<svg xmlns="http://www.w3.org/2000/svg" width="9"/>')),
  ],
  ['a web page', file(letters('<!doctype html>'))],
  ['a PNG that ends in its head', png(640, 480).subarray(0, 20)],
  ['a JPEG without a picture', jpeg()],
  ['a JPEG that ends in a segment', file([0xff, 0xd8, 0xff, 0xe0, 0x40])],
  ['a JPEG with a segment of no length', file([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
  ['a WebP of an unknown kind', riff('VP9 ', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ['a picture of no width', png(0, 480)],
  ['a GIF that ends before its first picture', gif(640, 480).subarray(0, 30)],
  ['a GIF whose first picture is none', gif(640, 480, [0, 480])],
])('%s is no photo', (_, bytes) => {
  expect(admitPhoto(bytes)).toMatchObject({ error: { code: 'BAD_PHOTO' } });
});

test.each([
  ['a PNG of a billion pixels in 24 bytes', png(40_000, 40_000)],
  ['one that is only long', png(20_000, 10)],
  ['one of many pixels', jpeg(frame(9_000, 9_000))],
  ['a GIF of one pixel whose first picture is huge', gif(1, 1, [16_000, 16_000])],
])('%s is refused before the computer runs out of memory', (_, bytes) => {
  expect(admitPhoto(bytes)).toMatchObject({ error: { code: 'PHOTO_TOO_BIG' } });
});

test('what is kept is small, a JPEG, and says nothing of where it was taken', () => {
  expect(checkKept(jpeg(frame(512, 300)))).toEqual({ ok: true, value: { width: 512, height: 300 } });
  const metadata = [
    EXIF,
    segment(0xe1, letters('http://ns.adobe.com/xap/1.0/')),
    segment(0xfe, letters('Nizwa')),
  ];
  for (const one of metadata) {
    expect(checkKept(jpeg(one, frame(512, 300)))).toMatchObject({ error: { code: 'BAD_PHOTO' } });
    expect(checkKept(jpeg(frame(512, 300), one))).toMatchObject({ error: { code: 'BAD_PHOTO' } });
  }
  expect(checkKept(png(10, 10))).toMatchObject({ error: { code: 'BAD_PHOTO' } });
  expect(checkKept(jpeg(frame(513, 10)))).toMatchObject({ error: { code: 'PHOTO_TOO_BIG' } });
  const heavy = new Uint8Array(MOST_KEPT_BYTES + 1);
  heavy.set(jpeg(frame(10, 10)));
  expect(checkKept(heavy)).toMatchObject({ error: { code: 'PHOTO_TOO_BIG' } });
  expect(checkKept(heavy.subarray(0, MOST_KEPT_BYTES)).ok).toBe(true);
});

test('a photo is made smaller as a whole, and never larger', () => {
  expect(keptSize({ width: 4000, height: 3000 })).toEqual({ width: 512, height: 384 });
  expect(keptSize({ width: 3000, height: 4000 }, 256)).toEqual({ width: 192, height: 256 });
  expect(keptSize({ width: 100, height: 50 })).toEqual({ width: 100, height: 50 });
  expect(keptSize({ width: 16_000, height: 1 })).toEqual({ width: 512, height: 1 });
});

test('a photo is read past the filling and the marks that stand alone in some JPEGs', () => {
  const size = { format: 'jpeg', width: 640, height: 480 };
  for (const filling of [[0xff], [0xff, 0xff]])
    expect(readPhoto(jpeg(filling, frame(640, 480)))).toEqual(size);
  for (const alone of [0x01, 0xd0, 0xd3, 0xd7])
    expect(readPhoto(jpeg([0xff, alone], frame(640, 480)))).toEqual(size);
  // A segment may be empty, and one that comes after the frame says nothing of its size.
  expect(readPhoto(jpeg(segment(0xe2, []), frame(640, 480)))).toEqual(size);
  expect(readPhoto(jpeg(frame(640, 480), segment(0xe0, letters('JFIF a b c d'))))).toEqual(size);
});

test('every way in which a JPEG can be packed says its size, and its tables are not taken for one', () => {
  const tables = [0xc4, 0xc8, 0xcc];
  for (let kind = 0xc0; kind <= 0xcf; kind += 1) {
    const size = tables.includes(kind) ? null : { format: 'jpeg', width: 640, height: 480 };
    expect(readPhoto(jpeg(frame(640, 480, kind))), kind.toString(16)).toEqual(size);
  }
  for (const kind of [0x02, 0xbf, 0xcf + 0x0b, 0xdd])
    expect(readPhoto(jpeg(frame(640, 480, kind))), kind.toString(16)).toBeNull();
});

test.each([
  ['a JPEG without its first mark', file([0, 0], frame(640, 480), SCAN)],
  ['a JPEG with something between its parts', jpeg([0x00], frame(640, 480))],
  ['a JPEG whose parts begin with another mark', file([0xff, 0xd8, 0x00, ...frame(640, 480).slice(1)], SCAN)],
  ['a JPEG that ends before its picture', jpeg(frame(640, 480), [0xff, 0xd9])],
  [
    'a PNG that begins with another part',
    Uint8Array.from(png(640, 480), (byte, at) => (at === 12 ? 0x4a : byte)),
  ],
  [
    'a file with the head of a PNG and another signature',
    Uint8Array.from(png(640, 480), (byte, at) => (at === 1 ? 0x4a : byte)),
  ],
  [
    'a sound in the same wrapping as a WebP',
    Uint8Array.from(
      riff(
        'VP8X',
        Array.from({ length: 10 }, () => 1),
      ),
      (byte, at) => (at === 11 ? 0x56 : byte),
    ),
  ],
  [
    'a WebP in another wrapping',
    Uint8Array.from(
      riff(
        'VP8X',
        Array.from({ length: 10 }, () => 1),
      ),
      (byte, at) => (at === 3 ? 0x58 : byte),
    ),
  ],
  ['a picture of no height', png(640, 0)],
])('%s is no photo either', (_, bytes) => {
  expect(readPhoto(bytes)).toBeNull();
});

test('a single pixel is a picture, and a very large WebP says its size to the last pixel', () => {
  expect(readPhoto(gif(1, 1))).toEqual({ format: 'gif', width: 1, height: 1 });
  // The bit above the height says only that something shines through.
  const lossless = riff('VP8L', [0x2f, ...little(12_344 + 8_999 * 0x4000 + 0x10000000, 4)]);
  expect(readPhoto(lossless)).toEqual({ format: 'webp', width: 12_345, height: 9_000 });
  const widest = riff('VP8L', [0x2f, ...little(0x3fff + 0x3fff * 0x4000, 4)]);
  expect(readPhoto(widest)).toEqual({ format: 'webp', width: 16_384, height: 16_384 });
});

test('a photo of exactly the most is let in, and of a pixel or a byte more it is not', () => {
  const admits = (bytes: Uint8Array) => admitPhoto(bytes).ok;
  expect([admits(png(16_000, 4_000)), admits(png(16_001, 10)), admits(png(10, 16_001))]).toEqual([
    true,
    false,
    false,
  ]);
  expect([admits(png(8_000, 8_000)), admits(png(8_000, 8_001))]).toEqual([true, false]);
  const heavy = new Uint8Array(19_000_001);
  heavy.set(png(10, 10));
  expect([admits(heavy.subarray(0, 19_000_000)), admits(heavy)]).toEqual([true, false]);
});

test('a photo without a picture, or of no width or height, is not kept', () => {
  for (const one of [jpeg(), jpeg(frame(0, 10)), jpeg(frame(10, 0))])
    expect(checkKept(one)).toMatchObject({ error: { code: 'BAD_PHOTO' } });
  expect(checkKept(jpeg(frame(1, 1))).ok).toBe(true);
  expect(MOST_KEPT_BYTES).toBe(60_000);
});

test('a photo of one pixel’s width keeps it', () => {
  expect(keptSize({ width: 1, height: 16_000 })).toEqual({ width: 1, height: 512 });
});
