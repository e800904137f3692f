import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { noteName } from './place';

/** The copy first: a note without one is nothing, a copy without its note could still be read. */
export function removeCopy(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true });
  rmSync(join(folder, noteName(name)), { force: true });
}
