import type { familiesContract, FamilyInput } from '../../../shared/contract/families';
import { readName } from '../../../shared/domain/lists/cells';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import { homeTill } from '../exhibition/queries';
import { saveBank, saveContact } from './contacts';
import { contactsHeld, eraseContacts } from './erase-contacts';
import { familyExists, familyTable, findFamily, listFamilies, nextCode } from './queries';

const orNull = (text: string | null): string | null => readName(text ?? '') || null;

/** Texts as an import would keep them too, so that a list which was exported comes in again without a difference. */
const cleanFamily = (family: FamilyInput): FamilyInput => ({
  ...family,
  nameAr: readName(family.nameAr),
  nameEn: readName(family.nameEn),
  wilayat: readName(family.wilayat),
  craft: readName(family.craft),
  note: readName(family.note),
  vatin: orNull(family.vatin),
  supportingBody: orNull(family.supportingBody),
});

export const familiesHandlers: Handlers<keyof typeof familiesContract> = {
  'families.list': ({ db }) => done(listFamilies(db)),
  'families.table': ({ db }) => done(familyTable(db)),
  'families.nextCode': ({ db }) => done({ code: nextCode(db) }),

  'families.save': (context, { id, family, isNew }) => {
    const payload = cleanFamily(family);
    if (payload.nameAr === '') return refuse('MISSING_NAME', { family: family.code });
    if (isNew && familyExists(context.db, family.code))
      return refuse('DUPLICATE_CODE', { code: family.code });
    context.append({ kind: 'family.saved', tillId: homeTill(context.db), id, payload });
    return done({});
  },

  'families.setActive': (context, { id, family, active }) => {
    const now = findFamily(context.db, family);
    if (now === undefined) return refuse('UNKNOWN_FAMILY', { family });
    const payload = { ...now, active };
    context.append({ kind: 'family.saved', tillId: homeTill(context.db), id, payload });
    return done({});
  },

  'families.saveContact': ({ db }, { family, phone, bank, onReceipt }) => {
    if (!familyExists(db, family)) return refuse('UNKNOWN_FAMILY', { family });
    saveContact(db, family, { phone, onReceipt });
    if (bank !== undefined) saveBank(db, family, bank);
    return done({});
  },

  'families.contactsHeld': ({ db }) => done(contactsHeld(db)),
  'families.eraseContacts': (context) => done(eraseContacts(context)),
};
