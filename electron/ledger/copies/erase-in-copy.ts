import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../database';
import { contactRows } from '../families/contact-rows';
import { BadCopy } from '../file-fault';
import { contentsOf } from './contents';
import type { ListedCopy } from './list';
import { writeNote, type CopyNote } from './note';
import { removeCopy } from './remove-copy';
import { takeOut } from './take-out';
import { problemOf } from './verify-copy';
import { freeName, removePart, type WrittenCopy } from './write-copy';
import { moveIn, partOf, syncFile } from './write-whole';

/** The file is written anew from what is left, so that no page of it, free or not, keeps a byte. */
const takeContacts = (part: string): void =>
  takeOut(part, (db) => {
    for (const rows of contactRows(db)) run(db, `DELETE ${rows}`);
    db.exec('VACUUM');
  });

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
    takeContacts(part);
    syncFile(part);
    const reason = listed.note?.reason ?? 'hand';
    const note: CopyNote = { format: 1, ...contentsOf(part), at, reason, state: 'good', problem: null };
    if (note.facts !== named.facts || !note.head.startsWith(named.head))
      throw new BadCopy('It does not hold what its name says.');
    const problem = problemOf(part, note);
    if (problem !== null) throw new BadCopy(problem);
    writeNote(folder, name, note);
    moveIn(part, join(folder, name));
    removeCopy(folder, listed.name);
    return { folder, name, note };
  } finally {
    removePart(part);
  }
}
