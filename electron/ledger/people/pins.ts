import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { refuse, done, type Result } from '../../../shared/result';
import { one, run, type ReadableDb, type WritableDb } from '../database';

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

export function setPin(db: WritableDb, personId: string, pin: string): void {
  const salt = randomBytes(16);
  run(
    db,
    'INSERT OR REPLACE INTO local_pins (person_id, salt, verifier, tries, wait_until) VALUES (?, ?, ?, 0, 0)',
    personId,
    salt,
    verifierOf(pin, salt),
  );
}

interface PinRow {
  salt: Buffer;
  verifier: Buffer;
  tries: number;
  wait_until: number;
}

export const hasPin = (db: ReadableDb, personId: string): boolean =>
  one(db, 'SELECT 1 FROM local_pins WHERE person_id = ?', personId) !== undefined;

const waitAfter = (tries: number): number =>
  tries < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (tries - FREE_TRIES));

/** WRONG_PIN · TOO_MANY_TRIES, both with `seconds` to wait. `now` is ms UTC; tries are kept across restarts. */
export function checkPin(db: WritableDb, personId: string, pin: string, now: number): Result<true> {
  const row = one<PinRow>(db, 'SELECT * FROM local_pins WHERE person_id = ?', personId);
  if (row === undefined) return refuse('WRONG_PIN', { seconds: 0 });
  // A clock that was set back must not lock anybody out for longer than the longest wait.
  const left = Math.min(row.wait_until - now, LONGEST_WAIT);
  if (left > 0) return refuse('TOO_MANY_TRIES', { seconds: Math.ceil(left / 1000) });
  const isRight = timingSafeEqual(verifierOf(pin, row.salt), row.verifier);
  const tries = isRight ? 0 : row.tries + 1;
  const wait = waitAfter(tries);
  run(
    db,
    'UPDATE local_pins SET tries = ?, wait_until = ? WHERE person_id = ?',
    tries,
    wait === 0 ? 0 : now + wait,
    personId,
  );
  return isRight ? done(true) : refuse('WRONG_PIN', { seconds: Math.ceil(wait / 1000) });
}
