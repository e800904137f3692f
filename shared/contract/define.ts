import type { z } from 'zod';
import type { Right } from '../rights';

/*
 * A channel's `role` is its cell in the one table of rights (`shared/rights.ts`). It is of one of three kinds:
 * - `query` reads; it never writes.
 * - `command` appends facts; its input carries an `id` minted by the screen, and the same id with the same
 *   content is answered as the first time (`ALREADY_DONE` with other content).
 * - `job` reads for long, beside the ledger process's other work, and may write files; it tells how far it has come and
 *   can be stopped. Asked by main alone: `LedgerHost.job`.
 * - `local` changes only this computer's own affairs (PINs' tries, settings), which no fact records.
 */

export const query = <I extends z.ZodType, O extends z.ZodType>(role: Right, input: I, output: O) =>
  ({ kind: 'query', role, input, output }) as const;

export const command = <I extends z.ZodType<{ id: string }>, O extends z.ZodType>(
  role: Right,
  input: I,
  output: O,
) => ({ kind: 'command', role, input, output }) as const;

export const local = <I extends z.ZodType, O extends z.ZodType>(role: Right, input: I, output: O) =>
  ({ kind: 'local', role, input, output }) as const;

export const job = <I extends z.ZodType, O extends z.ZodType>(role: Right, input: I, output: O) =>
  ({ kind: 'job', role, input, output }) as const;
