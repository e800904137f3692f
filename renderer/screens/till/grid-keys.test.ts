import { expect, test } from 'vitest';
import { nextTile } from './grid-keys';

const grid = { columns: 4, count: 10, isRtl: true };

test('arrows go where they point, in Arabic from right to left', () => {
  expect(nextTile('ArrowLeft', 0, grid)).toBe(1);
  expect(nextTile('ArrowRight', 1, grid)).toBe(0);
  expect(nextTile('ArrowRight', 0, { ...grid, isRtl: false })).toBe(1);
  expect(nextTile('ArrowDown', 1, grid)).toBe(5);
});

test('up from the first row leads back to the search box', () => {
  expect(nextTile('ArrowUp', 3, grid)).toBeNull();
  expect(nextTile('ArrowUp', 4, grid)).toBe(0);
});

test('the ends hold: no key leads to a tile that is not there', () => {
  expect(nextTile('ArrowDown', 7, grid)).toBe(9);
  expect(nextTile('ArrowLeft', 9, grid)).toBe(9);
  expect(nextTile('ArrowRight', 0, grid)).toBe(0);
  expect(nextTile('End', 0, grid)).toBe(9);
});

test('other keys are left alone', () => expect(nextTile('a', 0, grid)).toBeUndefined());
