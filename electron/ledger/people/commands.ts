import { v7 as uuidv7 } from 'uuid';
import type { Parsed } from '../../../shared/contract';
import type { peopleContract, Person } from '../../../shared/contract/people';
import { readName } from '../../../shared/domain/lists/cells';
import { done, refuse, type Result } from '../../../shared/result';
import { roleAtLeast } from '../../../shared/roles';
import type { CommandContext, Handlers } from '../command';
import { homeTill } from '../exhibition/queries';
import { checkPin, isWeakPin, liftWait, setPin } from './pins';
import { findPerson, hasOtherOrganiser, listPeople, peopleOnDuty } from './queries';
import { isClaimable, isWithoutPins, newRecoveryCode, recoverable, spendRecoveryCode } from './recovery';

function savePerson(context: CommandContext, input: Parsed<'people.save'>): Result<Person> {
  const { db } = context;
  const { id, personId, role, active, pin } = input;
  const name = readName(input.name);
  if (name === '') return refuse('MISSING_NAME');
  if (pin !== null && isWeakPin(pin)) return refuse('WEAK_PIN');
  const before = personId === null ? null : findPersonEver(context, personId);
  if (personId !== null && before === null) return refuse('UNKNOWN_PERSON');
  const staysOrganiser = active && role === 'organiser';
  // Nobody could ever let anybody in again.
  if (personId !== null && !staysOrganiser && !hasOtherOrganiser(db, personId))
    return refuse('LAST_ORGANISER');
  const person = { personId: personId ?? uuidv7(), name, role };
  context.append({ kind: 'person.saved', tillId: homeTill(db), id, payload: { ...person, active } });
  if (pin !== null) setPin(db, person.personId, pin);
  return done(person);
}

/** Also one who was put aside: to be taken in again. */
const findPersonEver = ({ db, at }: CommandContext, personId: string) =>
  listPeople(db, at).find((person) => person.personId === personId) ?? null;

/** A new PIN for an organiser whom no PIN let in; `mayEnter` is asked last, since a wrong code counts as a try. */
function letIn(
  { db }: CommandContext,
  { personId, newPin }: { readonly personId: string; readonly newPin: string },
  mayEnter: () => Result<true>,
): Result<Person> {
  const person = findPerson(db, personId);
  if (person === null) return refuse('UNKNOWN_PERSON');
  if (person.role !== 'organiser') return refuse('FORBIDDEN', { needed: 'organiser' });
  if (isWeakPin(newPin)) return refuse('WEAK_PIN');
  const entered = mayEnter();
  if (!entered.ok) return entered;
  setPin(db, personId, newPin);
  return done(person);
}

export const peopleHandlers: Handlers<keyof typeof peopleContract> = {
  'people.onDuty': ({ db }) => done(peopleOnDuty(db)),
  'people.list': ({ db, at }) => done(listPeople(db, at)),
  'people.access': ({ db }) =>
    done({ withoutPins: isWithoutPins(db), claimable: isClaimable(db), recoverable: recoverable(db) }),

  'people.signIn': ({ db, at }, { personId, pin }) => {
    const person = findPerson(db, personId);
    if (person === null) return refuse('UNKNOWN_PERSON');
    const checked = checkPin(db, personId, pin, at);
    return checked.ok ? done(person) : checked;
  },

  'people.recover': (context, { personId, code, newPin }) =>
    letIn(context, { personId, newPin }, () =>
      spendRecoveryCode(context.db, { personId, code, now: context.at }),
    ),

  'people.claim': (context, input) =>
    letIn(context, input, () =>
      isClaimable(context.db) ? done(true) : refuse('FORBIDDEN', { needed: 'organiser' }),
    ),

  'people.changePin': ({ db, at, by }, { pin, newPin }) => {
    if (isWeakPin(newPin)) return refuse('WEAK_PIN');
    const checked = checkPin(db, by, pin, at);
    if (!checked.ok) return checked;
    setPin(db, by, newPin);
    return done({});
  },

  'people.liftWait': ({ db, role }, { personId }) => {
    const person = findPerson(db, personId);
    if (person === null) return refuse('UNKNOWN_PERSON');
    // A supervisor who could lift an organiser's wait could go on guessing the organiser's PIN.
    if (role === null || !roleAtLeast(role, person.role)) return refuse('FORBIDDEN', { needed: person.role });
    liftWait(db, personId);
    return done({});
  },

  'people.newRecoveryCode': ({ db, by, approvedBy }) => {
    // Called by an organiser, or for one who came to another's window and gave their PIN.
    const isOwn = approvedBy === null || findPerson(db, by)?.role === 'organiser';
    return done({ code: newRecoveryCode(db, isOwn ? by : approvedBy) });
  },

  'people.save': savePerson,
};
