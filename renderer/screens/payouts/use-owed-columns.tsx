import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owed } from '../../../shared/contract/payouts';
import { foldText } from '../../../shared/domain/arabic-text';
import { isSettled } from '../../../shared/domain/payout';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { useStation } from '../../station';
import type { GridColumn } from '../../ui/grid/columns';
import { CheckIcon } from '../../ui/icons';
import { Money } from '../../ui/money';
import styles from './payouts.module.css';

interface OwedColumns {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (family: Owed) => void;
  readonly onOpen: (family: Owed) => void;
}

/** What is shown of each family: a tick to pay it with others, and a touch anywhere else opens its account. */
export const useOwedColumns = ({ chosen, onChoose, onOpen }: OwedColumns): readonly GridColumn<Owed>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const step = useStation().exhibition.cashRounding;

  return useMemo<readonly GridColumn<Owed>[]>(() => {
    const money = (id: 'credit' | 'paidDirect' | 'paidOut' | 'paidIn', width: string): GridColumn<Owed> => ({
      id,
      header: t(`payouts.columns.${id}`),
      width,
      align: 'end',
      sortBy: (family) => family[id],
      cell: (family) => <Money amount={family[id]} bare tone={family[id] === 0 ? 'soft' : 'ink'} />,
      onPress: onOpen,
    });
    return [
      {
        id: 'choose',
        header: t('payouts.columns.choose'),
        width: '4rem',
        align: 'center',
        cell: (family) =>
          family.owed > 0 && !isSettled(family.owed, step) ? (
            <span
              role="checkbox"
              aria-checked={chosen.has(family.familyCode)}
              aria-label={t('payouts.choose', { name: localName(family) })}
              className={styles.tick}
            >
              {chosen.has(family.familyCode) && <CheckIcon />}
            </span>
          ) : null,
        onPress: onChoose,
      },
      {
        id: 'code',
        header: t('stall.family.code'),
        width: '5rem',
        sortBy: ({ familyCode }) => familyCode,
        cell: ({ familyCode }) => <bdi dir="ltr">{format.digits(familyCode)}</bdi>,
        onPress: onOpen,
      },
      {
        id: 'name',
        header: t('payouts.family'),
        width: 'minmax(11rem, 2fr)',
        sortBy: (family) => foldText(localName(family)),
        cell: (family) => <bdi>{localName(family)}</bdi>,
        onPress: onOpen,
      },
      money('credit', 'minmax(6.5rem, 1fr)'),
      money('paidDirect', 'minmax(6.5rem, 1fr)'),
      money('paidOut', 'minmax(6.5rem, 1fr)'),
      money('paidIn', 'minmax(5rem, 1fr)'),
      {
        id: 'owed',
        header: t('payouts.columns.owed'),
        width: 'minmax(8rem, 1fr)',
        align: 'end',
        sortBy: ({ owed }) => owed,
        cell: ({ owed }) =>
          isSettled(owed, step) ? (
            <span className={styles.soft}>
              {t('payouts.settled')} {owed !== 0 && <Money amount={owed} bare tone="soft" />}
            </span>
          ) : (
            <Money amount={owed} bare strong tone={owed < 0 ? 'alarm' : 'copper'} />
          ),
        onPress: onOpen,
      },
    ];
  }, [t, format, localName, step, chosen, onChoose, onOpen]);
};
