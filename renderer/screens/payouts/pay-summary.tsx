import { useTranslation } from 'react-i18next';
import type { PayoutMethod } from '../../../shared/contract/payouts';
import { useLocalName } from '../../i18n/use-local-name';
import { Money } from '../../ui/money';
import styles from './payouts.module.css';
import type { Payment } from './use-paying';

interface PaySummaryProps {
  readonly payments: readonly Payment[];
  readonly method: PayoutMethod;
  readonly total: number;
}

/** Before it is done: how much, to whom, from where, in figures that nobody overlooks. */
export const PaySummary = ({ payments, method, total }: PaySummaryProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const [only] = payments;
  return (
    <>
      <div className={styles.big}>
        <p>{t(`payouts.sure.${method}`)}</p>
        <Money amount={total} size="xxl" strong tone="copper" />
        <p className={styles.whom}>
          {payments.length === 1 && only ? (
            <bdi>{localName(only.family)}</bdi>
          ) : (
            t('payouts.toFamilies', { count: payments.length })
          )}
        </p>
      </div>
      {payments.length > 1 && (
        <ul className={styles.payments} aria-label={t('payouts.toFamilies', { count: payments.length })}>
          {payments.map(({ family, shown }) => (
            <li key={family.familyCode}>
              <bdi>{localName(family)}</bdi>
              <Money amount={shown ?? 0} bare strong />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
