import { expect, test } from 'vitest';
import { labelSizes } from './label-sizes';

test('labels fill a sheet of A4 without a rest: no code is printed across a cut', () => {
  const { page, columns, rows, label, top, side } = labelSizes['A4-3x8'];
  expect(page).toEqual({ width: 210, height: 297 });
  expect([columns, rows]).toEqual([3, 8]);
  expect(columns * label.width + 2 * side).toBe(page.width);
  expect(rows * label.height + 2 * top).toBe(page.height);
  expect([label.width, top]).toEqual([70, 4.5]);
});

test('on a roll each label is a page of its own, 40 by 30 mm', () => {
  const { page, label, columns, rows, top, side } = labelSizes['40x30'];
  expect(page).toEqual({ width: 40, height: 30 });
  expect(label).toEqual(page);
  expect([columns, rows, top, side]).toEqual([1, 1, 0, 0]);
});
