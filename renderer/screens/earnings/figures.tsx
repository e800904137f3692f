import { useTranslation } from 'react-i18next';
import type { Earnings } from '../../../shared/contract/earnings';
import { Money } from '../../ui/money';
import styles from './earnings.module.css';

/** What is owed now stands above all; below it how it came about. */
export const Figures = ({ earnings }: { readonly earnings: Earnings }) => {
  const { t } = useTranslation();
  const { owed, sold, commission, direct, paidOut, paidIn } = earnings;
  const owes = owed < 0;
  const figures = [
    { name: 'sold', amount: sold },
    { name: 'commission', amount: commission },
    { name: 'direct', amount: direct },
    { name: 'paidOut', amount: paidOut },
    ...(paidIn === 0 ? [] : [{ name: 'paidIn', amount: paidIn } as const]),
  ] as const;
  return (
    <section className={styles.figures} aria-label={t('earnings.figures')}>
      <dl className={styles.owed} data-owes={owes || undefined}>
        <dt>{owes ? t('earnings.owes') : t('earnings.owed')}</dt>
        <dd>
          <Money amount={Math.abs(owed)} size="xxl" strong tone={owes ? 'alarm' : 'copper'} />
        </dd>
        {owes && <dd className={styles.why}>{t('earnings.whyOwes')}</dd>}
      </dl>
      <dl className={styles.others}>
        {figures.map(({ name, amount }) => (
          <div key={name}>
            <dt>{t(`earnings.figure.${name}`)}</dt>
            <dd>
              <Money amount={amount} size="xl" strong />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
