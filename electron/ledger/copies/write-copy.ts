import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openReadable, type ReadableDb } from '../database';
import { BadCopy } from '../file-fault';
import { contentsOf } from './contents';
import { writeNote, type CopyNote, type CopyReason } from './note';
import { copyName } from './place';
import { stripPins } from './strip';
import { makeFolder, moveIn, partOf, syncFile } from './write-whole';

export interface WrittenCopy {
  readonly folder: string;
  readonly name: string;
  readonly note: CopyNote;
}

function quickCheck(copy: string): void {
  const db = openReadable(copy);
  try {
    const found = db.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw new BadCopy(`SQLite finds the copy damaged: ${String(found)}`);
  } finally {
    db.close();
  }
}

/** Another copy of the same millisecond is left where it is. */
export function freeName(
  folder: string,
  named: Parameters<typeof copyName>[0],
): { name: string; at: number } {
  for (let at = named.at; ; at += 1) {
    const name = copyName({ ...named, at });
    if (!existsSync(join(folder, name))) return { name, at };
  }
}

export const removePart = (part: string): void => {
  for (const suffix of ['', '-journal']) rmSync(`${part}${suffix}`, { force: true });
};

/**
 * Writes a copy of an open ledger into a folder, whole or not at all: `VACUUM INTO` reads one moment of the ledger through
 * the connection it is given (which may be read-only, and must not be in a transaction) while others go on writing. It is
 * chosen over the page-by-page backup because it walks every table, so that damage is met now and not at the restore,
 * and because nothing that was deleted (an erased phone) is left in its pages. Throws what SQLite and the disk throw, and
 * `BadCopy`. `at` is ms UTC.
 */
export function writeCopy(
  db: ReadableDb,
  folder: string,
  { reason, at }: { readonly reason: CopyReason; readonly at: number },
): WrittenCopy {
  makeFolder(folder);
  const part = partOf(join(folder, `copy-${process.pid}`));
  removePart(part);
  try {
    db.prepare('VACUUM INTO ?').run(part);
    stripPins(part);
    quickCheck(part);
    syncFile(part);
    const contents = contentsOf(part);
    const { name, at: stamped } = freeName(folder, { ...contents, at: Math.max(at, contents.lastAt) });
    const note: CopyNote = {
      format: 1,
      ...contents,
      at: stamped,
      reason,
      state: 'unchecked',
      problem: null,
    };
    writeNote(folder, name, note);
    moveIn(part, join(folder, name));
    return { folder, name, note };
  } finally {
    removePart(part);
  }
}
