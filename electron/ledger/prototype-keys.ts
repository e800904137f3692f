/**
 * Whether something that came from outside has a key `__proto__` of its own, anywhere. zod passes over it in records,
 * so that `{"__proto__": 1}` would be read as an empty count of a drawer.
 */
export function hasPrototypeKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeKey);
}
