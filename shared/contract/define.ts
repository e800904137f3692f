import type { z } from 'zod';
import type { Role } from '../roles';

/**
 * - `query` reads; it never writes.
 * - `command` appends facts; its input carries an `id` minted by the screen, and the same id with the same
 *   content is answered as the first time (`ALREADY_DONE` with other content).
 * - `local` changes only this computer's own affairs (PINs' tries, settings), which no fact records.
 */
export type ChannelKind = 'query' | 'command' | 'local';

export interface ChannelSpec {
  readonly kind: ChannelKind;
  /** The least that the person must be; `anyone` needs nobody signed in. */
  readonly role: Role | 'anyone';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

export const query = <I extends z.ZodType, O extends z.ZodType>(role: Role | 'anyone', input: I, output: O) =>
  ({ kind: 'query', role, input, output }) as const;

export const command = <I extends z.ZodType<{ id: string }>, O extends z.ZodType>(
  role: Role | 'anyone',
  input: I,
  output: O,
) => ({ kind: 'command', role, input, output }) as const;

export const local = <I extends z.ZodType, O extends z.ZodType>(role: Role | 'anyone', input: I, output: O) =>
  ({ kind: 'local', role, input, output }) as const;
