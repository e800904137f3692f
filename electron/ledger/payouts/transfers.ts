import type { Table } from '../../../shared/contract/lists';
import type { Payout } from '../../../shared/contract/payouts';
import type { Language } from '../lists/words';

interface Transfer extends Pick<Payout, 'number' | 'family' | 'paid'> {
  readonly phone: string | null;
  readonly bank: string | null;
}

const headers = {
  name: { ar: 'الاسم', en: 'Name' },
  bank: { ar: 'رقم الحساب', en: 'Account number' },
  phone: { ar: 'رقم الهاتف', en: 'Phone' },
  amount: { ar: 'المبلغ (ر.ع.)', en: 'Amount (OMR)' },
  family: { ar: 'رمز الأسرة', en: 'Family code' },
  document: { ar: 'رقم السند', en: 'Document' },
} as const;

const listName = { ar: 'تحويلات الأسر', en: 'Transfers to families' } as const;

/** What the bank is given: whom, to which number, how much. Numbers are text, so that no leading 0 or + is lost. */
export const transferTable = (transfers: readonly Transfer[], language: Language): Table => {
  const text = (header: { readonly ar: string; readonly en: string }, width: number) =>
    ({ header: header[language], kind: 'text', width }) as const;
  return {
    name: listName[language],
    language,
    columns: [
      text(headers.name, 32),
      text(headers.bank, 26),
      text(headers.phone, 16),
      { header: headers.amount[language], kind: 'money', width: 14 },
      text(headers.family, 12),
      text(headers.document, 14),
    ],
    rows: transfers.map(({ family, bank, phone, paid, number }) => [
      language === 'en' && family.nameEn !== '' ? family.nameEn : family.nameAr,
      bank ?? '',
      phone ?? '',
      paid / 1000,
      family.code,
      number,
    ]),
  };
};
