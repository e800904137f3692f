import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { LookedCopy } from '../../../shared/contract/copies';
import { baisa } from '../../../shared/domain/amounts';
import { done, type Result } from '../../../shared/result';
import { holdingsOf } from '../copies/holdings';
import { readNote } from '../copies/note';
import type { ReadableDb } from '../database';
import { openCopy } from './open-copy';
import { heldAfter, lastCommon, withFile } from './present';

function presentOf(ledger: string, copy: ReadableDb): LookedCopy['present'] {
  if (!existsSync(ledger)) return { is: 'none' };
  const read = withFile(ledger, (db): LookedCopy['present'] => {
    const { exhibition, head } = holdingsOf(db);
    const common = lastCommon(db, copy);
    const { net, ...missing } = heldAfter(db, common);
    return {
      is: 'readable',
      exhibition,
      isSame: common > 0,
      head,
      missing: { ...missing, net: baisa(net) },
    };
  });
  return read ?? { is: 'unreadable' };
}

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
