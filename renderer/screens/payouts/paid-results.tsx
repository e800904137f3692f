import { useTranslation } from 'react-i18next';
import type { PayoutMethod } from '../../../shared/contract/payouts';
import type { Refusal } from '../../../shared/result';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { useRefusalText } from '../../i18n/use-refusal-text';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { PaperActs } from './paper-acts';
import styles from './payouts.module.css';
import type { Outcome } from './use-paying';

interface PaidResultsProps {
  readonly outcomes: readonly Outcome[];
  /** How many were to be paid. */
  readonly count: number;
  readonly isRunning: boolean;
  readonly stopped: Refusal | null;
  readonly method: PayoutMethod;
}

/** What became of each family, while it goes on and after; then its papers. */
export const PaidResults = ({ outcomes, count, isRunning, stopped, method }: PaidResultsProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const say = useRefusalText();
  const paid = outcomes.flatMap((one) => (one.paid ? [one.paid] : []));
  const total = paid.reduce((sum, one) => sum + one.paid, 0);
  const ids = paid.map(({ payoutId }) => payoutId);
  return (
    <div className={styles.form}>
      {(isRunning || stopped !== null) && (
        <div className={styles.checking} role="status">
          <span>
            {t('payouts.progress', { done: format.number(outcomes.length), total: format.number(count) })}
          </span>
          <Progress label={t('payouts.paying')} done={outcomes.length} total={count} />
        </div>
      )}
      {stopped && (
        <>
          <Notice refusal={stopped} />
          <p>{t('payouts.stoppedHint')}</p>
        </>
      )}
      <p className={styles.figure}>
        <span>{t(`payouts.paidFrom.${method}`)}</span>
        <Money amount={total} size="xl" strong tone="copper" />
      </p>
      <ul className={styles.payments} aria-label={t('payouts.madeTab')}>
        {outcomes.map(({ family, paid: one, refusal }) => (
          <li key={family.familyCode}>
            <span>
              <bdi>{localName(family)}</bdi>
              {one && (
                <bdi dir="ltr" className={styles.soft}>
                  {format.digits(one.number)}
                </bdi>
              )}
            </span>
            {one && <Money amount={one.paid} bare strong />}
            {refusal && <span className={styles.refused}>{say(refusal)}</span>}
          </li>
        ))}
      </ul>
      {!isRunning && ids.length > 0 && (
        <PaperActs payouts={ids} transfers={method === 'transfer' ? ids : []} />
      )}
    </div>
  );
};
