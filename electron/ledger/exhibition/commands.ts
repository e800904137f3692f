import { v7 as uuidv7 } from 'uuid';
import type { Input } from '../../../shared/contract';
import type { exhibitionContract } from '../../../shared/contract/exhibition';
import type { Person } from '../../../shared/contract/people';
import { tillCode } from '../../../shared/domain/amounts';
import { readName } from '../../../shared/domain/lists/cells';
import { done, refuse, type Result } from '../../../shared/result';
import type { CommandContext, Handlers } from '../command';
import { isWeakPin, setPin } from '../people/pins';
import { findExhibition, homeTill, listTills, replacedOpenTills } from './queries';
import { appendSample, sampleExhibition } from './sample';

type ExhibitionInput = Input<'exhibition.save'>['exhibition'];

interface Organiser {
  readonly name: string;
  readonly pin: string;
}

/** What the exhibition is called and where it is, as it is kept. MISSING_NAME */
function withNames(exhibition: ExhibitionInput): Result<ExhibitionInput> {
  const nameAr = readName(exhibition.nameAr);
  if (nameAr === '') return refuse('MISSING_NAME');
  return done({
    ...exhibition,
    nameAr,
    nameEn: readName(exhibition.nameEn),
    venueAr: readName(exhibition.venueAr),
    venueEn: readName(exhibition.venueEn),
  });
}

/** Whether anybody may begin here, under that name and with that PIN. EXHIBITION_EXISTS · MISSING_NAME · WEAK_PIN */
function mayBegin({ db }: CommandContext, organiser: Organiser): Result<Organiser> {
  if (findExhibition(db) !== null) return refuse('EXHIBITION_EXISTS');
  const name = readName(organiser.name);
  if (name === '') return refuse('MISSING_NAME');
  return isWeakPin(organiser.pin) ? refuse('WEAK_PIN') : done({ ...organiser, name });
}

/** The first organiser: writes itself, since nobody was there before. */
function firstOrganiser(context: CommandContext, tillId: string, organiser: Organiser): Person {
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
    const begins = mayBegin(context, organiser);
    if (!begins.ok) return begins;
    const named = withNames(exhibition);
    if (!named.ok) return named;
    context.append({
      kind: 'exhibition.saved',
      tillId: till.code,
      id,
      payload: { ...named.value, sample: false },
    });
    context.append({ kind: 'till.saved', tillId: till.code, payload: till });
    return done(firstOrganiser(context, till.code, begins.value));
  },

  'exhibition.openSample': (context, { id, organiser }) => {
    const begins = mayBegin(context, organiser);
    if (!begins.ok) return begins;
    const till = { code: tillCode('T1'), name: '' };
    context.append({ kind: 'exhibition.saved', tillId: till.code, id, payload: sampleExhibition() });
    context.append({ kind: 'till.saved', tillId: till.code, payload: till });
    const person = firstOrganiser(context, till.code, begins.value);
    appendSample(context, till.code);
    return done(person);
  },

  'exhibition.save': (context, { id, exhibition }) => {
    const now = findExhibition(context.db);
    if (now === null) return refuse('NO_EXHIBITION');
    const named = withNames(exhibition);
    if (!named.ok) return named;
    const payload = { ...named.value, sample: now.sample, practice: now.practice };
    context.append({ kind: 'exhibition.saved', tillId: homeTill(context.db), id, payload });
    return done({});
  },

  'tills.save': (context, { id, till }) => {
    if (findExhibition(context.db) === null) return refuse('NO_EXHIBITION');
    context.append({ kind: 'till.saved', tillId: homeTill(context.db), id, payload: till });
    return done({});
  },
};
