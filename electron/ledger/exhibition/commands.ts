import { v7 as uuidv7 } from 'uuid';
import sample from '../../../resources/sample/exhibition.json';
import type { Person } from '../../../shared/contract/people';
import type { exhibitionContract } from '../../../shared/contract/exhibition';
import { baisa, familyCode, productCode, tillCode, type Unit } from '../../../shared/domain/amounts';
import { done, refuse } from '../../../shared/result';
import type { CommandContext, Handlers } from '../command';
import { saveContact } from '../families/contacts';
import { isWeakPin, setPin } from '../people/pins';
import { findExhibition, homeTill, listTills } from './queries';

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

/** The bundled families, products and stock, written for looking around. */
function appendSample(context: CommandContext, tillId: string): void {
  for (const family of sample.families) {
    context.append({
      kind: 'family.saved',
      tillId,
      payload: {
        code: familyCode(family.code),
        nameAr: family.name_ar,
        nameEn: family.name_en,
        wilayat: family.wilayat_ar,
        craft: family.craft_ar,
        commissionBp: family.commission_bp,
        vatBp: family.vat_bp,
        vatin: family.vatin,
        note: '',
        active: true,
        firstTime: family.first_time,
        ledByWoman: family.led_by_woman,
        ledByYouth: family.led_by_youth,
        supportingBody: family.supporting_body_ar,
      },
    });
    saveContact(context.db, family.code, { phone: family.phone, onReceipt: true });
  }
  for (const product of sample.products) {
    context.append({
      kind: 'product.saved',
      tillId,
      payload: {
        code: productCode(product.code),
        familyCode: familyCode(product.family),
        nameAr: product.name_ar,
        nameEn: product.name_en,
        category: product.category_ar,
        price: baisa(product.price),
        unit: product.unit as Unit,
        vatBp: product.vat_bp,
        barcode: product.barcode,
        lowStockAt: product.low_stock_at,
        active: true,
      },
    });
    if (product.stock === 0) continue;
    const move = {
      productCode: productCode(product.code),
      qty: product.stock,
      reason: 'received',
      note: '',
    } as const;
    context.append({ kind: 'stock.moved', tillId, payload: move });
  }
}

export const exhibitionHandlers: Handlers<keyof typeof exhibitionContract> = {
  'exhibition.current': ({ db }) =>
    done({
      exhibition: findExhibition(db),
      tills: listTills(db).map((till) => ({ ...till, code: tillCode(till.code) })),
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
    const { exhibition } = sample;
    const till = { code: tillCode('T1'), name: '' };
    context.append({
      kind: 'exhibition.saved',
      tillId: till.code,
      id,
      payload: {
        nameAr: exhibition.name_ar,
        nameEn: exhibition.name_en,
        venueAr: exhibition.venue_ar,
        venueEn: exhibition.venue_en,
        startsOn: exhibition.starts_on,
        endsOn: exhibition.ends_on,
        commissionBp: exhibition.commission_bp,
        cashRounding: exhibition.cash_rounding,
        timezone: exhibition.timezone,
        dayStartsAt: exhibition.day_starts_at,
        sample: true,
      },
    });
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
