import { expect, test } from 'vitest';
import { bars } from './bars';

/** Widths of bars and spaces in modules, read back from the path between the quiet zones. */
const widths = (text: string): number[] => {
  const { path, width } = bars(text);
  const drawn = [...path.matchAll(/M([\d.]+) 0h([\d.]+)/g)].map(
    ([, x, wide]) => [Number(x), Number(wide)] as const,
  );
  let end = 10;
  const all = drawn.flatMap(([x, wide], index) => {
    const space = x - end;
    end = x + wide;
    return index === 0 ? [wide] : [space, wide];
  });
  expect(end + 10).toBe(width);
  return all;
};

test('the barcode of a sale is a Code 128 that a scanner ends properly and can find the edges of', () => {
  const read = widths('T1-000023');
  // ISO/IEC 15417: start B, then T; the stop pattern at the end.
  expect(read.slice(0, 6).join('')).toBe('211214');
  expect(read.slice(6, 12).join('')).toBe('213311');
  expect(read.slice(-7).join('')).toBe('2331112');
});

test('a number that Code 128 cannot hold leaves the receipt without a barcode, not without a receipt', () => {
  expect(bars('نقطة-٠٠١').width).toBe(0);
});
