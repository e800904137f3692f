import { useTranslation } from 'react-i18next';
import type { CopiesStand } from '../../../shared/domain/copies/due';
import { useAsk } from '../../api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Accept, type Acceptance } from './accept';
import { Point } from './point';

interface CopiesPointProps {
  readonly stand: CopiesStand;
  readonly acceptance: Acceptance;
}

/** Whether all that was recorded is in a copy beside the ledger, and on the stick where one was chosen. */
export const CopiesPoint = ({ stand, acceptance }: CopiesPointProps) => {
  const { t } = useTranslation();
  const { ask, isRunning, refusal } = useAsk('copies.now');
  const title = t('closing.points.copies');
  if (stand.is === 'fresh') {
    return (
      <Point title={title} state="fine">
        <p>{t('closing.copies.fresh')}</p>
      </Point>
    );
  }
  return (
    <Point
      title={title}
      state={acceptance.isAccepted('copies') ? 'accepted' : 'choice'}
      actions={
        <>
          <Button isPending={isRunning} onPress={() => void ask({})}>
            {t('closing.copyNow')}
          </Button>
          <Accept point="copies" of={acceptance} />
        </>
      }
    >
      <p>{t(`closing.copies.${stand.is}`)}</p>
      <Notice refusal={refusal} />
    </Point>
  );
};
