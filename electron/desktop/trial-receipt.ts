import type { Receipt } from '../../shared/contract/sales';
import { baisa, familyCode, productCode, tillCode } from '../../shared/domain/amounts';

/** What is printed to try a printer: every letter shape, long names, figures and the barcode; it says that it is a trial. */
export function trialReceipt(at: number): Receipt {
  const line = {
    familyCode: familyCode('F00'),
    familyNameAr: 'أبجد هوز حطي كلمن سعفص قرشت ثخذ ضظغ لا',
    familyNameEn: 'The quick brown fox jumps over the lazy dog',
    familyVatin: null,
    familyPhone: '+968 9000 0000',
    vatBp: 0,
    vat: baisa(0),
    refundedQty: 0,
  } as const;
  const total = baisa(14_125);
  return {
    exhibition: {
      nameAr: 'تجربة الطابعة',
      nameEn: 'Printer trial',
      venueAr: 'ليست بيعًا',
      venueEn: 'Not a sale',
    },
    timezone: 'Asia/Muscat',
    practice: false,
    inOpenShift: false,
    saleId: '00000000-0000-4000-8000-000000000000',
    number: 'T0-000000',
    till: tillCode('T0'),
    at,
    by: '—',
    lines: [
      {
        ...line,
        line: 1,
        product: productCode('F00-001'),
        nameAr: 'لبان حوجري ممتاز في علبة خشبية منقوشة',
        nameEn: 'Finest Hojari frankincense in a carved box',
        unit: 'piece',
        qty: 2,
        price: baisa(6500),
        gross: baisa(13_000),
        net: baisa(13_000),
      },
      {
        ...line,
        line: 2,
        product: productCode('F00-002'),
        nameAr: 'حلوى سوداء بالزعفران',
        nameEn: 'Black halwa with saffron',
        unit: 'gram',
        qty: 250,
        price: baisa(4500),
        gross: baisa(1125),
        net: baisa(1125),
      },
    ],
    gross: total,
    discount: baisa(0),
    total,
    vat: baisa(0),
    rounding: baisa(0),
    tenders: [
      {
        method: 'cash',
        amount: total,
        given: baisa(20_000),
        change: baisa(5875),
        familyCode: null,
        reference: null,
      },
    ],
    change: baisa(5875),
    voided: false,
    refunded: false,
  };
}
