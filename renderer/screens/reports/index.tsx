import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import type { ReportName } from '../../../shared/contract/report-tables';
import { useCall } from '../../api';
import { useSettings } from '../../settings';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { everything, type Span } from './report-narrowing';
import { ReportView } from './report-view';
import styles from './reports.module.css';

/** Every total of the exhibition: chosen by what it tells, read here, and taken along as a file. */
export const Reports = () => {
  const { t } = useTranslation();
  const { language } = useSettings().settings;
  const { data: listed, refusal } = useCall('reports.list', {});
  const [chosen, setChosen] = useState<ReportName | null>(null);
  // Kept from report to report: who looks at one day of one family mostly wants it of the next report too.
  const [span, setSpan] = useState<Span>(everything);
  if (!listed) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  const report = listed.find((one) => one.report === chosen) ?? listed[0];

  return (
    <div className={styles.reports}>
      <nav aria-label={t('reports.choose')} className={styles.list}>
        {listed.map((one) => (
          <AriaButton
            key={one.report}
            className={styles.choice ?? ''}
            aria-current={one.report === report?.report ? 'page' : undefined}
            onPress={() => setChosen(one.report)}
          >
            <span className={styles.title}>{one.title[language]}</span>
            <span className={styles.about}>{one.about[language]}</span>
          </AriaButton>
        ))}
      </nav>
      {report && <ReportView key={report.report} listed={report} span={span} onNarrow={setSpan} />}
    </div>
  );
};
