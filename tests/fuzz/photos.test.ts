import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  admitPhoto,
  checkKept,
  MOST_KEPT_BYTES,
  MOST_KEPT_SIDE,
} from '../../shared/domain/photos/photo-limits';
import { openShop } from '../ledger/harness/stall';
import { eachSeed, FUZZ_TIMEOUT } from './harness/seed';

const FILES = 2_000;
const SAVES = 100;

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256);
const little = (value: number, bytes: number): number[] => big(value, bytes).toReversed();

const side = fc.constantFrom(0, 1, 9, 300, 512, 513, 4_000, 16_000, 16_001, 65_535, 2 ** 31 - 1, 2 ** 32 - 1);
const size = fc.tuple(side, side);

const frame = ([width, height]: [number, number], kind: number): number[] => [
  0xff,
  kind,
  0,
  11,
  8,
  ...big(height, 2),
  ...big(width, 2),
  1,
  1,
  0x11,
  0,
];
const segment = fc.oneof(
  size.map((sides) => frame(sides, 0xc0)),
  size.map((sides) => frame(sides, 0xc2)),
  fc
    .tuple(fc.nat({ max: 255 }), fc.uint8Array({ maxLength: 20 }))
    .map(([kind, content]) => [0xff, kind, ...big(content.length + 2, 2), ...content]),
  fc.constantFrom([0xff], [0xff, 0xd9], [0xff, 0xe1, 0, 0], [0xff, 0xe1, 0xff, 0xff]),
);
const jpeg = fc
  .array(segment, { maxLength: 5 })
  .map((segments) => [0xff, 0xd8, ...segments.flat(), 0xff, 0xda, 0, 2, 1, 2, 3]);
const png = size.map(([width, height]) => [
  0x89,
  ...letters('PNG\r\n\x1a\n'),
  ...big(13, 4),
  ...letters('IHDR'),
  ...big(width, 4),
  ...big(height, 4),
  8,
  6,
  0,
  0,
  0,
]);
const gif = fc
  .tuple(size, size)
  .map(([[width, height], [wide, high]]) => [
    ...letters('GIF89a'),
    ...little(width, 2),
    ...little(height, 2),
    ...big(0, 3),
    0x2c,
    ...big(0, 4),
    ...little(wide, 2),
    ...little(high, 2),
    ...big(0x2003b, 4),
  ]);
const webp = fc
  .tuple(fc.constantFrom('VP8X', 'VP8 ', 'VP8L', 'VP9 '), fc.uint8Array({ maxLength: 30 }))
  .map(([kind, content]) => [
    ...letters('RIFF'),
    ...little(content.length + 12, 4),
    ...letters('WEBP'),
    ...letters(kind),
    ...little(content.length, 4),
    ...content,
  ]);

/** Also something else in the same file: a page, a script, a program. */
const polyglot = fc.constantFrom(
  '',
  '<script>alert(1)</script>',
  '<svg onload=alert(1)>',
  'MZ\u0090',
  'PK\u0003\u0004',
);

const file: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.oneof(jpeg, png, gif, webp), polyglot, fc.nat(), fc.boolean())
  .map(([bytes, more, cut, isWhole]) => {
    const all = Uint8Array.from([...bytes, ...letters(more)]);
    return isWhole ? all : all.subarray(0, cut % (all.length + 1));
  });

test(
  'no picture is decoded that is larger than the memory of a small laptop holds, whatever its head claims',
  async () => {
    await eachSeed((seed) => {
      for (const bytes of fc.sample(file, { seed, numRuns: FILES })) {
        const told = Buffer.from(bytes).toString('hex');
        const admitted = admitPhoto(bytes);
        if (!admitted.ok) {
          expect(['BAD_PHOTO', 'PHOTO_TOO_BIG'], told).toContain(admitted.error.code);
          continue;
        }
        const { width, height } = admitted.value;
        expect(width * height * 4, told).toBeLessThanOrEqual(256_000_000);
        expect(Math.min(width, height), told).toBeGreaterThan(0);
      }
    });
  },
  FUZZ_TIMEOUT,
);

test(
  'no file is kept as a photo but a small JPEG, and the ledger answers each with a known code',
  async () => {
    await eachSeed((seed) => {
      const stall = openShop();
      try {
        for (const bytes of fc.sample(fc.oneof(file, jpeg.map(Uint8Array.from.bind(Uint8Array))), {
          seed,
          numRuns: SAVES,
        })) {
          const told = Buffer.from(bytes).toString('hex');
          const kept = checkKept(bytes);
          if (kept.ok) {
            expect(bytes.length, told).toBeLessThanOrEqual(MOST_KEPT_BYTES);
            expect(Math.max(kept.value.width, kept.value.height), told).toBeLessThanOrEqual(MOST_KEPT_SIDE);
          }
          const subject = { of: 'product', code: 'F01-001' };
          const answer = stall.call('photos.save', { subject, bytes });
          expect(answer.ok, told).toBe(kept.ok);
          if (!answer.ok) expect(['BAD_PHOTO', 'PHOTO_TOO_BIG'], told).toContain(answer.error.code);
          expect(stall.faults, told).toEqual([]);
        }
      } finally {
        stall.close();
      }
    });
  },
  FUZZ_TIMEOUT,
);
