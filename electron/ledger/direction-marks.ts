import { DIRECTION_MARKS } from '../../shared/domain/digits';

/**
 * The same input without the marks that turn a text around (U+202E and its like), wherever a text stands in it: a name
 * that holds one could show the amount beside it backwards, on every screen and paper to come. They are invisible, so
 * that nobody misses what they typed. Of input that zod has read: codes with a mark in them were refused by then. Keys and
 * bytes stay as they are.
 */
export function withoutDirectionMarks(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(DIRECTION_MARKS, '');
  if (Array.isArray(value)) return value.map(withoutDirectionMarks);
  if (typeof value !== 'object' || value === null) return value;
  // A file's bytes.
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutDirectionMarks(inner)]));
}
