import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import { useFormat } from '../../i18n/use-format';
import { useSettings } from '../../settings';
import { useStation } from '../../station';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { Tabs } from '../../ui/tabs';
import { ReportAbout } from './report-about';
import { ReportGrid } from './report-grid';
import { ReportNarrowing, spanOf, type Span } from './report-narrowing';
import styles from './reports.module.css';
import { SaveReport } from './save-report';
import { useReport, type Asked } from './use-report';

interface ReportViewProps {
  readonly listed: Output<'reports.list'>[number];
  readonly span: Span;
  readonly onNarrow: (span: Span) => void;
}

/** One report: narrowed down, looked at part by part, taken along. */
export const ReportView = ({ listed, span, onNarrow }: ReportViewProps) => {
  const { t } = useTranslation();
  const { language } = useSettings().settings;
  const format = useFormat(useStation().exhibition.timezone);
  const [part, setPart] = useState<string | null>(null);
  const [made, setMade] = useState(0);
  const { report, takes } = listed;
  const narrowed = spanOf(span, takes);
  const asked: Asked = { report, language, ...narrowed, part };
  const { head, refusal, isPending, isStale } = useReport(asked, made);
  const rows = head?.parts.reduce((sum, one) => sum + one.rows, 0) ?? 0;
  const isGone = refusal?.code === 'BAD_INPUT' && refusal.details['field'] === 'part';
  // A part that cannot be narrowed down so is left out: the first one stands in its place.
  if (isGone && part !== null) setPart(null);

  return (
    <div className={styles.view}>
      <header>
        <h1>{listed.title[language]}</h1>
        <p className={styles.soft}>{listed.about[language]}</p>
      </header>
      <ReportNarrowing takes={takes} span={narrowed} onChange={onNarrow} />
      <SaveReport
        report={report}
        rows={rows}
        span={{
          ...narrowed,
          families: narrowed.families && [...narrowed.families],
          tills: narrowed.tills && [...narrowed.tills],
        }}
      />
      {!isGone && <Notice refusal={refusal} />}
      {isPending && <Spinner />}
      {head && (
        <>
          <ReportAbout head={head} format={format} onMakeAgain={() => setMade(made + 1)} />
          {head.parts.length > 1 && (
            <Tabs
              label={t('reports.parts')}
              value={part ?? head.part}
              onChange={setPart}
              options={head.parts.map((one) => ({
                value: one.part,
                label: `${one.title} (${format.number(one.rows)})`,
              }))}
            />
          )}
          {isStale ? (
            <Spinner />
          ) : (
            <ReportGrid
              key={JSON.stringify([made, asked])}
              asked={asked}
              made={made}
              head={head}
              format={format}
            />
          )}
        </>
      )}
    </div>
  );
};
