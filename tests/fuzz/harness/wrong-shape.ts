import fc from 'fast-check';
import { hostileTexts } from './texts';

/** Whatever a page that went wrong could put in a place. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, maxDepth: 2 }),
  fc.constantFrom<unknown>(
    ...hostileTexts,
    null,
    undefined,
    Number.NaN,
    Infinity,
    -1,
    1.5,
    2 ** 53,
    '',
    [],
    {},
  ),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__": {"role": "organiser"}}'),
    '\uD800',
    '\u0000',
    'x'.repeat(100_000),
  ),
);

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The value with one place of it changed: replaced, taken away, added to. Places are chosen by `path`. */
function spoil(value: unknown, path: readonly number[], to: unknown): unknown {
  const [here = 0, ...rest] = path;
  if (Array.isArray(value) && value.length > 0 && rest.length > 0) {
    const at = here % value.length;
    return value.map((item: unknown, index) => (index === at ? spoil(item, rest, to) : item));
  }
  if (!isBag(value) || rest.length === 0) return to;
  const keys = Object.keys(value);
  const key = keys[here % Math.max(1, keys.length)];
  if (key === undefined || here % 11 === 10) return { ...value, [`extra${here}`]: to };
  if (here % 7 === 6) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return { ...value, [key]: spoil(value[key], rest, to) };
}

/** Nearly right: what is wrong hides in one place. Or not even near. */
export const wrongShape = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(right, fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 4 }), junk)
        .map(([value, path, to]) => spoil(value, path, to)),
    },
    { weight: 1, arbitrary: junk },
  );
