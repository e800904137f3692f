import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { BadCopy } from '../file-fault';
import { hashFile } from './hash-file';
import { writeNote } from './note';
import { moveIn, partOf, syncFile } from './write-whole';
import type { WrittenCopy } from './write-copy';

/**
 * Puts a copy into a second folder, read back and compared before it gets its name. The folder has to be there: one that is
 * gone is a stick that was pulled out, and making it again would write beside the stick. Throws what the disk throws.
 */
export function mirrorCopy({ folder, name, note }: WrittenCopy, second: string): void {
  const place = join(second, name);
  if (existsSync(place)) return;
  const part = partOf(place);
  try {
    const file = openSync(part, 'w');
    try {
      hashFile(join(folder, name), (piece) => void writeSync(file, piece));
    } finally {
      closeSync(file);
    }
    syncFile(part);
    if (hashFile(part) !== note.sha256)
      throw new BadCopy('What the second folder gives back is not the copy.');
    writeNote(second, name, note);
    moveIn(part, place);
  } finally {
    rmSync(part, { force: true });
  }
}
