import type { z } from 'zod';
import { done, refuse, type Result } from '../result';

/**
 * What came in, in the shape that its channel takes; BAD_INPUT names the `field` that is wrong.
 *
 * zod measures the `length` of whatever has one before it is sure to be a text, and throws where that is no number
 * (`{ length: { valueOf: 1 } }`): what no schema can read is not of its shape either.
 */
export function readInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  try {
    const parsed = schema.safeParse(input);
    if (parsed.success) return done(parsed.data);
    return refuse('BAD_INPUT', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  } catch {
    return refuse('BAD_INPUT', { field: '' });
  }
}
