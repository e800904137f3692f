import type { UIEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import type { SaleListed } from '../../../shared/contract/sales';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { Money } from '../../ui/money';
import styles from './sales.module.css';

interface SalesListProps {
  readonly sales: readonly SaleListed[];
  readonly chosen: string | null;
  readonly onChoose: (saleId: string) => void;
  /** Where they are not all of one day. */
  readonly withDay?: boolean;
  /** What they are, where it is not this shift's. */
  readonly label?: string;
  /** Scrolled, or walked by keys, to where more could follow. */
  readonly onNearEnd?: (() => void) | undefined;
}

const isNearEnd = ({ scrollTop, scrollHeight, clientHeight }: Element): boolean =>
  scrollHeight - scrollTop < 2 * clientHeight;

export const SalesList = ({ sales, chosen, onChoose, withDay = false, label, onNearEnd }: SalesListProps) => {
  const { t } = useTranslation();
  const format = useFormat(useStation().exhibition.timezone);
  const tellNearEnd = ({ currentTarget }: UIEvent): void => {
    if (isNearEnd(currentTarget)) onNearEnd?.();
  };
  return (
    <ListBox
      onScroll={tellNearEnd}
      className={styles.box ?? ''}
      aria-label={label ?? t('sales.title')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (typeof key === 'string') onChoose(key);
      }}
    >
      {sales.map((sale) => (
        <ListBoxItem key={sale.saleId} id={sale.saleId} className={styles.row ?? ''} textValue={sale.number}>
          <span className={styles.time}>{format.time(sale.at)}</span>
          <span className={styles.what}>
            <span className={styles.top}>
              <Text slot="label" className={styles.number ?? ''}>
                <bdi>{sale.number}</bdi>
              </Text>
              {sale.voided && (
                <span className={styles.mark} data-voided>
                  {t('sales.voided')}
                </span>
              )}
              {sale.refunded && !sale.voided && <span className={styles.mark}>{t('sales.refunded')}</span>}
            </span>
            <span className={styles.more}>
              {withDay && (
                <>
                  {format.date(sale.at)}
                  {' · '}
                </>
              )}
              {t('common.items', { count: sale.items })}
              {' · '}
              {sale.methods.map((method) => t(`common.method.${method}`)).join(t('common.listComma'))}
              {' · '}
              <bdi>{sale.by}</bdi>
            </span>
          </span>
          <Money amount={sale.total} size="l" tone={sale.voided ? 'soft' : 'ink'} strong={!sale.voided} />
        </ListBoxItem>
      ))}
    </ListBox>
  );
};
