import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payout } from '../../../shared/contract/payouts';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { useStation } from '../../station';
import { Money } from '../../ui/money';
import { PayoutCard } from './payout-card';
import styles from './payouts.module.css';

interface PayoutRowsProps {
  readonly payouts: readonly Payout[];
  /** Where they are not all of one family. */
  readonly withFamily?: boolean;
}

/** Payouts, each with its number; a touch opens its card, to print it again or take it back. */
export const PayoutRows = ({ payouts, withFamily = false }: PayoutRowsProps) => {
  const { t } = useTranslation();
  const format = useFormat(useStation().exhibition.timezone);
  const localName = useLocalName();
  const [shown, setShown] = useState<string | null>(null);
  const card = payouts.find(({ payoutId }) => payoutId === shown);
  return (
    <>
      <ul className={styles.made}>
        {payouts.map((payout) => (
          <li key={payout.payoutId}>
            <button
              type="button"
              className={styles.payout}
              data-reversed={payout.reversal !== null || undefined}
              onClick={() => setShown(payout.payoutId)}
            >
              <bdi dir="ltr" className={styles.number}>
                {format.digits(payout.number)}
              </bdi>
              <span className={styles.who}>
                {withFamily && (
                  <span>
                    <bdi dir="ltr">{format.digits(payout.family.code)}</bdi> ·{' '}
                    <bdi>{localName(payout.family)}</bdi>
                  </span>
                )}
                <span className={styles.soft}>
                  {format.date(payout.at)} <bdi>{format.time(payout.at)}</bdi>
                </span>
              </span>
              <span className={styles.soft}>{t(`payouts.method.${payout.method}`)}</span>
              <span className={styles.paid}>
                {payout.reversal && <span className={styles.mark}>{t('payouts.reversedMark')}</span>}
                <Money amount={payout.paid} strong />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {card && <PayoutCard payout={card} onClose={() => setShown(null)} />}
    </>
  );
};
