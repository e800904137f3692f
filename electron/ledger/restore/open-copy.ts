import { existsSync } from 'node:fs';
import { done, refuse, type Result } from '../../../shared/result';
import { openReadable, type ReadableDb } from '../database';
import { readableHere } from '../fact-versions';
import { fileFault } from '../file-fault';
import { holdingsOf } from '../copies/holdings';
import { admit } from '../migrate';

/** What would be damage of the ledger is said of the file that somebody chose. */
export const ofCopy = (refused: Result<never>): Result<never> =>
  !refused.ok && refused.error.code === 'FILE_CORRUPT' ? refuse('BAD_COPY', refused.error.details) : refused;

/**
 * A copy, or any ledger file that a person chose, for reading only. UNKNOWN_COPY (not there) · BAD_COPY (damaged, or
 * no ledger, or an empty one) · FILE_NEWER · FACT_NEWER
 */
export function openCopy(path: string): Result<ReadableDb> {
  if (!existsSync(path)) return refuse('UNKNOWN_COPY');
  let db: ReadableDb | undefined;
  try {
    db = openReadable(path);
    const admitted = admit(db);
    const readable = admitted.ok ? readableHere(db) : admitted;
    const isEmpty = readable.ok && holdingsOf(db).exhibition === null;
    if (readable.ok && !isEmpty) return done(db);
    db.close();
    return readable.ok ? refuse('BAD_COPY', { reason: 'no exhibition' }) : ofCopy(readable);
  } catch (error) {
    db?.close();
    const fault = fileFault(error);
    if (fault === null) throw error;
    return ofCopy(fault);
  }
}
