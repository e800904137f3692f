import { createHash } from 'node:crypto';
import { all, hasTable, type ReadableDb } from '../database';

/** Tries at a recovery code, carts and settings are no reason for another copy. */
const wanted: Readonly<Record<string, string>> = {
  local_contacts: '*',
  local_photos: 'subject, code, tag',
  local_recovery_codes: 'person_id, hex(salt)',
};

/**
 * Changes with what no fact tells of and a copy is wanted for all the same: contacts, photos, recovery codes. SHA-256 in
 * hexadecimal.
 */
export function unrecordedHash(db: ReadableDb): string {
  const hash = createHash('sha256');
  for (const [table, columns] of Object.entries(wanted)) {
    if (!hasTable(db, table)) continue;
    hash.update(JSON.stringify(all(db, `SELECT ${columns} FROM "${table}" ORDER BY 1, 2`)));
  }
  return hash.digest('hex');
}
