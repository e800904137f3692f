import { existsSync, statSync } from 'node:fs';
import { done, refuse, type Result } from '../../../shared/result';
import { openReadable, type ReadableDb } from '../database';
import { fileFault } from '../file-fault';
import { admit } from '../migrate';

/**
 * A ledger file that is there, for reading only. FILE_MISSING · FILE_CORRUPT (not a ledger, or empty) · FILE_NEWER ·
 * FILE_LOCKED. Nothing of the file is ever touched.
 */
export function openExisting(path: string): Result<ReadableDb> {
  if (!existsSync(path)) return refuse('FILE_MISSING', { reason: 'there is no such file' });
  if (!statSync(path).isFile()) return refuse('FILE_CORRUPT', { reason: 'not a file' });
  if (statSync(path).size === 0) return refuse('FILE_CORRUPT', { reason: 'the file is empty' });
  let db: ReadableDb | undefined;
  try {
    db = openReadable(path);
    const admitted = admit(db);
    if (admitted.ok) return done(db);
    db.close();
    return admitted;
  } catch (error) {
    db?.close();
    const fault = fileFault(error);
    if (fault === null) throw error;
    return fault;
  }
}
