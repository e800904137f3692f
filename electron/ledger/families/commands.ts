import type { familiesContract } from '../../../shared/contract/families';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import { homeTill } from '../exhibition/queries';
import { saveContact } from './contacts';
import { familyExists, listFamilies } from './queries';

export const familiesHandlers: Handlers<keyof typeof familiesContract> = {
  'families.list': ({ db }) => done(listFamilies(db)),

  'families.save': (context, { id, family }) => {
    context.append({ kind: 'family.saved', tillId: homeTill(context.db), id, payload: family });
    return done({});
  },

  'families.saveContact': ({ db }, { family, phone, onReceipt }) => {
    if (!familyExists(db, family)) return refuse('UNKNOWN_FAMILY', { family });
    saveContact(db, family, { phone, onReceipt });
    return done({});
  },
};
