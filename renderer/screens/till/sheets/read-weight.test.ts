import { expect, test } from 'vitest';
import { readWeight } from './read-weight';

test('a weight is grams, or kilograms with a point, in either set of digits', () => {
  expect(readWeight('250')).toEqual({ ok: true, value: 250 });
  expect(readWeight('٢٥٠')).toEqual({ ok: true, value: 250 });
  expect(readWeight('0.25')).toEqual({ ok: true, value: 250 });
  expect(readWeight('١٫٥')).toEqual({ ok: true, value: 1500 });
});

test('what may be either is asked again, not guessed', () => {
  expect(readWeight('1,250').ok).toBe(false);
  expect(readWeight('').ok).toBe(false);
});
