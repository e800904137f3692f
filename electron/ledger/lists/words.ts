import type { FamilyField, ProductField } from '../../../shared/domain/lists/fields';
import type { Unit } from '../../../shared/domain/amounts';

export type Language = 'ar' | 'en';

type Headers<Field extends string> = Readonly<Record<Field, Readonly<Record<Language, string>>>>;

/** The headers of exported lists; an import knows each of them (`shared/domain/lists/fields.ts`, and a test). */
export const familyHeaders: Headers<FamilyField> = {
  code: { ar: 'رمز الأسرة', en: 'Family code' },
  nameAr: { ar: 'اسم الأسرة', en: 'Name (Arabic)' },
  nameEn: { ar: 'الاسم بالإنجليزية', en: 'Name (English)' },
  phone: { ar: 'الهاتف', en: 'Phone' },
  wilayat: { ar: 'الولاية', en: 'Wilayat' },
  craft: { ar: 'الحرفة', en: 'Craft' },
  commission: { ar: 'العمولة %', en: 'Commission %' },
  vat: { ar: 'ضريبة القيمة المضافة %', en: 'VAT %' },
  vatin: { ar: 'الرقم الضريبي', en: 'VAT number' },
  note: { ar: 'ملاحظات', en: 'Notes' },
  active: { ar: 'مشاركة الآن', en: 'Active' },
  firstTime: { ar: 'مشاركة لأول مرة', en: 'First time' },
  ledByWoman: { ar: 'تقودها امرأة', en: 'Led by a woman' },
  ledByYouth: { ar: 'يقودها شباب', en: 'Led by young people' },
  supportingBody: { ar: 'الجهة الداعمة', en: 'Supporting body' },
};

export const productHeaders: Headers<ProductField> = {
  code: { ar: 'رمز المنتج', en: 'Product code' },
  family: { ar: 'رمز الأسرة', en: 'Family code' },
  nameAr: { ar: 'اسم المنتج', en: 'Name (Arabic)' },
  nameEn: { ar: 'الاسم بالإنجليزية', en: 'Name (English)' },
  category: { ar: 'الفئة', en: 'Category' },
  price: { ar: 'السعر (ر.ع.)', en: 'Price (OMR)' },
  unit: { ar: 'الوحدة', en: 'Unit' },
  quantity: { ar: 'الكمية', en: 'Quantity' },
  barcode: { ar: 'الباركود', en: 'Barcode' },
  vat: { ar: 'ضريبة القيمة المضافة %', en: 'VAT %' },
  lowStockAt: { ar: 'حد التنبيه', en: 'Low stock at' },
  active: { ar: 'معروض للبيع', en: 'On sale' },
};

export const listNames: Headers<'families' | 'products'> = {
  families: { ar: 'الأسر', en: 'Families' },
  products: { ar: 'المنتجات', en: 'Products' },
};

/** By weight, quantities are in kilograms as the price is of one. */
export const unitWords: Headers<Unit> = {
  piece: { ar: 'حبة', en: 'piece' },
  gram: { ar: 'كجم', en: 'kg' },
  open: { ar: 'مفتوح', en: 'open' },
};

export const yesNo = (value: boolean | null, language: Language): string => {
  if (value === null) return '';
  if (language === 'ar') return value ? 'نعم' : 'لا';
  return value ? 'yes' : 'no';
};
