import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportAsked } from '../../../shared/contract/shift-papers';
import type { XReport, ZReport } from '../../../shared/contract/shifts';
import { useAsk, useCall } from '../../api';
import { useSettings, type Language } from '../../settings';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PaperLanguage } from '../../ui/paper-language';
import { Spinner } from '../../ui/spinner';
import styles from './shift.module.css';

const ShiftReport = lazy(async () => ({
  default: (await import('../../papers/shift-report')).ShiftReport,
}));

interface ReportViewProps {
  readonly asked: ReportAsked;
  readonly report: XReport | ZReport;
}

/** A report as it will stand on paper; whatever becomes of the paper, the shift is as it is. */
export const ReportView = ({ asked, report }: ReportViewProps) => {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const [language, setLanguage] = useState<Language>(settings.language);
  const print = useAsk('shiftReport.print');
  const save = useAsk('shiftReport.savePdf');
  const [said, setSaid] = useState<{ readonly path: string } | 'sent' | null>(null);

  const toPaper = async () => {
    setSaid(null);
    const through = settings.printer === null ? 'dialog' : 'printer';
    const answer = await print.ask({ report: asked, language, through });
    if (answer.ok && answer.value.printed) setSaid('sent');
  };
  const toFile = async () => {
    setSaid(null);
    const answer = await save.ask({ report: asked, language });
    if (answer.ok && answer.value) setSaid(answer.value);
  };

  return (
    <section className={styles.view} aria-label={asked.kind === 'x' ? t('report.x') : t('report.z')}>
      <div className={styles.acts}>
        <PaperLanguage label={t('common.language')} value={language} onChange={setLanguage} />
        <Button isPending={print.isRunning} onPress={() => void toPaper()}>
          {t('print.print')}
        </Button>
        <Button isPending={save.isRunning} onPress={() => void toFile()}>
          {t('report.savePdf')}
        </Button>
      </div>
      <Notice refusal={print.refusal ?? save.refusal} />
      {said === 'sent' && <Notice tone="good">{t('report.sent')}</Notice>}
      {said !== null && said !== 'sent' && (
        <Notice tone="good">
          {t('report.saved')} <bdi dir="ltr">{said.path}</bdi>
        </Notice>
      )}
      <div className={styles.paper}>
        <Suspense fallback={<Spinner />}>
          <ShiftReport report={report} language={language} digits={settings.digits} />
        </Suspense>
      </div>
    </section>
  );
};

/** The open shift's report as it stands: what should be in the drawer is left out for whoever will count it. */
export const XReportView = () => {
  const { till } = useStation();
  const { data: report, refusal, isPending } = useCall('shifts.x', { till: till.code });
  if (isPending) return <Spinner />;
  if (!report) return <Notice refusal={refusal} />;
  return <ReportView asked={{ kind: 'x', till: till.code }} report={report} />;
};
