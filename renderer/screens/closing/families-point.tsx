import { useTranslation } from 'react-i18next';
import type { ClosingLook } from '../../../shared/contract/closing';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { Button } from '../../ui/button';
import { Money } from '../../ui/money';
import { useGo } from '../shell/go';
import { Accept, type Acceptance } from './accept';
import styles from './closing.module.css';
import { Point } from './point';

type Unsettled = ClosingLook['unsettled'][number];

const sum = (families: readonly Unsettled[]): number =>
  families.reduce((so, { owed }) => so + Math.abs(owed), 0);

interface FamiliesPointProps {
  readonly unsettled: readonly Unsettled[];
  readonly acceptance: Acceptance;
}

/** Families that are still to be paid, or to pay. */
export const FamiliesPoint = ({ unsettled, acceptance }: FamiliesPointProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const go = useGo();
  const title = t('closing.points.unsettled');
  if (unsettled.length === 0) {
    return (
      <Point title={title} state="fine">
        <p>{t('closing.unsettledFine')}</p>
      </Point>
    );
  }
  const owed = unsettled.filter((one) => one.owed > 0);
  const owing = unsettled.filter((one) => one.owed < 0);
  return (
    <Point
      title={title}
      state={acceptance.isAccepted('unsettled') ? 'accepted' : 'choice'}
      actions={
        <>
          <Button onPress={() => go('payouts')}>{t('closing.goPayouts')}</Button>
          <Accept point="unsettled" of={acceptance} />
        </>
      }
    >
      {owed.length > 0 && <p>{t('closing.owed', { count: owed.length, amount: sum(owed) })}</p>}
      {owing.length > 0 && <p>{t('closing.owing', { count: owing.length, amount: sum(owing) })}</p>}
      <details className={styles.details}>
        <summary>{t('closing.whichFamilies')}</summary>
        <ul className={styles.list}>
          {unsettled.map((one) => (
            <li key={one.family}>
              <bdi className={styles.code}>{format.digits(one.family)}</bdi>
              <bdi className={styles.name}>{localName(one)}</bdi>
              <Money amount={one.owed} bare strong tone={one.owed < 0 ? 'alarm' : 'ink'} />
            </li>
          ))}
        </ul>
      </details>
    </Point>
  );
};
