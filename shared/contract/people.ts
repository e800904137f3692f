import { z } from 'zod';
import { zPin } from '../approval';
import { rights } from '../rights';
import { zId, zName, zRole } from '../schema';
import { command, local, query } from './define';

export const zPerson = z.strictObject({ personId: zId, name: zName, role: zRole });

const zPersonListed = zPerson.extend({
  /** Put aside: may not sign in, and stays named in what was done. */
  active: z.boolean(),
  /** Whether this computer knows a PIN of theirs. */
  hasPin: z.boolean(),
  /** Until the next try may be made; 0: at once. */
  waitSeconds: z.int().min(0),
});

export const peopleContract = {
  /** The names on the lock screen. */
  'people.onDuty': query(rights['people.onDuty'], z.strictObject({}), z.array(zPerson)),
  /** Opens the window to a person; main keeps who it is. UNKNOWN_PERSON · WRONG_PIN · TOO_MANY_TRIES */
  'people.signIn': local(rights['people.signIn'], z.strictObject({ personId: zId, pin: zPin }), zPerson),
  /**
   * Ways in for whom no PIN lets in: `recoverable` are organisers with a recovery code. `withoutPins`: this computer knows
   * nobody's PIN (the ledger came from elsewhere); `claimable`: nor has any organiser a code, and each may choose a PIN.
   */
  'people.access': query(
    rights['people.access'],
    z.strictObject({}),
    z.strictObject({ withoutPins: z.boolean(), claimable: z.boolean(), recoverable: z.array(zId) }),
  ),
  /** Opens the window, and uses the code up. UNKNOWN_PERSON · WEAK_PIN · WRONG_CODE · TOO_MANY_TRIES */
  'people.recover': local(
    rights['people.recover'],
    z.strictObject({ personId: zId, code: z.string().max(64), newPin: zPin }),
    zPerson,
  ),
  /** Opens the window to an organiser of a ledger that came from elsewhere. UNKNOWN_PERSON · WEAK_PIN · FORBIDDEN */
  'people.claim': local(rights['people.claim'], z.strictObject({ personId: zId, newPin: zPin }), zPerson),
  /** One's own. WEAK_PIN · WRONG_PIN · TOO_MANY_TRIES */
  'people.changePin': local(
    rights['people.changePin'],
    z.strictObject({ pin: zPin, newPin: zPin }),
    z.strictObject({}),
  ),
  /** Everybody, also those put aside, in the order in which they came. */
  'people.list': query(rights['people.list'], z.strictObject({}), z.array(zPersonListed)),
  /** Ends the wait after wrong tries, of a PIN or a recovery code; not of anybody above oneself. UNKNOWN_PERSON · FORBIDDEN */
  'people.liftWait': local(rights['people.liftWait'], z.strictObject({ personId: zId }), z.strictObject({})),
  /** An organiser's own: to be shown once and written down; the one before it no longer works. */
  'people.newRecoveryCode': local(
    rights['people.newRecoveryCode'],
    z.strictObject({}),
    z.strictObject({ code: z.string() }),
  ),
  /** Adds or changes a person; `pin` null leaves it as it is. MISSING_NAME · WEAK_PIN · UNKNOWN_PERSON · LAST_ORGANISER */
  'people.save': command(
    rights['people.save'],
    z.strictObject({
      id: zId,
      personId: zId.nullable(),
      name: zName,
      role: zRole,
      active: z.boolean(),
      pin: zPin.nullable(),
    }),
    zPerson,
  ),
};

export type PersonListed = z.output<typeof zPersonListed>;
export type Person = z.output<typeof zPerson>;
