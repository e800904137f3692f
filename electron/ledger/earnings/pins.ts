import { randomInt } from 'node:crypto';
import type { Result } from '../../../shared/result';
import { one, run, type ReadableDb, type WritableDb } from '../database';
import { checkSecret, isWeakPin, secondsLeft, setSecret } from '../people/pins';

const VAULT = 'local_family_pins';
const FIRST_DIGITS = 6;

/** Whether a family has no PIN here, a first one that was handed to it, or its own. */
export type PinState = 'none' | 'first' | 'own';

/** The PIN of a family as it stands, and the seconds until the next try. `now` is ms UTC. */
export function pinState(
  db: ReadableDb,
  family: string,
  now: number,
): { readonly state: PinState; readonly waitSeconds: number } {
  const row = one<{ chosen: number; wait_until: number }>(
    db,
    'SELECT chosen, wait_until FROM local_family_pins WHERE family_code = ?',
    family,
  );
  if (row === undefined) return { state: 'none', waitSeconds: 0 };
  return { state: row.chosen === 1 ? 'own' : 'first', waitSeconds: secondsLeft(row.wait_until, now) };
}

export const hasOwnPin = (db: ReadableDb, family: string): boolean =>
  one(db, 'SELECT 1 FROM local_family_pins WHERE family_code = ? AND chosen = 1', family) !== undefined;

/** A random first PIN that no passer-by tries first. Only its verifier is kept; the PIN before it no longer works. */
export function giveFirstPin(db: WritableDb, family: string): string {
  let pin = '';
  do pin = String(randomInt(10 ** FIRST_DIGITS)).padStart(FIRST_DIGITS, '0');
  while (isWeakPin(pin));
  setSecret(db, VAULT, family, pin);
  return pin;
}

/** The PIN that the family chose itself. */
export function chooseOwnPin(db: WritableDb, family: string, pin: string): void {
  setSecret(db, VAULT, family, pin);
  run(db, 'UPDATE local_family_pins SET chosen = 1 WHERE family_code = ?', family);
}

/** WRONG_PIN · TOO_MANY_TRIES, both with `seconds` to wait; tries outlive a restart, as those of people do. */
export const checkFamilyPin = (
  db: WritableDb,
  given: { readonly family: string; readonly pin: string; readonly now: number },
): Result<true> => checkSecret(db, VAULT, { owner: given.family, secret: given.pin, now: given.now });
