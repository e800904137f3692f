import { useTranslation } from 'react-i18next';
import type { ZReport } from '../../shared/contract/shifts';
import { countTotal } from '../../shared/domain/denominations';
import type { Format, Language } from '../i18n/format';
import { hashInGroups } from '../hash-in-groups';
import { ReportRows, type ReportRow } from './report-rows';
import styles from './shift-report.module.css';

interface ReportCountProps {
  readonly report: ZReport;
  readonly language: Language;
  readonly format: Format;
}

/** What was counted, before and at last; how far it is from what should have been there; and the journal's seal. */
export const ReportCount = ({ report, language, format }: ReportCountProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const { count, recounts, counted, variance, note, facts, hash } = report;
  const notes = Object.entries(count)
    .filter(([, many]) => many > 0)
    .map(([value, many]) => [Number(value), many] as const)
    .sort(([a], [b]) => b - a);
  const total = (one: ZReport['count']): number => {
    const sum = countTotal(one);
    return sum.ok ? sum.value : 0;
  };
  const rows: readonly ReportRow[] = [
    ...notes.map(([value, many]) => ({
      label: `${format.money(value)} × ${format.number(many)}`,
      amount: value * many,
    })),
    ...recounts.map((one, index) => ({
      label: t('report.countBefore', { number: format.number(index + 1) }),
      amount: total(one),
    })),
    { label: t('report.counted'), amount: counted, isStrong: true },
    {
      label: variance === 0 ? t('report.exact') : variance > 0 ? t('report.over') : t('report.short'),
      amount: variance,
      isStrong: true,
    },
  ];
  return (
    <>
      <h2 className={styles.part}>{t('report.count')}</h2>
      <ReportRows rows={rows} format={format} />
      {note !== '' && (
        <p className={styles.note}>
          {t('report.note')}: <bdi>{note}</bdi>
        </p>
      )}
      <p className={styles.seal}>
        {t('report.seal', { facts: format.number(facts) })}
        <span dir="ltr" className={styles.hash}>
          {hashInGroups(hash)}
        </span>
      </p>
      <div className={styles.signatures}>
        <span>{t('report.countedBy')}</span>
        <span>{t('report.receivedBy')}</span>
      </div>
    </>
  );
};
