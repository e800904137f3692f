import { useTranslation } from 'react-i18next';
import type { List } from './use-import';

/** What a list's field is called on the screen, by the names of its columns and of its records. */
export const useFieldLabel = (list: List): ((field: string) => string) => {
  const { t } = useTranslation();
  const labels: Readonly<Record<string, string>> =
    list === 'families'
      ? {
          code: t('stall.family.code'),
          nameAr: t('stall.family.nameAr'),
          nameEn: t('stall.lists.nameEn'),
          phone: t('stall.family.phone'),
          wilayat: t('stall.family.wilayat'),
          craft: t('stall.family.craft'),
          commission: t('stall.family.commission'),
          commissionBp: t('stall.family.commission'),
          vat: t('stall.family.vat'),
          vatBp: t('stall.family.vat'),
          vatin: t('stall.family.vatin'),
          note: t('stall.family.note'),
          active: t('stall.families.isActive'),
          firstTime: t('stall.family.firstTime'),
          ledByWoman: t('stall.family.ledByWoman'),
          ledByYouth: t('stall.family.ledByYouth'),
          supportingBody: t('stall.family.supportingBody'),
        }
      : {
          code: t('stall.fields.code'),
          family: t('stall.fields.family'),
          familyCode: t('stall.fields.family'),
          nameAr: t('stall.fields.name'),
          nameEn: t('stall.lists.nameEn'),
          category: t('stall.fields.category'),
          price: t('stall.fields.price'),
          unit: t('stall.fields.unit'),
          quantity: t('stall.lists.quantity'),
          onHand: t('stall.fields.onHand'),
          barcode: t('stall.fields.barcode'),
          vat: t('stall.family.vat'),
          vatBp: t('stall.family.vat'),
          lowStockAt: t('stall.fields.lowStockAt'),
          active: t('stall.fields.onSale'),
        };
  return (field) => labels[field] ?? field;
};
