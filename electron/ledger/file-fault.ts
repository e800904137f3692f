import { refuse, type ErrorCode, type Result } from '../../shared/result';

/** What SQLite says of the file, in the words that people are told; extended codes begin with these. */
const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'FILE_FULL'],
  ['SQLITE_READONLY', 'FILE_READ_ONLY'],
  ['SQLITE_BUSY', 'FILE_LOCKED'],
  ['SQLITE_LOCKED', 'FILE_LOCKED'],
  ['SQLITE_CORRUPT', 'FILE_CORRUPT'],
  ['SQLITE_NOTADB', 'FILE_CORRUPT'],
  ['SQLITE_CANTOPEN', 'FILE_MISSING'],
  // The memory that readers and writers share lies beside the file: there was no room for it.
  ['SQLITE_IOERR_SHMSIZE', 'FILE_FULL'],
  ['SQLITE_IOERR', 'FILE_DISK_FAILED'],
  // What the system itself says, of a copy or of a folder.
  ['ENOSPC', 'FILE_FULL'],
  ['EDQUOT', 'FILE_FULL'],
  ['EROFS', 'FILE_READ_ONLY'],
  ['EACCES', 'FILE_READ_ONLY'],
  ['EPERM', 'FILE_READ_ONLY'],
  ['ENOENT', 'FILE_MISSING'],
  ['EIO', 'FILE_DISK_FAILED'],
  ['ENODEV', 'FILE_DISK_FAILED'],
];

/** A copy that does not hold what the ledger holds is none: the ledger itself is damaged, or the disk. */
export class BadCopy extends Error {
  readonly code = 'SQLITE_CORRUPT_COPY';
}

/** Another program reads the file, so that something which needs it alone could not be done. */
export class FileInUse extends Error {}

/** The refusal for an error of the file, or null where the error is something else. */
export function fileFault(error: unknown): Result<never> | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof FileInUse) return refuse('FILE_LOCKED', { sqlite: '' });
  if (error instanceof TypeError && error.message.includes('directory does not exist')) {
    return refuse('FILE_MISSING');
  }
  const sqlite = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const found = codes.find(([prefix]) => sqlite.startsWith(prefix));
  return found === undefined ? null : refuse(found[1], { sqlite });
}
