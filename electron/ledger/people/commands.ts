import { v7 as uuidv7 } from 'uuid';
import type { peopleContract } from '../../../shared/contract/people';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import { homeTill } from '../exhibition/queries';
import { checkPin, isWeakPin, setPin } from './pins';
import { findPerson, peopleOnDuty } from './queries';

export const peopleHandlers: Handlers<keyof typeof peopleContract> = {
  'people.onDuty': ({ db }) => done(peopleOnDuty(db)),

  'people.signIn': ({ db, at }, { personId, pin }) => {
    const person = findPerson(db, personId);
    if (person === null) return refuse('UNKNOWN_PERSON');
    const checked = checkPin(db, personId, pin, at);
    return checked.ok ? done(person) : checked;
  },

  'people.save': (context, { id, personId, name, role, active, pin }) => {
    if (pin !== null && isWeakPin(pin)) return refuse('WEAK_PIN');
    if (personId !== null && findPerson(context.db, personId) === null) return refuse('UNKNOWN_PERSON');
    const person = { personId: personId ?? uuidv7(), name, role };
    context.append({
      kind: 'person.saved',
      tillId: homeTill(context.db),
      id,
      payload: { ...person, active },
    });
    if (pin !== null) setPin(context.db, person.personId, pin);
    return done(person);
  },
};
