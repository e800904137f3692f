import type { earningsContract, familyPinsContract } from '../../../shared/contract/earnings';
import type { statementsContract } from '../../../shared/contract/statements';
import { done, refuse, type Result } from '../../../shared/result';
import type { CommandContext, Handlers } from '../command';
import { hasExhibition } from '../exhibition/queries';
import { isWeakPin } from '../people/pins';
import { look } from './look';
import { checkFamilyPin, chooseOwnPin, giveFirstPin, pinState } from './pins';
import { place } from './place';
import { familyNamed, findByTypedCode, listFamilyPins } from './queries';
import { statementPage } from './statement';

type SignedIn = { family: NonNullable<ReturnType<typeof familyNamed>>; mustChoose: boolean };

/** UNKNOWN_FAMILY · NO_PIN_YET · WRONG_PIN · TOO_MANY_TRIES */
function checkIn({ db, at }: CommandContext, given: { code: string; pin: string }): Result<SignedIn> {
  const family = findByTypedCode(db, given.code);
  if (family === null) return refuse('UNKNOWN_FAMILY', { family: given.code });
  const { state } = pinState(db, family.code, at);
  if (state === 'none') return refuse('NO_PIN_YET', { family: family.code });
  const checked = checkFamilyPin(db, { family: family.code, pin: given.pin, now: at });
  return checked.ok ? done({ family, mustChoose: state === 'first' }) : checked;
}

/** A family's own earnings. Whose they are comes with the call, from main: no input names a family once it is signed in. */
export const earningsHandlers: Handlers<
  keyof typeof earningsContract | keyof typeof familyPinsContract | keyof typeof statementsContract
> = {
  'earnings.place': ({ db }) => done(place(db)),

  'earnings.find': ({ db, at }, { code }) => {
    const family = findByTypedCode(db, code);
    if (family === null) return refuse('UNKNOWN_FAMILY', { family: code });
    const { state, waitSeconds } = pinState(db, family.code, at);
    return done({ family, pin: state, waitSeconds });
  },

  'earnings.signIn': checkIn,

  'earnings.choosePin': (context, { code, pin, newPin }) => {
    // Before the PIN is tried: the first one is known to whoever handed it out.
    if (newPin === pin) return refuse('SAME_PIN');
    if (isWeakPin(newPin)) return refuse('WEAK_PIN');
    const checked = checkIn(context, { code, pin });
    if (!checked.ok) return checked;
    const { family } = checked.value;
    chooseOwnPin(context.db, family.code, newPin);
    return done({ family, mustChoose: false });
  },

  'earnings.look': ({ db, at, family }, { period }) => {
    if (family === null) return refuse('FORBIDDEN', { needed: 'family' });
    if (!hasExhibition(db)) return refuse('NO_EXHIBITION');
    const found = look(db, { family, period, now: at });
    return found === null ? refuse('UNKNOWN_FAMILY', { family }) : done(found);
  },

  'earnings.statement': ({ db, at, family }, asked) => {
    if (family === null) return refuse('FORBIDDEN', { needed: 'family' });
    return statementPage(db, { family, now: at, ...asked });
  },

  'statements.read': ({ db, at }, asked) => statementPage(db, { now: at, ...asked }),

  'familyPins.list': ({ db, at }) => done(listFamilyPins(db, at)),

  'familyPins.give': ({ db }, { family }) => {
    const known = familyNamed(db, family);
    if (known === null) return refuse('UNKNOWN_FAMILY', { family });
    return done({ family: known, pin: giveFirstPin(db, family) });
  },
};
