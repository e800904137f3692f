import { useTranslation } from 'react-i18next';
import type { Earnings } from '../../../shared/contract/earnings';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { Empty } from '../../ui/empty';
import { Money } from '../../ui/money';
import { useQuantity } from '../stall/use-quantity';
import styles from './earnings.module.css';

interface LastSoldProps {
  readonly earnings: Earnings;
  readonly timezone: string;
}

/** The newest sales with their time; what was undone or came back says so. */
export const LastSold = ({ earnings, timezone }: LastSoldProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const format = useFormat(timezone);
  const quantity = useQuantity();
  const { last, day } = earnings;
  return (
    <section className={styles.card}>
      <h2>{t('earnings.last')}</h2>
      {last.length === 0 && <Empty title={t('earnings.noSales')} />}
      <ul className={styles.last}>
        {last.map((one, at) => (
          // A line has no name of its own but its place; the list is read anew as a whole.
          <li key={`${one.number} ${at}`} data-voided={one.voided || undefined}>
            <span className={styles.time}>
              {day === null && <span>{format.date(one.at)}</span>} <bdi>{format.time(one.at)}</bdi>
            </span>
            <span className={styles.what}>
              <bdi>{localName(one)}</bdi> × <bdi>{quantity(one.qty, one.unit)}</bdi>
              {one.voided && <em>{t('earnings.voided')}</em>}
              {!one.voided && one.refundedQty > 0 && (
                <em>{t('earnings.cameBack', { quantity: quantity(one.refundedQty, one.unit) })}</em>
              )}
            </span>
            <Money amount={one.sold} bare strong />
          </li>
        ))}
      </ul>
    </section>
  );
};
