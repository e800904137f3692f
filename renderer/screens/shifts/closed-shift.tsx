import { useTranslation } from 'react-i18next';
import { useCall } from '../../api';
import { Button } from '../../ui/button';
import { BackIcon } from '../../ui/icons';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { ReportView } from './report-view';
import styles from './shift.module.css';

interface ClosedShiftProps {
  readonly shiftId: string;
  readonly onBack: () => void;
}

/** A closed shift: how its count came out, and its Z report. */
export const ClosedShift = ({ shiftId, onBack }: ClosedShiftProps) => {
  const { t } = useTranslation();
  const { data: report, refusal, isPending } = useCall('shifts.z', { shiftId });

  if (isPending) return <Spinner />;
  if (!report) return <Notice refusal={refusal} />;
  const { expected } = report.drawer;
  const { counted, variance } = report;
  const outcome = variance === 0 ? 'exact' : variance > 0 ? 'over' : 'short';
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div className={styles.titled}>
          <Button look="bare" label={t('common.back')} onPress={onBack}>
            <BackIcon />
          </Button>
          <h1>{t('shift.closedTitle')}</h1>
        </div>
      </header>
      <dl className={styles.figures}>
        <div>
          <dt>{t('report.expected')}</dt>
          <dd>
            <Money amount={expected} size="xl" />
          </dd>
        </div>
        <div>
          <dt>{t('report.counted')}</dt>
          <dd>
            <Money amount={counted} size="xl" />
          </dd>
        </div>
        <div data-outcome={outcome}>
          <dt>{t(`report.${outcome}`)}</dt>
          <dd>
            <Money amount={variance} size="xl" strong tone={outcome === 'short' ? 'alarm' : 'copper'} />
          </dd>
        </div>
      </dl>
      <ReportView asked={{ kind: 'z', shiftId }} report={report} />
    </div>
  );
};
