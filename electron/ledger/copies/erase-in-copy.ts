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
import { unrecordedHash } from './unrecorded';
import { problemOf } from './verify-copy';
import type { WrittenCopy } from './write-copy';
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

function noteOf(part: string, { named, note }: ListedCopy): CopyNote {
  const db = openReadable(part);
  try {
    const { practice: _, ...holds } = holdingsOf(db);
    return {
      format: 1,
      ...holds,
      at: named.at,
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
 * Takes out of one copy how families are reached. It is changed beside its place and comes back to it only where it holds
 * the same facts and passes the whole of `verify`; its note follows it, so that one which was cut short is done again.
 * Throws `BadCopy` for a copy that is damaged, which is left as it is, and what SQLite and the disk throw.
 */
export function eraseInCopy(listed: ListedCopy): WrittenCopy {
  const { folder, name, named } = listed;
  const place = join(folder, name);
  const part = partOf(place);
  try {
    copyFileSync(place, part);
    take(part);
    syncFile(part);
    const note = noteOf(part, listed);
    if (note.facts !== named.facts || !note.head.startsWith(named.head))
      throw new BadCopy('It does not hold what its name says.');
    const problem = problemOf(part, note);
    if (problem !== null) throw new BadCopy(problem);
    moveIn(part, place);
    writeNote(folder, name, note);
    return { folder, name, note };
  } finally {
    for (const suffix of ['', '-journal']) rmSync(`${part}${suffix}`, { force: true });
  }
}
