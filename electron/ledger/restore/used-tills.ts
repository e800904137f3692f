import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../copies/write-whole';
import { zTillCode } from '../../../shared/schema';

/*
 * The codes that were given to tills when a copy was restored, written down beside the copies: whoever restores the same
 * copy once more, here or from the same stick elsewhere, gets others.
 */

const zUsed = z.array(zTillCode).max(10_000);

const fileOf = (folder: string): string => join(folder, 'used-tills.json');

export function usedTills(folder: string): string[] {
  try {
    return zUsed.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')));
  } catch {
    return [];
  }
}

/** A stick that cannot be written to is no reason not to go on: the codes are drawn by chance too. */
export function rememberTills(folder: string, codes: readonly string[]): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(fileOf(folder), JSON.stringify([...new Set([...usedTills(folder), ...codes])]));
  } catch {
    // See above.
  }
}
