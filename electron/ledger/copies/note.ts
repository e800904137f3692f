import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { zInstant, zText } from '../../../shared/schema';
import { noteName } from './place';
import { writeWhole } from './write-whole';

const zHash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What lies beside each copy, so that a list of copies need open none of them. A stick may have been in other hands: what
 * a note says is shown, and believed of nothing that the copy itself can be asked.
 */
const zNote = z.object({
  format: z.literal(1),
  ledger: zHash,
  at: zInstant,
  reason: z.enum(['trade', 'shift', 'hand', 'migration']),
  facts: z.int().min(0),
  sales: z.int().min(0),
  head: zHash,
  lastAt: zInstant,
  exhibition: z.object({ nameAr: zText(200), nameEn: zText(200) }).nullable(),
  version: z.int(),
  bytes: z.int().min(0),
  /** Of the whole file. */
  sha256: zHash,
  /** `good` and `bad` after the whole of `verify`; `unchecked` after SQLite's own quick check. */
  state: z.enum(['unchecked', 'good', 'bad']),
  problem: zText(1000).nullable(),
  /** `unrecordedHash`; a note of an older program has none. */
  unrecorded: zHash.optional(),
  /** Whether anything in it tells how a family is reached; not known of a copy of an older program. */
  contacts: z.boolean().optional(),
});

export type CopyNote = z.output<typeof zNote>;
export type CopyReason = CopyNote['reason'];

export const writeNote = (folder: string, copy: string, note: CopyNote): void =>
  writeWhole(join(folder, noteName(copy)), JSON.stringify(note, null, 2));

/** Null where there is none, or none that can be read: the copy itself can still be asked. */
export function readNote(folder: string, copy: string): CopyNote | null {
  try {
    const read = zNote.safeParse(JSON.parse(readFileSync(join(folder, noteName(copy)), 'utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
