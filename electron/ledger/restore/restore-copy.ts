import { copyFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { done, refuse, type Result } from '../../../shared/result';
import { holdingsOf, type Holdings } from '../copies/holdings';
import { readCopyName } from '../copies/place';
import { verify } from '../verify/verify';
import { carryTables } from './carry-tables';
import { openCopy } from './open-copy';
import { lastCommon, presentOf, withFile } from './present';
import { putInPlace, readyPart, removePart, type PutInPlace } from './put-in-place';

interface Restore {
  readonly copy: string;
  readonly ledger: string;
  /** The newest hashes that the person was shown: of the copy, and of the present file where it could be read. */
  readonly head: string;
  readonly present: string | null;
  readonly at: number;
  readonly by: string;
}

/**
 * That both files are as the person was shown them. What is in a copy's tables is looked at by everybody's eyes; that the
 * chain holds and no page is damaged is looked at here.
 */
function soundCopy({
  copy,
  ledger,
  head,
  present,
}: Pick<Restore, 'copy' | 'ledger' | 'head' | 'present'>): Result<Holdings> {
  const opened = openCopy(copy);
  if (!opened.ok) return opened;
  try {
    const held = holdingsOf(opened.value);
    if (held.head !== head) return refuse('COPY_CHANGED');
    const now = presentOf(ledger, opened.value);
    if ((now.is === 'readable' ? now.head : null) !== present) return refuse('COPY_CHANGED');
    const { ok } = verify(opened.value, ['chain', 'sqlite']);
    return ok ? done(held) : refuse('BAD_COPY', { reason: 'the copy is damaged' });
  } finally {
    opened.value.close();
  }
}

/**
 * Goes on from a copy: nobody has either file open. Where the present file can be read, what was set on this computer
 * stays set (its language, printer, scale), and its PINs too if that file is of the same ledger; elsewhere people set new
 * ones. COPY_CHANGED · as `openCopy` and `putInPlace`
 */
export function restoreCopy(restore: Restore): Result<PutInPlace> {
  const { copy, ledger, at, by } = restore;
  const sound = soundCopy(restore);
  if (!sound.ok) return sound;
  const part = readyPart(ledger);
  removePart(part);
  try {
    copyFileSync(copy, part);
    const copiedAt = readCopyName(basename(copy))?.at ?? sound.value.lastAt;
    return putInPlace({ ledger, at, by, copiedAt, folders: [dirname(copy)] }, (db) => {
      withFile(ledger, (before) => {
        carryTables(before, db, 'local\\_settings');
        if (lastCommon(before, db) > 0) carryTables(before, db, 'local\\_%pins');
      });
    });
  } finally {
    removePart(part);
  }
}
