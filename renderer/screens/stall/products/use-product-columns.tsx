import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../../shared/contract/products';
import { foldText } from '../../../../shared/domain/arabic-text';
import { useFormat } from '../../../i18n/use-format';
import { useLocalName } from '../../../i18n/use-local-name';
import type { GridColumn } from '../../../ui/grid/columns';
import { Money } from '../../../ui/money';
import styles from '../stall.module.css';
import type { Goods } from '../goods';
import { useQuantity } from '../use-quantity';
import { draftOf } from './product-draft';
import { isLow } from './product-filters';

interface ProductColumns {
  readonly familyByCode: Goods['familyByCode'];
  readonly onOpen: (product: ProductRow) => void;
}

/** What the table of products shows of each. */
export const useProductColumns = ({
  familyByCode,
  onOpen,
}: ProductColumns): readonly GridColumn<ProductRow>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const quantity = useQuantity();
  const name = format.language === 'ar' ? 'nameAr' : 'nameEn';

  return useMemo<readonly GridColumn<ProductRow>[]>(() => {
    const familyName = (code: string): string => {
      const family = familyByCode.get(code);
      return family ? localName(family) : '';
    };
    return [
      {
        id: 'code',
        header: t('stall.fields.code'),
        width: '7rem',
        sortBy: ({ code }) => code,
        cell: ({ code }) => (
          <bdi className={styles.link} dir="ltr">
            {code}
          </bdi>
        ),
        onPress: onOpen,
      },
      {
        id: name,
        header: t('stall.fields.name'),
        width: 'minmax(14rem, 2fr)',
        sortBy: (product) => foldText(localName(product)),
        cell: (product) => <bdi>{localName(product)}</bdi>,
        edit: { text: (product) => product[name], maxLength: 200 },
      },
      {
        id: 'family',
        header: t('stall.fields.family'),
        width: 'minmax(9rem, 1fr)',
        sortBy: ({ familyCode }) => familyCode,
        cell: ({ familyCode }) => (
          <>
            <bdi dir="ltr">{familyCode}</bdi> <bdi className={styles.soft}>{familyName(familyCode)}</bdi>
          </>
        ),
        onPress: onOpen,
      },
      {
        id: 'category',
        header: t('stall.fields.category'),
        width: 'minmax(7rem, 0.7fr)',
        sortBy: ({ category }) => foldText(category),
        cell: ({ category }) => <bdi>{category}</bdi>,
        edit: { text: ({ category }) => category, maxLength: 100 },
      },
      {
        id: 'price',
        header: t('stall.fields.price'),
        width: '7rem',
        align: 'end',
        sortBy: ({ price }) => price,
        cell: ({ price, unit }) => (unit === 'open' ? t('stall.units.open') : <Money amount={price} bare />),
        edit: { text: (product) => draftOf(product).price, dir: 'ltr', inputMode: 'decimal', maxLength: 20 },
      },
      {
        id: 'onHand',
        header: t('stall.fields.onHand'),
        width: '7.5rem',
        align: 'end',
        sortBy: ({ onHand }) => onHand,
        cell: (product) => (
          <span data-low={isLow(product) || undefined} className={styles.stock}>
            {quantity(product.onHand, product.unit)}
          </span>
        ),
        onPress: onOpen,
      },
      {
        id: 'lowStockAt',
        header: t('stall.fields.lowStockAt'),
        width: '7rem',
        align: 'end',
        sortBy: ({ lowStockAt }) => lowStockAt ?? -1,
        cell: ({ lowStockAt, unit }) => (lowStockAt === null ? '' : quantity(lowStockAt, unit)),
        edit: {
          text: (product) => draftOf(product).lowStockAt,
          dir: 'ltr',
          inputMode: 'decimal',
          maxLength: 20,
        },
      },
      {
        id: 'barcode',
        header: t('stall.fields.barcode'),
        width: '10.5rem',
        sortBy: ({ barcode }) => barcode ?? '',
        cell: ({ barcode }) => <bdi dir="ltr">{barcode}</bdi>,
        edit: { text: ({ barcode }) => barcode ?? '', dir: 'ltr', maxLength: 64 },
      },
    ];
  }, [t, name, localName, quantity, familyByCode, onOpen]);
};
