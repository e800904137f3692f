import { v7 as uuidv7 } from 'uuid';
import type { Person } from '../../../shared/contract/people';
import type { exhibitionContract } from '../../../shared/contract/exhibition';
import { tillCode } from '../../../shared/domain/amounts';
import { done, refuse } from '../../../shared/result';
import type { CommandContext, Handlers } from '../command';
import { isWeakPin, setPin } from '../people/pins';
import { findExhibition, homeTill, listTills, replacedOpenTills } from './queries';
import { appendSample, sampleExhibition } from './sample';

/** The first organiser: writes itself, since nobody was there before. */
function firstOrganiser(
  context: CommandContext,
  tillId: string,
  organiser: { name: string; pin: string },
): Person {
  const personId = uuidv7();
  const person = { personId, name: organiser.name, role: 'organiser' as const };
  context.append({ kind: 'person.saved', tillId, by: personId, payload: { ...person, active: true } });
  setPin(context.db, personId, organiser.pin);
  return person;
}

export const exhibitionHandlers: Handlers<keyof typeof exhibitionContract> = {
  'exhibition.current': ({ db }) =>
    done({
      exhibition: findExhibition(db),
      tills: listTills(db).map((till) => ({ ...till, code: tillCode(till.code) })),
      leftOpen: replacedOpenTills(db).map((till) => ({ ...till, code: tillCode(till.code) })),
    }),

  'exhibition.create': (context, { id, exhibition, till, organiser }) => {
    if (findExhibition(context.db) !== null) return refuse('EXHIBITION_EXISTS');
    if (isWeakPin(organiser.pin)) return refuse('WEAK_PIN');
    context.append({
      kind: 'exhibition.saved',
      tillId: till.code,
      id,
      payload: { ...exhibition, sample: false },
    });
    context.append({ kind: 'till.saved', tillId: till.code, payload: till });
    return done(firstOrganiser(context, till.code, organiser));
  },

  'exhibition.openSample': (context, { id, organiser }) => {
    if (findExhibition(context.db) !== null) return refuse('EXHIBITION_EXISTS');
    if (isWeakPin(organiser.pin)) return refuse('WEAK_PIN');
    const till = { code: tillCode('T1'), name: '' };
    context.append({ kind: 'exhibition.saved', tillId: till.code, id, payload: sampleExhibition() });
    context.append({ kind: 'till.saved', tillId: till.code, payload: till });
    const person = firstOrganiser(context, till.code, organiser);
    appendSample(context, till.code);
    return done(person);
  },

  'exhibition.save': (context, { id, exhibition }) => {
    const now = findExhibition(context.db);
    if (now === null) return refuse('NO_EXHIBITION');
    const payload = { ...exhibition, sample: now.sample, practice: now.practice };
    context.append({ kind: 'exhibition.saved', tillId: homeTill(context.db), id, payload });
    return done({});
  },

  'tills.save': (context, { id, till }) => {
    if (findExhibition(context.db) === null) return refuse('NO_EXHIBITION');
    context.append({ kind: 'till.saved', tillId: homeTill(context.db), id, payload: till });
    return done({});
  },
};
