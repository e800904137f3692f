import Database from 'better-sqlite3';
import type { WritableDb } from '../database';

/** Takes something out of a copy that is not in its place yet, and leaves not a byte where it stood, nor beside the file. */
export function takeOut(copy: string, work: (db: WritableDb) => void): void {
  const db = new Database(copy, { fileMustExist: true }) as WritableDb;
  try {
    // What was deleted is overwritten with zeros, and nothing of it goes into a journal file beside.
    db.pragma('secure_delete = ON');
    db.pragma('journal_mode = MEMORY');
    work(db);
  } finally {
    db.close();
  }
}
