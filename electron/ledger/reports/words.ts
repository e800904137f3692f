import type { Dictionary } from './columns';
import type { Words } from './report';

const say = (ar: string, en: string): Words => ({ ar, en });

/** The headers that several reports share: one word for each thing. */
export const headers = {
  day: say('يوم العمل', 'Business day'),
  at: say('الوقت', 'Time'),
  till: say('نقطة البيع', 'Till'),
  by: say('بواسطة', 'By'),
  reason: say('السبب', 'Reason'),
  note: say('ملاحظة', 'Note'),
  number: say('رقم البيع', 'Sale'),
  paper: say('رقم السند', 'Paper'),
  family: say('رمز الأسرة', 'Family'),
  familyName: say('الأسرة', 'Family name'),
  product: say('رمز المنتج', 'Product'),
  productName: say('المنتج', 'Product name'),
  category: say('الفئة', 'Category'),
  unit: say('الوحدة', 'Unit'),
  qty: say('الكمية', 'Quantity'),
  method: say('وسيلة الدفع', 'Payment'),
  sales: say('عمليات البيع', 'Sales'),
  returns: say('مرتجعات وإبطالات', 'Refunds and voids'),
  gross: say('الإجمالي', 'Gross'),
  familyDiscount: say('خصم الأسرة', 'Family discount'),
  organiserDiscount: say('خصم المنظّم', 'Organiser discount'),
  net: say('الصافي', 'Net'),
  vat: say('منه ضريبة القيمة المضافة', 'VAT included'),
  commission: say('العمولة', 'Commission'),
  credit: say('مستحق للأسرة', 'Credit to family'),
  direct: say('دُفع للأسرة مباشرة', 'Paid to the family'),
  paid: say('المدفوع', 'Paid'),
  cleared: say('المخصوم من الحساب', 'Cleared'),
  rounding: say('فرق التقريب', 'Rounding'),
} as const satisfies Readonly<Record<string, Words>>;

export const units: Dictionary = {
  piece: say('حبة', 'piece'),
  gram: say('كجم', 'kg'),
  open: say('مفتوح', 'open'),
};

export const methods: Dictionary = {
  cash: say('نقدًا', 'Cash'),
  card: say('بطاقة', 'Card'),
  transfer: say('تحويل بنكي', 'Bank transfer'),
  direct: say('دفع مباشر للأسرة', 'Paid to the family'),
  safe: say('نقدًا من الخزينة', 'Cash box'),
};

/** What a line of a report does. */
export const doings: Dictionary = {
  sale: say('بيع', 'sale'),
  void: say('إبطال', 'void'),
  refund: say('مرتجع', 'refund'),
};

export const yesNo: Dictionary = { '1': say('نعم', 'yes'), '0': say('لا', 'no') };

export const directions: Dictionary = { in: say('إيداع', 'in'), out: say('سحب', 'out') };

/** Accounts that are nobody's; those of drawers and families carry their codes and stand for themselves. */
export const accounts: Dictionary = {
  safe: say('الخزينة', 'Cash box'),
  bank: say('بنك المنظّم', 'Organiser’s bank'),
  card: say('بطاقات', 'Cards'),
  expense: say('مصروفات', 'Expenses'),
  owner: say('صاحب المعرض', 'Owner'),
  commission: say('عمولة', 'Commission'),
  discounts: say('خصومات المنظّم', 'Organiser discounts'),
  rounding: say('فروق التقريب', 'Rounding'),
  over_short: say('زيادة وعجز', 'Over and short'),
};

export const kinds: Dictionary = {
  'exhibition.saved': say('حُفظ المعرض', 'Exhibition saved'),
  'limits.saved': say('حُفظت الحدود', 'Limits saved'),
  'till.saved': say('حُفظت نقطة بيع', 'Till saved'),
  'family.saved': say('حُفظت أسرة', 'Family saved'),
  'product.saved': say('حُفظ منتج', 'Product saved'),
  'person.saved': say('حُفظ شخص', 'Person saved'),
  'stock.moved': say('حركة مخزون', 'Stock moved'),
  'shift.opened': say('فُتحت وردية', 'Shift opened'),
  'cash.moved': say('حركة نقد', 'Cash moved'),
  'shift.closed': say('أُغلقت وردية', 'Shift closed'),
  'sale.rungUp': say('بيع', 'Sale'),
  'sale.tenderChanged': say('صُحّحت وسيلة الدفع', 'Payment corrected'),
  'sale.voided': say('إبطال بيع', 'Sale voided'),
  'sale.refunded': say('مرتجع', 'Refund'),
  'payout.made': say('صرف مستحقات', 'Payout'),
  'payout.reversed': say('عُكس صرف', 'Payout reversed'),
  'family.paidIn': say('دفعت أسرة ما عليها', 'Family paid in'),
  'drawer.opened': say('فُتح الدرج بلا بيع', 'Drawer opened'),
};
