import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyStock, StockFigures } from '../../../../shared/contract/stock';
import { foldText } from '../../../../shared/domain/arabic-text';
import { useLocalName } from '../../../i18n/use-local-name';
import type { GridColumn } from '../../../ui/grid/columns';
import styles from '../stall.module.css';
import { useQuantity } from '../use-quantity';

const figures = ['brought', 'sold', 'returned', 'lost', 'onHand'] as const;

/** What became of each family's goods; a touch opens them product by product. */
export const useStockColumns = (
  onPress: (family: FamilyStock) => void,
): readonly GridColumn<FamilyStock>[] => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const quantity = useQuantity();
  return useMemo<readonly GridColumn<FamilyStock>[]>(() => {
    /** Pieces and kilograms stand side by side: they cannot be added. */
    const both = ({ pieces, grams }: FamilyStock, figure: keyof StockFigures): string =>
      [
        ...(pieces[figure] === 0 && grams[figure] !== 0 ? [] : [quantity(pieces[figure], 'piece')]),
        ...(grams[figure] === 0 ? [] : [quantity(grams[figure], 'gram')]),
      ].join(' + ');
    return [
      {
        id: 'code',
        header: t('stall.family.code'),
        width: '6rem',
        sortBy: ({ code }) => code,
        cell: ({ code }) => (
          <bdi className={styles.link} dir="ltr">
            {code}
          </bdi>
        ),
        onPress,
      },
      {
        id: 'name',
        header: t('stall.fields.family'),
        width: 'minmax(11rem, 1.2fr)',
        sortBy: (family) => foldText(localName(family)),
        cell: (family) => <bdi>{localName(family)}</bdi>,
        onPress,
      },
      ...figures.map((figure): GridColumn<FamilyStock> => ({
        id: figure,
        header: t(`stall.figures.${figure}`),
        // Pieces and kilograms beside each other, whole.
        width: 'minmax(10.5rem, 1fr)',
        align: 'end',
        sortBy: ({ pieces, grams }) => pieces[figure] * 1000 + grams[figure],
        cell: (family) => both(family, figure),
        onPress,
      })),
      {
        id: 'low',
        header: t('stall.tabs.low'),
        width: '8rem',
        align: 'end',
        sortBy: ({ low }) => low,
        cell: ({ low }) =>
          low > 0 && (
            <span className={styles.mark} data-tone="calm">
              {quantity(low, 'piece')}
            </span>
          ),
        onPress,
      },
    ];
  }, [t, localName, quantity, onPress]);
};
