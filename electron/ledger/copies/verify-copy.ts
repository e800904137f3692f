import { join } from 'node:path';
import { openReadable } from '../database';
import { LATEST_VERSION } from '../migrate';
import { verify, type CheckName } from '../verify/verify';
import { hashFile } from './hash-file';
import { readNote, writeNote, type CopyNote } from './note';

/** What can be said of a copy whose tables are those of an older program. */
const ofOlder: readonly CheckName[] = ['chain', 'payloads', 'sqlite'];

/** The whole of `verify` over a copy, through a connection that cannot write. Returns what is wrong with it, or null. */
export function problemOf(path: string, note: CopyNote): string | null {
  if (hashFile(path) !== note.sha256) return 'The file is not the one that was written.';
  const db = openReadable(path);
  try {
    const { ok, checks } = verify(db, note.version === LATEST_VERSION ? undefined : ofOlder);
    const wrong = checks.find((check) => !check.ok);
    return ok ? null : `${wrong?.check ?? ''}: ${wrong?.problem?.what ?? ''}`;
  } finally {
    db.close();
  }
}

/**
 * Verifies a copy and writes what was found into its note. Null where it has no note to hold it against. Takes as long as
 * `verify` does: for a thread of its own.
 */
export function verifyCopy(folder: string, name: string): 'good' | 'bad' | null {
  const note = readNote(folder, name);
  if (note === null) return null;
  let problem: string | null;
  try {
    problem = problemOf(join(folder, name), note);
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  const state = problem === null ? 'good' : 'bad';
  writeNote(folder, name, {
    ...note,
    state,
    problem: problem?.replaceAll(/\p{C}/gu, ' ').slice(0, 1000) ?? null,
  });
  return state;
}
