import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { refuse, done, type Result } from '../../../shared/result';
import { one, run, type WritableDb } from '../database';

/** scrypt as RFC 7914 has it; N = 2^14 takes some 40 ms of one core, once a sign-in. */
const verifierOf = (pin: string, salt: Uint8Array): Buffer =>
  scryptSync(pin, salt, 32, { N: 16_384, r: 8, p: 1 });

/** Tries that cost nothing, for a hurried thumb; each one after doubles the wait, up to 30 s. */
const FREE_TRIES = 3;
const LONGEST_WAIT = 30_000;

/** The PINs that a passer-by tries first: one digit repeated, a run, a pair repeated. */
export function isWeakPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])));
  const isRun = steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0);
  const isPairs = pin.length % 2 === 0 && pin === pin.slice(0, 2).repeat(pin.length / 2);
  return isRun || isPairs;
}

/**
 * Where verifiers lie, one a person: of what they type every day, and of what they wrote down for the day they forget;
 * and one a family.
 */
type Vault = 'local_pins' | 'local_recovery_codes' | 'local_family_pins';

const keyOf: Readonly<Record<Vault, string>> = {
  local_pins: 'person_id',
  local_recovery_codes: 'person_id',
  local_family_pins: 'family_code',
};

/** `owner` is a person's id, or a family's code. */
export function setSecret(db: WritableDb, vault: Vault, owner: string, secret: string): void {
  const salt = randomBytes(16);
  run(
    db,
    `INSERT OR REPLACE INTO ${vault} (${keyOf[vault]}, salt, verifier, tries, wait_until) VALUES (?, ?, ?, 0, 0)`,
    owner,
    salt,
    verifierOf(secret, salt),
  );
}

export const setPin = (db: WritableDb, personId: string, pin: string): void =>
  setSecret(db, 'local_pins', personId, pin);

interface SecretRow {
  salt: Buffer;
  verifier: Buffer;
  tries: number;
  wait_until: number;
}

const waitAfter = (tries: number): number =>
  tries < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (tries - FREE_TRIES));

/** Seconds until the next try. A clock that was set back must not lock anybody out for longer than the longest wait. */
export const secondsLeft = (waitUntil: number, now: number): number =>
  Math.max(0, Math.ceil(Math.min(waitUntil - now, LONGEST_WAIT) / 1000));

/** WRONG_PIN or WRONG_CODE · TOO_MANY_TRIES, all with `seconds` to wait. `now` is ms UTC; tries outlive a restart. */
export function checkSecret(
  db: WritableDb,
  vault: Vault,
  given: { readonly owner: string; readonly secret: string; readonly now: number },
): Result<true> {
  const { owner, secret, now } = given;
  const wrong = vault === 'local_recovery_codes' ? 'WRONG_CODE' : 'WRONG_PIN';
  const row = one<SecretRow>(db, `SELECT * FROM ${vault} WHERE ${keyOf[vault]} = ?`, owner);
  if (row === undefined) return refuse(wrong, { seconds: 0 });
  const left = secondsLeft(row.wait_until, now);
  if (left > 0) return refuse('TOO_MANY_TRIES', { seconds: left });
  const isRight = timingSafeEqual(verifierOf(secret, row.salt), row.verifier);
  const tries = isRight ? 0 : row.tries + 1;
  const wait = waitAfter(tries);
  run(
    db,
    `UPDATE ${vault} SET tries = ?, wait_until = ? WHERE ${keyOf[vault]} = ?`,
    tries,
    wait === 0 ? 0 : now + wait,
    owner,
  );
  return isRight ? done(true) : refuse(wrong, { seconds: Math.ceil(wait / 1000) });
}

export const checkPin = (db: WritableDb, personId: string, pin: string, now: number): Result<true> =>
  checkSecret(db, 'local_pins', { owner: personId, secret: pin, now });

/** Ends the wait after wrong tries: somebody who may has looked who stands there. */
export function liftWait(db: WritableDb, personId: string): void {
  run(db, 'UPDATE local_pins SET tries = 0, wait_until = 0 WHERE person_id = ?', personId);
  run(db, 'UPDATE local_recovery_codes SET tries = 0, wait_until = 0 WHERE person_id = ?', personId);
}
