import { done, refuse, type ErrorCode, type Result } from '../../../shared/result';
import { openReadable, type ReadableDb } from '../database';
import { businessDayOf } from '../exhibition/queries';
import { copyFault } from './copy-fault';
import { holdingsOf, type Holdings } from './holdings';
import { listCopies } from './list';
import { mirrorCopy } from './mirror';
import { readNote, type CopyReason } from './note';
import { copiesFolder } from './place';
import { prune } from './prune';
import { isThere, secondPlace } from './second-place';
import { sweepParts } from './sweep';
import { unrecordedHash } from './unrecorded';
import { writeCopy, type WrittenCopy } from './write-copy';

export interface CopyMade {
  /** The newest copy now; null where there is nothing to be copied yet, or it is only practised. */
  readonly name: string | null;
  /** False: the newest copy holds all that the ledger holds. */
  readonly isNew: boolean;
  /** The whole of `verify` was gone through, and it is good. */
  readonly isVerified: boolean;
  /** Why it did not get to the second place; null: it did, or there is none. */
  readonly second: ErrorCode | null;
}

/** The copy that holds the same, if it was made already. */
function sameCopy(folder: string, held: Holdings, unrecorded: string): WrittenCopy | null {
  for (const { name, named } of listCopies(folder)) {
    if (named.facts !== held.facts || !held.head.startsWith(named.head)) continue;
    const note = readNote(folder, name);
    if (note?.head === held.head && note.unrecorded === unrecorded && note.state !== 'bad')
      return { folder, name, note };
  }
  return null;
}

function isSound(db: ReadableDb): boolean {
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  }
}

/** A stick that is gone, full or broken is told, and takes nothing from the copy that was made. */
function toSecondPlace(
  copy: WrittenCopy,
  second: string | null,
  dayOf: (at: number) => string,
): ErrorCode | null {
  if (second === null) return null;
  if (!isThere(second)) return 'COPY_PLACE_MISSING';
  try {
    sweepParts(second, copy.note.ledger);
    mirrorCopy(copy, second);
    prune(second, copy.note.ledger, dayOf);
    return null;
  } catch (error) {
    const fault = copyFault(error);
    return fault.ok ? null : fault.error.code;
  }
}

/**
 * Copies a ledger into its default folder and the second place, beside whatever else works with the file; `at` is ms UTC.
 * What is there already is not written again. COPY_PLACE_FULL · COPY_PLACE_MISSING · COPY_DAMAGED · COPY_FAILED ·
 * FILE_CORRUPT (the ledger itself)
 */
export function makeCopy(
  ledger: string,
  { reason, at }: { readonly reason: CopyReason; readonly at: number },
): Result<CopyMade> {
  const folder = copiesFolder(ledger);
  try {
    const db = openReadable(ledger);
    try {
      const held = holdingsOf(db);
      if (held.exhibition === null || held.practice)
        return done({ name: null, isNew: false, isVerified: true, second: null });
      const dayOf = (instant: number): string => businessDayOf(db, instant);
      sweepParts(folder);
      const same = sameCopy(folder, held, unrecordedHash(db));
      const copy = same ?? writeCopy(db, folder, { reason, at });
      prune(folder, held.ledger, dayOf);
      const second = toSecondPlace(copy, secondPlace(folder), dayOf);
      const isVerified = copy.note.state === 'good';
      return done({ name: copy.name, isNew: same === null, isVerified, second });
    } catch (error) {
      // Was the ledger read wrong, or the copy written wrong? A bad disk for copies is no reason to stop selling.
      const fault = copyFault(error);
      const isDamage = !fault.ok && fault.error.code === 'COPY_DAMAGED';
      return isDamage && !isSound(db) ? refuse('FILE_CORRUPT', fault.error.details) : fault;
    } finally {
      db.close();
    }
  } catch (error) {
    return copyFault(error);
  }
}
