import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyRow } from '../../../../shared/contract/families';
import { foldText } from '../../../../shared/domain/arabic-text';
import { useFormat } from '../../../i18n/use-format';
import { useLocalName } from '../../../i18n/use-local-name';
import { useStation } from '../../../station';
import type { GridColumn } from '../../../ui/grid/columns';
import styles from '../stall.module.css';

/** What the table of families shows of each; a touch anywhere opens its card. */
export const useFamilyColumns = (onPress: (family: FamilyRow) => void): readonly GridColumn<FamilyRow>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const { commissionBp } = useStation().exhibition;

  return useMemo<readonly GridColumn<FamilyRow>[]>(
    () => [
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
        header: t('stall.fields.name'),
        width: 'minmax(14rem, 2fr)',
        sortBy: (family) => foldText(localName(family)),
        cell: (family) => <bdi>{localName(family)}</bdi>,
        onPress,
      },
      {
        id: 'wilayat',
        header: t('stall.family.wilayat'),
        width: 'minmax(7rem, 1fr)',
        sortBy: ({ wilayat }) => foldText(wilayat),
        cell: ({ wilayat }) => <bdi>{wilayat}</bdi>,
        onPress,
      },
      {
        id: 'craft',
        header: t('stall.family.craft'),
        width: 'minmax(8rem, 1fr)',
        sortBy: ({ craft }) => foldText(craft),
        cell: ({ craft }) => <bdi>{craft}</bdi>,
        onPress,
      },
      {
        id: 'commission',
        header: t('stall.family.commission'),
        width: '7rem',
        align: 'end',
        sortBy: (family) => family.commissionBp ?? commissionBp,
        cell: (family) => format.percent(family.commissionBp ?? commissionBp),
        onPress,
      },
      {
        id: 'products',
        header: t('stall.tabs.products'),
        width: '6.5rem',
        align: 'end',
        sortBy: ({ products }) => products,
        cell: ({ products }) => format.number(products),
        onPress,
      },
      {
        id: 'phone',
        header: t('stall.family.phone'),
        width: '9rem',
        cell: ({ phone }) => <bdi dir="ltr">{phone}</bdi>,
        onPress,
      },
      {
        id: 'active',
        header: t('stall.families.state'),
        width: '7rem',
        sortBy: ({ active }) => Number(active),
        cell: ({ active }) => (
          <span className={styles.mark} data-tone={active ? undefined : 'calm'}>
            {active ? t('stall.families.isActive') : t('stall.families.isAside')}
          </span>
        ),
        onPress,
      },
    ],
    [t, format, localName, commissionBp, onPress],
  );
};
