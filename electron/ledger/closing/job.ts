import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { done, refuse, type Result } from '../../../shared/result';
import type { JobContext, JobHandlers } from '../background/job';
import { syncFile } from '../copies/write-whole';
import { openReadable } from '../database';
import { fileFault } from '../file-fault';
import { head } from '../journal';
import { placeFault } from '../place-fault';
import { checks, verify, type CheckName } from '../verify/verify';
import { stripOwn } from './strip';

const names = Object.keys(checks) as CheckName[];

/** Writing and stripping are a step each. */
const STEPS = names.length + 2;

/** `VACUUM INTO` reads one moment of the ledger, whatever is written to it meanwhile. */
function copyTo(ledger: string, path: string): void {
  const db = openReadable(ledger);
  try {
    db.prepare('VACUUM INTO ?').run(path);
  } finally {
    db.close();
  }
}

const gone = refuse('SAVE_GONE', { reason: 'ENOENT' });

/** SQLite's own errors are of the place or of the ledger; a stop and a fault of ours are neither. */
const isOfAFile = (error: unknown): boolean =>
  fileFault(error) !== null || (error instanceof Error && 'code' in error);

/** What SQLite says of the ledger or of the place, in the words of the place. */
function copyFault(error: unknown, path: string): Result<never> {
  const fault = fileFault(error);
  const code = fault?.ok === false ? fault.error.code : null;
  if (code === 'FILE_FULL') return refuse('SAVE_FULL', { reason: 'SQLITE_FULL' });
  if (code === 'FILE_CORRUPT') return refuse('LEDGER_UNSOUND', { check: 'sqlite', what: 'FILE_CORRUPT' });
  return existsSync(dirname(path)) ? placeFault(error) : gone;
}

type Step = (at: number) => void;

type Copied = Result<{ facts: number; head: string }>;

/** The whole of `verify`; the first thing that it finds wrong is a refusal. */
function verified(path: string, step: Step): Copied {
  const db = openReadable(path);
  try {
    for (const [at, name] of names.entries()) {
      step(at + 2);
      const [checked] = verify(db, [name]).checks;
      // Of a file that is not there any more nothing was found, neither right nor wrong.
      if (!existsSync(path)) return gone;
      if (checked?.ok === true) continue;
      return refuse('LEDGER_UNSOUND', { check: name, what: checked?.problem?.what ?? '' });
    }
    const { position, hash } = head(db);
    return done({ facts: position, head: hash });
  } finally {
    db.close();
  }
}

function copyAndVerify({ path: ledger, step }: JobContext, path: string): Copied {
  const at: Step = (stage) => step({ done: stage, total: STEPS });
  let isWhole = false;
  try {
    at(0);
    copyTo(ledger, path);
    at(1);
    stripOwn(path);
    syncFile(path);
    const copied = verified(path, at);
    isWhole = copied.ok;
    return copied;
  } catch (error) {
    if (!isOfAFile(error)) throw error;
    return copyFault(error, path);
  } finally {
    if (!isWhole) rmSync(path, { force: true });
  }
}

export const closingJobs: JobHandlers<'closing.copy'> = {
  'closing.copy': (context, { path }) => copyAndVerify(context, path),
};
