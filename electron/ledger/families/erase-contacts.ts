import type { Output } from '../../../shared/contract';
import type { CommandContext } from '../command';
import { one, run, type ReadableDb, type WritableDb } from '../database';
import { FileInUse } from '../file-fault';
import { contactRows } from './contact-rows';

type Held = Output<'families.contactsHeld'>;

const count = (db: ReadableDb, sql: string): number => one<{ n: number }>(db, sql)?.n ?? 0;

/** What is known here of how families are reached. */
export const contactsHeld = (db: ReadableDb): Held => ({
  phones: count(db, 'SELECT COUNT(*) AS n FROM local_contacts WHERE phone IS NOT NULL OR bank IS NOT NULL'),
  photos: count(db, `SELECT COUNT(*) AS n FROM local_photos WHERE subject = 'family'`),
});

/** Empties the log beside the file into it. SQLite answers whether somebody who reads the file kept it from doing so. */
function emptyLog(db: WritableDb): void {
  const [row] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
  if (row?.busy !== 0) throw new FileInUse('The log could not be emptied.');
}

/** Writes the file anew from what is in it, so that no page, free or not, keeps a byte of what was deleted. */
function rewrite(db: WritableDb): void {
  emptyLog(db);
  db.exec('VACUUM');
  emptyLog(db);
}

/** Takes numbers and photos of families away, whole rows: whatever else is kept of a contact goes with them. */
export function eraseContacts({ db, afterCommit }: CommandContext): Held {
  const held = contactsHeld(db);
  for (const rows of contactRows(db)) run(db, `DELETE ${rows}`);
  // Also where there was nothing to delete: a try before this one may have been kept from it.
  afterCommit(() => rewrite(db));
  return held;
}
