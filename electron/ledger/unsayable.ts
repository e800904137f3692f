import { hasHalf } from './canonical-json';

/**
 * Where in what came from outside stands what nothing that is kept may say, as zod names a field; null: nowhere. A key
 * `__proto__`, which zod passes over in records, so that `{"__proto__": 1}` would be read as an empty count of a drawer;
 * and half of a character, in whatever text is no name: such input has no canonical JSON, and so no digest.
 */
export function unsayableIn(value: unknown, field = ''): string | null {
  if (typeof value === 'string') return hasHalf(value) ? field : null;
  // A file's bytes are no keys, and there are millions of them.
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null;
  for (const [key, inner] of Object.entries(value)) {
    const path = field === '' ? key : `${field}.${key}`;
    if (key === '__proto__') return path;
    if (hasHalf(key)) return field;
    const found = unsayableIn(inner, path);
    if (found !== null) return found;
  }
  return null;
}
