import { statSync } from 'node:fs';
import { openReadable } from '../database';
import { holdsContacts } from '../families/contact-rows';
import { hashFile } from './hash-file';
import { holdingsOf } from './holdings';
import type { CopyNote } from './note';
import { unrecordedHash } from './unrecorded';

/** What the note beside a copy says of the file itself, read out of it. Throws what SQLite and the disk throw. */
export function contentsOf(copy: string): Omit<CopyNote, 'format' | 'at' | 'reason' | 'state' | 'problem'> {
  const db = openReadable(copy);
  try {
    const { practice: _, ...holds } = holdingsOf(db);
    return {
      ...holds,
      unrecorded: unrecordedHash(db),
      contacts: holdsContacts(db),
      bytes: statSync(copy).size,
      sha256: hashFile(copy),
    };
  } finally {
    db.close();
  }
}
