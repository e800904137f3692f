import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract';
import { MOST_PAPER_ROWS } from '../../../shared/domain/report-limits';
import { useFormat } from '../../i18n/use-format';
import { useSettings, type Language } from '../../settings';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { Segmented } from '../../ui/segmented';
import { useMay } from '../stall/use-rights';
import styles from './reports.module.css';
import { useSavingJob } from '../../use-saving-job';

interface SaveReportProps {
  readonly report: Input<'reports.save'>['report'];
  readonly span?: Pick<Input<'reports.save'>, 'from' | 'to' | 'families' | 'tills'>;
  /** How many it has in all, where that is known: too many are not offered as PDF. */
  readonly rows?: number;
}

const formats = ['xlsx', 'csv', 'pdf'] as const;

/** A report into a file: beside every table whose figures somebody may want to take along. */
export const SaveReport = ({ report, span = {}, rows = 0 }: SaveReportProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { settings } = useSettings();
  const [language, setLanguage] = useState<Language>(settings.language);
  const { save, stop, saved, progress, refusal, isRunning } = useSavingJob('reports.save');
  const isTooLong = rows > MOST_PAPER_ROWS;
  if (!may('reports.save')) return null;
  return (
    <section className={styles.save} aria-label={t('reports.save')}>
      <div className={styles.bar}>
        <Segmented
          label={t('reports.fileLanguage')}
          labelHidden
          value={language}
          onChange={setLanguage}
          isDisabled={isRunning}
          options={[
            { value: 'ar', label: 'العربية', lang: 'ar' },
            { value: 'en', label: 'English', lang: 'en' },
          ]}
        />
        {formats.map((wanted) => (
          <Button
            key={wanted}
            isDisabled={isRunning || (wanted === 'pdf' && isTooLong)}
            onPress={() => void save({ report, ...span, language, format: wanted })}
          >
            {t('reports.saveAs', { format: wanted.toUpperCase() })}
          </Button>
        ))}
        {isRunning && (
          <div className={styles.running} role="status">
            <Progress label={t('reports.saving')} done={progress?.done ?? 0} total={progress?.total ?? 1} />
            <Button look="alarm" onPress={stop}>
              {t('reports.stop')}
            </Button>
          </div>
        )}
      </div>
      {isTooLong && (
        <p className={styles.soft}>{t('reports.tooLong', { most: format.number(MOST_PAPER_ROWS) })}</p>
      )}
      <Notice refusal={refusal} />
      {saved !== null && (
        <Notice tone="good">
          {t('reports.saved')} <bdi dir="ltr">{saved.path}</bdi>
        </Notice>
      )}
    </section>
  );
};
