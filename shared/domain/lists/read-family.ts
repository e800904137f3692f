import { familyCode } from '../amounts';
import type { Payload } from '../../facts';
import { isCode, readPhone } from './cells';
import type { FamilyField } from './fields';
import { firstFault, type RowFault } from './outcome';
import { readCell, readFlag, readNames, readRate, readText, type CellOf } from './row-reader';

/** What a family's fact says of it. */
export type FamilyRecord = Omit<Payload<'family.saved'>, 'approvedBy'>;

/** A family as the ledger has it, with its phone, which is local to this computer. */
export interface ListedFamily extends FamilyRecord {
  readonly phone: string | null;
}

const MOST = { name: 200, wilayat: 100, craft: 100, vatin: 30, note: 1000, supportingBody: 200 };

/** What a family is where a sheet says nothing of it. */
export const newFamily = (code: string): ListedFamily => ({
  code: familyCode(code),
  nameAr: '',
  nameEn: '',
  wilayat: '',
  craft: '',
  commissionBp: null,
  vatBp: 0,
  vatin: null,
  note: '',
  active: true,
  firstTime: null,
  ledByWoman: null,
  ledByYouth: null,
  supportingBody: null,
  phone: null,
});

interface ReadFamily {
  readonly family: ListedFamily;
  readonly fault: RowFault | null;
}

/** Reads a row of a list of families over what is known of the family; the first of its faults, or null. */
export const readFamily = (
  cell: CellOf<FamilyField>,
  before: ListedFamily,
  isRepeated: boolean,
): ReadFamily => {
  const names = readNames(cell, before);
  const commission = readRate(cell('commission'), before.commissionBp);
  // A blank says nothing of a phone: it is in no fact, so that once erased it could not be had back.
  const phone = readCell<string | null>(cell('phone'), {
    before: before.phone,
    blank: before.phone,
    read: readPhone,
  });
  const vat = readRate(cell('vat'), before.vatBp);
  const active = readFlag(cell('active'), before.active);
  const [firstTime, ledByWoman, ledByYouth] = [
    readFlag(cell('firstTime'), before.firstTime),
    readFlag(cell('ledByWoman'), before.ledByWoman),
    readFlag(cell('ledByYouth'), before.ledByYouth),
  ];
  const texts = {
    wilayat: readText(cell('wilayat'), before.wilayat, MOST.wilayat),
    craft: readText(cell('craft'), before.craft, MOST.craft),
    vatin: readText(cell('vatin'), before.vatin ?? '', MOST.vatin),
    note: readText(cell('note'), before.note, MOST.note),
    supportingBody: readText(cell('supportingBody'), before.supportingBody ?? '', MOST.supportingBody),
  };
  const isTooLong = Math.max(names.nameAr.length, names.nameEn.length) > MOST.name;
  return {
    fault: firstFault([
      [names.nameAr === '', 'MISSING_NAME'],
      [isRepeated, 'DUPLICATE_CODE'],
      [commission.isWrong, 'BAD_COMMISSION'],
      [phone.isWrong, 'BAD_PHONE'],
      [!isCode(before.code), 'BAD_CODE'],
      [vat.isWrong, 'BAD_VAT'],
      [[active, firstTime, ledByWoman, ledByYouth].some(({ isWrong }) => isWrong), 'BAD_YES_NO'],
      [isTooLong || Object.values(texts).some(({ isWrong }) => isWrong), 'TEXT_TOO_LONG'],
    ]),
    family: {
      ...names,
      code: before.code,
      wilayat: texts.wilayat.value,
      craft: texts.craft.value,
      commissionBp: commission.value,
      vatBp: vat.value ?? 0,
      vatin: texts.vatin.value === '' ? null : texts.vatin.value,
      note: texts.note.value,
      active: active.value ?? before.active,
      firstTime: firstTime.value,
      ledByWoman: ledByWoman.value,
      ledByYouth: ledByYouth.value,
      supportingBody: texts.supportingBody.value === '' ? null : texts.supportingBody.value,
      phone: phone.value,
    },
  };
};
