import { copyFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openReadable, run, type WritableDb } from '../database';
import { contactRows } from '../families/contact-rows';
import { BadCopy } from '../file-fault';
import { hashFile } from './hash-file';
import { holdingsOf } from './holdings';
import type { ListedCopy } from './list';
import { writeNote, type CopyNote } from './note';
import { removeCopy } from './remove-copy';
import { unrecordedHash } from './unrecorded';
import { problemOf } from './verify-copy';
import { freeName, type WrittenCopy } from './write-copy';
import { moveIn, partOf, syncFile } from './write-whole';

/** Takes the rows out and writes the file anew from what is left, so that no page, free or not, keeps a byte of them. */
function take(part: string): void {
  const db = new Database(part, { fileMustExist: true }) as WritableDb;
  try {
    db.pragma('secure_delete = ON');
    db.pragma('journal_mode = MEMORY');
    for (const rows of contactRows(db)) run(db, `DELETE ${rows}`);
    db.exec('VACUUM');
  } finally {
    db.close();
  }
}

function noteOf(part: string, { note }: ListedCopy, at: number): CopyNote {
  const db = openReadable(part);
  try {
    const { practice: _, ...holds } = holdingsOf(db);
    return {
      format: 1,
      ...holds,
      at,
      reason: note?.reason ?? 'hand',
      bytes: statSync(part).size,
      sha256: hashFile(part),
      state: 'good',
      problem: null,
      unrecorded: unrecordedHash(db),
      contacts: false,
    };
  } finally {
    db.close();
  }
}

/**
 * Puts in the place of a copy one that does not tell how families are reached, where that holds the same facts and passes the
 * whole of `verify`. It has a name of its own, a millisecond younger, and the other goes last: whenever the power goes, each
 * copy that has a name is whole and is what its note says. Throws `BadCopy` for a copy that is damaged, which is left as it
 * is, and what SQLite and the disk throw.
 */
export function eraseInCopy(listed: ListedCopy): WrittenCopy {
  const { folder, named } = listed;
  const { name, at } = freeName(folder, { ...named, at: named.at + 1 });
  const part = partOf(join(folder, name));
  try {
    copyFileSync(join(folder, listed.name), part);
    take(part);
    syncFile(part);
    const note = noteOf(part, listed, at);
    if (note.facts !== named.facts || !note.head.startsWith(named.head))
      throw new BadCopy('It does not hold what its name says.');
    const problem = problemOf(part, note);
    if (problem !== null) throw new BadCopy(problem);
    writeNote(folder, name, note);
    moveIn(part, join(folder, name));
    removeCopy(folder, listed.name);
    return { folder, name, note };
  } finally {
    for (const suffix of ['', '-journal']) rmSync(`${part}${suffix}`, { force: true });
  }
}
