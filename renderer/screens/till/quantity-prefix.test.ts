import { expect, test } from 'vitest';
import { readQuantityPrefix } from './quantity-prefix';

test('3* takes three, in either set of digits', () => {
  expect(readQuantityPrefix('3*')).toEqual({ qty: 3, text: '' });
  expect(readQuantityPrefix('٣*')).toEqual({ qty: 3, text: '' });
  expect(readQuantityPrefix(' 12 × لبان ')).toEqual({ qty: 12, text: 'لبان' });
});

test('what is not a quantity is searched for', () => {
  expect(readQuantityPrefix('لبان')).toEqual({ qty: null, text: 'لبان' });
  expect(readQuantityPrefix('f7 12')).toEqual({ qty: null, text: 'f7 12' });
  expect(readQuantityPrefix('*')).toEqual({ qty: null, text: '*' });
});

test('none of something is not a sale: 0* takes as many as without it', () => {
  expect(readQuantityPrefix('0*')).toEqual({ qty: null, text: '' });
});
