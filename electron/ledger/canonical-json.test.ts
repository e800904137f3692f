import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json';

test('a seal made here can be checked by anybody who follows RFC 8785', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    { numRuns: 2_000 },
  );
});

test('the order of keys is that of their UTF-16 units, as in the example of RFC 8785', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
  const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'];
  const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
  expect(Object.keys(JSON.parse(text) as object)).toEqual(['1', ...sorted.filter((key) => key !== '1')]);
  expect(text).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`);
});

test('numbers are as RFC 8785 has them, and −0 is 0', () => {
  expect(canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
  );
});

test('what JSON cannot say is no seal at all', () => {
  for (const value of [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    () => 0,
    undefined,
    Symbol('x'),
    '\ud800',
    { '\udfff': 1 },
  ]) {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  }
});

test('a member that is left out is left out at every depth, and nothing else is', () => {
  expect(canonicalJson({ b: [{ pin: '2846', a: 1 }], pin: '1', c: undefined }, 'pin')).toBe(
    '{"b":[{"a":1}]}',
  );
});
