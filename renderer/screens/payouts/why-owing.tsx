import { useTranslation } from 'react-i18next';
import type { Owed } from '../../../shared/contract/payouts';
import { useCall } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { Notice } from '../../ui/notice';
import styles from './payouts.module.css';

/** Why a family owes, in sentences: which goods came back after it was paid, and which sales it had on its own phone. */
export const WhyOwing = ({ family }: { readonly family: Owed }) => {
  const { t } = useTranslation();
  const format = useFormat(useStation().exhibition.timezone);
  const { data, refusal } = useCall('payouts.owing', { family: family.familyCode });
  if (!data) return <Notice refusal={refusal} />;
  const isolated = (number: string): string => `\u2068${format.digits(number)}\u2069`;
  const { direct, refunds } = data;
  return (
    <section className={styles.why} aria-label={t('payouts.why.title')}>
      <h3>{t('payouts.why.title')}</h3>
      {direct.length === 0 && refunds.length === 0 && <p>{t('payouts.why.earlier')}</p>}
      <ul>
        {refunds.map(({ number, saleNumber, at, amount }) => (
          <li key={number}>
            {t('payouts.why.refund', {
              date: format.date(at),
              sale: isolated(saleNumber),
              number: isolated(number),
              amount,
            })}
          </li>
        ))}
        {direct.map(({ number, at, direct: had, credit }) => (
          <li key={number}>
            {t('payouts.why.direct', {
              date: format.date(at),
              sale: isolated(number),
              direct: had,
              credit,
              commission: had - credit,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
};
