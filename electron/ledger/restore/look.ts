import { basename, dirname } from 'node:path';
import type { LookedCopy } from '../../../shared/contract/copies';
import { done, type Result } from '../../../shared/result';
import { holdingsOf } from '../copies/holdings';
import { readNote } from '../copies/note';
import { openCopy } from './open-copy';
import { presentOf } from './present';

/** What a copy holds, and what the present file holds beyond it. Reads only. As `openCopy`. */
export function lookAtCopy(copy: string, ledger: string): Result<LookedCopy> {
  const opened = openCopy(copy);
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const { exhibition, sales, facts, lastAt, head } = holdingsOf(db);
    const note = readNote(dirname(copy), basename(copy));
    const state = note?.head === head ? note.state : 'unchecked';
    return done({
      copy: { exhibition, sales, facts, lastAt, head, state },
      present: presentOf(ledger, db),
    });
  } finally {
    db.close();
  }
}
