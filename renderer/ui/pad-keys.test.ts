import { expect, test } from 'vitest';
import { typeKey, type PadKey } from './pad-keys';

const typed = (kind: 'pin' | 'whole' | 'money', keys: string, maxLength = 8): string =>
  [...keys].reduce(
    (value, key) => typeKey(value, (key === '<' ? 'erase' : key) as PadKey, { kind, maxLength }),
    '',
  );

test.each([
  ['money', '1.250', '1.250'],
  ['money', '.5', '0.5'],
  ['money', '007', '7'],
  ['money', '0.05', '0.05'],
  ['money', '1.2.5', '1.25'],
  ['money', '1.2345', '1.234'],
  ['money', '12<5', '15'],
  ['whole', '1.5', '15'],
  ['pin', '0012', '0012'],
  ['pin', '123456789', '12345678'],
] as const)('the pad types %s "%s" as "%s", so that no slip makes another amount', (kind, keys, expected) => {
  expect(typed(kind, keys)).toBe(expected);
});
