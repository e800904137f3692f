import { expect, test } from 'vitest';
import { isOutOfDate } from './freshness';

test('a sale makes the list of sales and the shift on the status line old, and leaves the goods alone', () => {
  expect(isOutOfDate('sales.find', ['sales'])).toBe(true);
  expect(isOutOfDate('shifts.current', ['sales'])).toBe(true);
  expect(isOutOfDate('products.list', ['sales'])).toBe(false);
});

test('goods that were received are seen at the till', () => {
  expect(isOutOfDate('products.list', ['stock'])).toBe(true);
});
