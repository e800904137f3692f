import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { useGo } from '../shell/go';
import { Point } from './point';
import type { useLedgerCheck } from './use-ledger-check';

interface LedgerPointProps {
  readonly check: ReturnType<typeof useLedgerCheck>;
  /** A drawer is open: what is recorded next would be checked once more. */
  readonly isWaiting: boolean;
}

/** Whether anything in the ledger was lost or altered. */
export const LedgerPoint = ({ check, isWaiting }: LedgerPointProps) => {
  const { t } = useTranslation();
  const go = useGo();
  const { found, step, refusal, again } = check;
  const title = t('closing.points.ledger');
  if (isWaiting) {
    return (
      <Point title={title} state="waits">
        <p>{t('closing.ledgerWaits')}</p>
      </Point>
    );
  }
  if (refusal) {
    return (
      <Point title={title} state="first" actions={<Button onPress={again}>{t('common.tryAgain')}</Button>}>
        <Notice refusal={refusal} />
      </Point>
    );
  }
  if (!found) {
    return (
      <Point title={title} state="waits">
        <p>{t('closing.ledgerChecking')}</p>
        <Progress label={t('closing.ledgerChecking')} done={step?.done ?? 0} total={step?.total ?? 1} />
      </Point>
    );
  }
  if (found.ok) {
    return (
      <Point title={title} state="fine">
        <p>{t('closing.ledgerFine', { count: found.facts })}</p>
      </Point>
    );
  }
  const wrong = found.checks.find(({ ok }) => !ok);
  return (
    <Point
      title={title}
      state="first"
      actions={
        <>
          <Button onPress={() => go('settings')}>{t('closing.goSettings')}</Button>
          <Button onPress={again}>{t('closing.checkAgain')}</Button>
        </>
      }
    >
      <p>{t('closing.ledgerBad')}</p>
      <p dir="ltr" lang="en">
        <code>
          {wrong?.check}: {wrong?.what}
        </code>
      </p>
    </Point>
  );
};
