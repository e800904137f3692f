import { useTranslation } from 'react-i18next';
import type { WholeReport } from '../../../shared/contract/report-tables';
import { dayAndTime } from '../../../shared/domain/wall-clock';
import type { Format, Language } from '../../i18n/format';
import styles from './whole-report.module.css';

interface FrameProps {
  readonly report: WholeReport;
  readonly language: Language;
  readonly format: Format;
}

/** What stands at the head of every page, so that none can be taken for another report's. */
export const SheetHeader = ({
  report,
  language,
  isPractice,
}: FrameProps & { readonly isPractice: boolean }) => {
  const { t } = useTranslation('translation', { lng: language });
  return (
    <header className={styles.header}>
      <p className={styles.names}>
        <bdi>{report.cover.exhibition}</bdi>
        <bdi>{report.cover.title}</bdi>
      </p>
      {isPractice && <p className={styles.stamp}>{t('practice.onPaper')}</p>}
      {report.warning !== null && <p className={styles.stamp}>{report.warning}</p>}
    </header>
  );
};

interface FooterProps extends FrameProps {
  readonly number: number;
  readonly of: number;
}

export const SheetFooter = ({ report, language, format, number, of }: FooterProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const { madeAt, timezone } = report.cover;
  return (
    <footer className={styles.footer}>
      <bdi dir="ltr">{format.digits(dayAndTime(madeAt, timezone))}</bdi>
      <span>{t('wholeReport.page', { number: format.number(number), of: format.number(of) })}</span>
    </footer>
  );
};
