import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyListed } from '../../../../shared/contract/families';
import type { LowStock } from '../../../../shared/contract/stock';
import { foldText } from '../../../../shared/domain/arabic-text';
import { useLocalName } from '../../../i18n/use-local-name';
import type { GridColumn } from '../../../ui/grid/columns';
import styles from '../stall.module.css';
import { useQuantity } from '../use-quantity';

/** What is said of goods that run out: how few are left, and whom to call. */
export const useLowColumns = (
  families: readonly FamilyListed[] | undefined,
): readonly GridColumn<LowStock>[] => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const quantity = useQuantity();
  return useMemo<readonly GridColumn<LowStock>[]>(() => {
    const byCode = new Map((families ?? []).map((family) => [family.code as string, family]));
    return [
      {
        id: 'code',
        header: t('stall.fields.code'),
        width: '7rem',
        sortBy: ({ code }) => code,
        cell: ({ code }) => <bdi dir="ltr">{code}</bdi>,
      },
      {
        id: 'name',
        header: t('stall.fields.name'),
        width: 'minmax(14rem, 2fr)',
        sortBy: (one) => foldText(localName(one)),
        cell: (one) => <bdi>{localName(one)}</bdi>,
      },
      {
        id: 'onHand',
        header: t('stall.fields.onHand'),
        width: '8rem',
        align: 'end',
        sortBy: ({ onHand }) => onHand,
        cell: ({ onHand, unit }) => (
          <span className={styles.mark} data-tone={onHand <= 0 ? 'alarm' : 'calm'}>
            {quantity(onHand, unit)}
          </span>
        ),
      },
      {
        id: 'lowStockAt',
        header: t('stall.fields.lowStockAt'),
        width: '8rem',
        align: 'end',
        sortBy: ({ lowStockAt }) => lowStockAt,
        cell: ({ lowStockAt, unit }) => quantity(lowStockAt, unit),
      },
      {
        id: 'family',
        header: t('stall.fields.family'),
        width: 'minmax(10rem, 1fr)',
        sortBy: ({ familyCode }) => familyCode,
        cell: ({ familyCode }) => {
          const family = byCode.get(familyCode);
          return (
            <>
              <bdi dir="ltr">{familyCode}</bdi>{' '}
              <bdi className={styles.soft}>{family && localName(family)}</bdi>
            </>
          );
        },
      },
      {
        id: 'phone',
        header: t('stall.family.phone'),
        width: '9rem',
        cell: ({ familyCode }) => <bdi dir="ltr">{byCode.get(familyCode)?.phone}</bdi>,
      },
    ];
  }, [t, localName, quantity, families]);
};
