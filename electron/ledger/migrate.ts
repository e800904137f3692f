import { join } from 'node:path';
import { refuse, done, type Result } from '../../shared/result';
import { copiesFolder } from './copies/place';
import { writeCopy } from './copies/write-copy';
import { APPLICATION_ID, type ReadableDb, type WritableDb } from './database';
import { migrations, type Migration } from './migrations';

export const LATEST_VERSION = migrations.at(-1)?.version ?? 0;

const versionOf = (steps: readonly Migration[]): number => steps.at(-1)?.version ?? 0;

export const fileVersion = (db: ReadableDb): number => db.pragma('user_version', { simple: true }) as number;

/** Without any table. */
export const isEmpty = (db: ReadableDb): boolean =>
  db.prepare('SELECT COUNT(*) FROM sqlite_schema').pluck().get() === 0;

/**
 * Whether this program may open a file; reads only. FILE_NEWER: a newer program wrote it. FILE_CORRUPT: not a
 * ledger at all.
 */
export function admit(db: ReadableDb, steps: readonly Migration[] = migrations): Result<true> {
  if (!isEmpty(db) && db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    return refuse('FILE_CORRUPT', { reason: 'not a ledger' });
  }
  const [file, program] = [fileVersion(db), versionOf(steps)];
  return file > program ? refuse('FILE_NEWER', { file, program }) : done(true);
}

function copyBefore(db: WritableDb, path: string, now: number): string {
  const { folder, name } = writeCopy(db, copiesFolder(path), { reason: 'migration', at: now });
  return join(folder, name);
}

/**
 * Brings a file to this program's version in one transaction, after a copy of it was made (`copies/`), named by `now`
 * (ms UTC). As `admit`; FILE_CORRUPT where the copy shows that the file is damaged.
 */
export function migrate(
  db: WritableDb,
  path: string,
  steps: readonly Migration[] = migrations,
  now = Date.now(),
): Result<{ from: number; to: number; copy: string | null }> {
  const admitted = admit(db, steps);
  if (!admitted.ok) return admitted;
  const [from, to] = [fileVersion(db), versionOf(steps)];
  const pending = steps.filter((step) => step.version > from);
  if (pending.length === 0) return done({ from, to, copy: null });
  const copy = isEmpty(db) ? null : copyBefore(db, path, now);
  db.transaction(() => {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    for (const { sql, fill } of pending) {
      db.exec(sql);
      fill?.(db);
    }
    db.pragma(`user_version = ${to}`);
  }).immediate();
  return done({ from, to, copy });
}
