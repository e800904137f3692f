/**
 * Whether something that came from outside has a key `__proto__` of its own, anywhere. zod passes over it in records,
 * so that `{"__proto__": 1}` would be read as an empty count of a drawer.
 */
export function hasPrototypeKey(value: unknown): boolean {
  // A file's bytes are no keys, and there are millions of them.
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeKey);
}
