import { useTranslation } from 'react-i18next';
import type { BuyerShown } from '../../shared/contract/buyer';
import type { Format } from '../i18n/format';
import { Amount } from './amount';
import styles from './buyer.module.css';

interface BuyerChangeProps {
  readonly shown: BuyerShown;
  readonly format: Format;
}

/** Paid: the change as large as it can be, or the thanks alone. */
export const BuyerChange = ({ shown, format }: BuyerChangeProps) => {
  const { t } = useTranslation();
  const { change, total } = shown;
  return (
    <main className={styles.done} role="status">
      {change !== null && change > 0 && (
        <>
          <p className={styles.label}>{t('buyer.change')}</p>
          <p className={styles.change}>
            <Amount amount={change} format={format} />
          </p>
        </>
      )}
      <p className={styles.paid}>
        {t('buyer.total')} <Amount amount={total} format={format} />
      </p>
      <p className={styles.thanks}>{t('buyer.thanks')}</p>
    </main>
  );
};
