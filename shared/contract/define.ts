import type { z } from 'zod';
import type { Right } from '../rights';

/**
 * - `query` reads; it never writes.
 * - `command` appends facts; its input carries an `id` minted by the screen, and the same id with the same
 *   content is answered as the first time (`ALREADY_DONE` with other content).
 * - `local` changes only this computer's own affairs (PINs' tries, settings), which no fact records.
 */
export type ChannelKind = 'query' | 'command' | 'local';

export interface ChannelSpec {
  readonly kind: ChannelKind;
  /** Its cell in the one table of rights (`shared/rights.ts`). */
  readonly role: Right;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

export const query = <I extends z.ZodType, O extends z.ZodType>(role: Right, input: I, output: O) =>
  ({ kind: 'query', role, input, output }) as const;

export const command = <I extends z.ZodType<{ id: string }>, O extends z.ZodType>(
  role: Right,
  input: I,
  output: O,
) => ({ kind: 'command', role, input, output }) as const;

export const local = <I extends z.ZodType, O extends z.ZodType>(role: Right, input: I, output: O) =>
  ({ kind: 'local', role, input, output }) as const;
