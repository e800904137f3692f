import { z } from 'zod';
import { rights } from '../rights';
import { zId, zName, zRole } from '../schema';
import { command, local, query } from './define';

/** 4 to 8 Latin digits; the page turns Arabic-Indic ones into Latin before it sends them. */
export const zPin = z.string().regex(/^\d{4,8}$/);

export const zPerson = z.strictObject({ personId: zId, name: zName, role: zRole });

export const peopleContract = {
  /** The names on the lock screen. */
  'people.onDuty': query(rights['people.onDuty'], z.strictObject({}), z.array(zPerson)),
  /** Opens the window to a person; main keeps who it is. UNKNOWN_PERSON · WRONG_PIN · TOO_MANY_TRIES */
  'people.signIn': local(rights['people.signIn'], z.strictObject({ personId: zId, pin: zPin }), zPerson),
  /** Adds or changes a person; `pin` null leaves it as it is. WEAK_PIN · UNKNOWN_PERSON */
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

export type Person = z.output<typeof zPerson>;
