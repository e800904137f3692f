import { randomInt } from 'node:crypto';
import { toDigits } from '../../../shared/domain/digits';
import type { Result } from '../../../shared/result';
import { all, one, run, type ReadableDb, type WritableDb } from '../database';
import { checkSecret, setSecret } from './pins';

/** Twenty digits (66 bits) can be typed on any keypad and read aloud in any language. */
const GROUPS = 5;
const DIGITS = 4;

const group = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/** However it was copied: spaces, dashes and the digits of either set. */
const plain = (code: string): string => toDigits(code, 'latn').replaceAll(/[^0-9]/g, '');

/** A new code for an organiser, `1234-5678-…`; only its verifier is kept, and the code before it no longer works. */
export function newRecoveryCode(db: WritableDb, personId: string): string {
  const code = Array.from({ length: GROUPS }, group).join('-');
  setSecret(db, 'local_recovery_codes', personId, plain(code));
  return code;
}

/** Checks a code and uses it up. WRONG_CODE · TOO_MANY_TRIES, with `seconds` to wait. */
export function spendRecoveryCode(
  db: WritableDb,
  given: { readonly personId: string; readonly code: string; readonly now: number },
): Result<true> {
  const { personId, code, now } = given;
  const checked = checkSecret(db, 'local_recovery_codes', { owner: personId, secret: plain(code), now });
  if (checked.ok) run(db, 'DELETE FROM local_recovery_codes WHERE person_id = ?', personId);
  return checked;
}

/** The organisers who have a code. */
export const recoverable = (db: ReadableDb): string[] =>
  all<{ person_id: string }>(
    db,
    `SELECT p.person_id FROM derived_people p JOIN local_recovery_codes c ON c.person_id = p.person_id
     WHERE p.role = 'organiser' AND p.active = 1 ORDER BY p.position`,
  ).map((row) => row.person_id);

/** Whether this computer knows nobody's PIN: PINs are in no journal and no copy, so that this ledger came from elsewhere. */
export const isWithoutPins = (db: ReadableDb): boolean =>
  one(db, `SELECT 1 FROM derived_people WHERE active = 1 AND role = 'organiser'`) !== undefined &&
  one(
    db,
    `SELECT 1 FROM local_pins s JOIN derived_people p ON p.person_id = s.person_id WHERE p.active = 1`,
  ) === undefined;

/**
 * Whether any organiser may choose a PIN. Where one of them has a recovery code, that is the way in: a curious volunteer
 * with a copy on a stick does not have it. Without any there is no other way, and nobody is locked out of what was sold.
 */
export const isClaimable = (db: ReadableDb): boolean => isWithoutPins(db) && recoverable(db).length === 0;
