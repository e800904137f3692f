import { done } from '../../../shared/result';
import type { JobHandlers } from '../background/job';
import { eraseInCopies } from './erase-in-copies';
import { makeCopy } from './make-copy';
import { readNote, writeNote } from './note';
import { copiesFolder } from './place';
import { isThere, secondPlace } from './second-place';
import { verifyCopy } from './verify-copy';

/** The same copy on a stick is the same bytes: what was found of the one holds of the other. */
function tellSecondPlace(folder: string, name: string): void {
  const second = secondPlace(folder);
  const note = readNote(folder, name);
  if (second === null || note === null || !isThere(second)) return;
  if (readNote(second, name)?.sha256 !== note.sha256) return;
  try {
    writeNote(second, name, note);
  } catch {
    // It was pulled out meanwhile: the next copy says so.
  }
}

export const copyJobs: JobHandlers<'copies.make' | 'copies.verify' | 'copies.erase'> = {
  'copies.make': ({ path, at, step }, { reason }) => {
    step({ done: 0, total: 1 });
    return makeCopy(path, { reason, at });
  },

  'copies.verify': ({ path, step }, { name }) => {
    step({ done: 0, total: 1 });
    const folder = copiesFolder(path);
    const state = verifyCopy(folder, name);
    tellSecondPlace(folder, name);
    return done({ state });
  },

  'copies.erase': ({ path, step }) => eraseInCopies(path, step),
};
