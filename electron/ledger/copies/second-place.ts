import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { folderWithin } from './place';
import { makeFolder, writeWhole } from './write-whole';

/*
 * Where copies go beside the default folder. Kept beside the copies and not in the ledger: when the ledger is broken, this
 * is what has to be known.
 */

const zSecond = z.object({ folder: z.string().min(1) });

const fileOf = (copies: string): string => join(copies, 'second-place.json');

/** The folder that was chosen; null where none was. `copies` is the default folder. */
export function secondPlace(copies: string): string | null {
  try {
    const read = zSecond.safeParse(JSON.parse(readFileSync(fileOf(copies), 'utf8')));
    return read.success ? read.data.folder : null;
  } catch {
    return null;
  }
}

/** Makes our own folder within the one that was chosen, and remembers it. Throws what the disk throws. */
export function chooseSecondPlace(copies: string, chosen: string): string {
  const folder = folderWithin(chosen);
  makeFolder(folder);
  makeFolder(copies);
  writeWhole(fileOf(copies), JSON.stringify({ folder }));
  return folder;
}

export const forgetSecondPlace = (copies: string): void => rmSync(fileOf(copies), { force: true });

/** Whether the stick is there: its folder is made once, when it is chosen, and never again. */
export const isThere = (folder: string): boolean => existsSync(folder);
