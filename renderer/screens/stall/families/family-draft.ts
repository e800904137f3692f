import type { FamilyInput, FamilyRow } from '../../../../shared/contract/families';
import { familyCode } from '../../../../shared/domain/amounts';
import { normaliseFamilyCode } from '../../../../shared/domain/codes';
import { plainNumber } from '../../../../shared/domain/digits';
import { isCode, readName, readPercent, readPhone } from '../../../../shared/domain/lists/cells';
import type { ErrorCode } from '../../../../shared/result';

export type Answer = '' | 'yes' | 'no';

/** A family as it is being typed. */
export interface FamilyDraft {
  readonly code: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly wilayat: string;
  readonly craft: string;
  readonly commission: string;
  readonly vat: string;
  readonly vatin: string;
  readonly note: string;
  readonly active: boolean;
  readonly firstTime: Answer;
  readonly ledByWoman: Answer;
  readonly ledByYouth: Answer;
  readonly supportingBody: string;
  readonly phone: string;
  readonly bank: string;
  readonly onReceipt: boolean;
}

export type FamilyProblems = Partial<Record<keyof FamilyDraft, ErrorCode>>;

export const newFamily: FamilyDraft = {
  code: '',
  nameAr: '',
  nameEn: '',
  wilayat: '',
  craft: '',
  commission: '',
  vat: '',
  vatin: '',
  note: '',
  active: true,
  firstTime: '',
  ledByWoman: '',
  ledByYouth: '',
  supportingBody: '',
  phone: '',
  bank: '',
  onReceipt: false,
};

const answerOf = (value: boolean | null): Answer => {
  if (value === null) return '';
  return value ? 'yes' : 'no';
};
const valueOf = (answer: Answer): boolean | null => (answer === '' ? null : answer === 'yes');

export const draftOfFamily = (family: FamilyRow): FamilyDraft => ({
  code: family.code,
  nameAr: family.nameAr,
  nameEn: family.nameEn,
  wilayat: family.wilayat,
  craft: family.craft,
  commission: family.commissionBp === null ? '' : String(family.commissionBp / 100),
  vat: family.vatBp === 0 ? '' : String(family.vatBp / 100),
  vatin: family.vatin ?? '',
  note: family.note,
  active: family.active,
  firstTime: answerOf(family.firstTime),
  ledByWoman: answerOf(family.ledByWoman),
  ledByYouth: answerOf(family.ledByYouth),
  supportingBody: family.supportingBody ?? '',
  phone: family.phone ?? '',
  bank: family.bank ?? '',
  onReceipt: family.onReceipt,
});

interface Read {
  readonly family: FamilyInput;
  readonly phone: string | null;
  readonly bank: string | null;
  readonly problems: FamilyProblems;
}

/** An account number, or an IBAN as it is printed in groups. */
const BANK = /^[A-Z0-9]{4,34}$/;
const readBank = (text: string): string =>
  plainNumber(text)
    .replace(/[\s.\-‐‑–/]/g, '')
    .toUpperCase();

/** What each field says, or what is wrong with it. */
export const readFamilyDraft = (draft: FamilyDraft): Read => {
  const code = normaliseFamilyCode(draft.code) ?? draft.code.trim();
  const commission = draft.commission.trim() === '' ? null : readPercent(draft.commission);
  const vat = draft.vat.trim() === '' ? 0 : readPercent(draft.vat);
  const phone = draft.phone.trim() === '' ? null : readPhone(draft.phone);
  const bank = readBank(draft.bank);
  const problems: FamilyProblems = {
    ...(isCode(code) ? {} : { code: 'BAD_CODE' }),
    ...(readName(draft.nameAr) === '' ? { nameAr: 'MISSING_NAME' } : {}),
    ...(draft.commission.trim() !== '' && commission === null ? { commission: 'BAD_COMMISSION' } : {}),
    ...(vat === null ? { vat: 'BAD_VAT' } : {}),
    ...(draft.phone.trim() !== '' && phone === null ? { phone: 'BAD_PHONE' } : {}),
    ...(bank !== '' && !BANK.test(bank) ? { bank: 'BAD_BANK' } : {}),
  };
  return {
    problems,
    phone,
    bank: bank === '' ? null : bank,
    family: {
      code: familyCode(code),
      nameAr: draft.nameAr,
      nameEn: draft.nameEn,
      wilayat: draft.wilayat,
      craft: draft.craft,
      commissionBp: commission,
      vatBp: vat ?? 0,
      vatin: draft.vatin.trim() === '' ? null : draft.vatin.trim(),
      note: draft.note,
      active: draft.active,
      firstTime: valueOf(draft.firstTime),
      ledByWoman: valueOf(draft.ledByWoman),
      ledByYouth: valueOf(draft.ledByYouth),
      supportingBody: draft.supportingBody.trim() === '' ? null : draft.supportingBody,
    },
  };
};

const fieldOf: Partial<Record<ErrorCode, keyof FamilyDraft>> = {
  MISSING_NAME: 'nameAr',
  DUPLICATE_CODE: 'code',
  BAD_CODE: 'code',
};

export const refusedFamilyField = (code: ErrorCode): keyof FamilyDraft | null => fieldOf[code] ?? null;
