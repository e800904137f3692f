import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import { formatDay } from '../../../shared/domain/date-format';
import { isFigure, reportCell } from '../../i18n/report-cell';
import type { Format } from '../../i18n/format';
import { useSettings } from '../../settings';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import styles from './reports.module.css';

interface ReportAboutProps {
  readonly head: Output<'reports.page'>;
  readonly format: Format;
  readonly onMakeAgain: () => void;
}

/** What it covers, when it was made, and whether its figures agree with the ledger's. */
export const ReportAbout = ({ head, format, onMakeAgain }: ReportAboutProps) => {
  const { t } = useTranslation();
  const { language, digits } = useSettings().settings;
  const { cover, agreement } = head;
  const day = (one: string): string => formatDay(one, { language, digits });
  const days = ((): string => {
    const { from, to } = cover;
    if (from === null && to === null) return t('reports.allDays');
    if (from !== null && to !== null)
      return from === to ? day(from) : t('reports.between', { from: day(from), to: day(to) });
    return from === null
      ? t('reports.until', { to: day(to ?? '') })
      : t('reports.since', { from: day(from) });
  })();
  const covers = [
    days,
    cover.families === null ? t('reports.allFamilies') : cover.families.join(' · '),
    cover.tills === null ? t('reports.allTills') : cover.tills.join(' · '),
  ];
  return (
    <>
      <p className={styles.covers}>
        {covers.map((one) => (
          <span key={one}>{one}</span>
        ))}
        <span>
          {t('reports.madeAt', { date: format.date(cover.madeAt), time: format.time(cover.madeAt) })}
        </span>
        <Button look="bare" onPress={onMakeAgain}>
          {t('reports.makeAgain')}
        </Button>
      </p>
      {cover.leftOut.length > 0 && (
        <Notice tone="calm">{t('reports.leftOut', { parts: cover.leftOut.join(' · ') })}</Notice>
      )}
      {agreement && (
        <Notice tone={agreement.agrees ? 'good' : 'alarm'}>
          <details className={styles.check} open={!agreement.agrees}>
            <summary>{t(agreement.agrees ? 'reports.agrees' : 'reports.disagrees')}</summary>
            <table className={styles.compared}>
              <thead>
                <tr>
                  <th scope="col">{t('reports.compared')}</th>
                  <th scope="col">{t('reports.inReport')}</th>
                  <th scope="col">{t('reports.inLedger')}</th>
                </tr>
              </thead>
              <tbody>
                {agreement.compared.map(({ what, kind, report, ledger }) => (
                  <tr key={what} data-wrong={report !== ledger || undefined}>
                    <th scope="row">{what}</th>
                    {[report, ledger].map((figure, at) => (
                      <td key={at === 0 ? 'report' : 'ledger'} data-figure={isFigure(kind) || undefined}>
                        <bdi dir="ltr">{reportCell(figure, kind, { format, timezone: cover.timezone })}</bdi>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </Notice>
      )}
    </>
  );
};
