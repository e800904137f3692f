import { useTranslation } from 'react-i18next';
import type { Paper } from '../../shared/contract/desktop';
import type { XReport, ZReport } from '../../shared/contract/shifts';
import { createFormat, type Digits, type Language } from '../i18n/format';
import { PracticeMark } from './practice-mark';
import { ReportCount } from './report-count';
import { ReportDrawer } from './report-drawer';
import { ReportRows, type ReportRow } from './report-rows';
import styles from './shift-report.module.css';

interface ShiftReportProps {
  readonly report: XReport | ZReport;
  readonly language: Language;
  readonly digits: Digits;
  /** Null on the screen, where it takes the width it is given. */
  readonly width?: Paper['width'] | null;
}

export const isClosed = (report: XReport | ZReport): report is ZReport => 'closedAt' in report;

/** A shift on paper: X as it stands, Z as it was closed, with the journal's newest hash. */
export const ShiftReport = ({ report, language, digits, width = null }: ShiftReportProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const format = createFormat(language, digits, report.timezone);
  const { exhibition, sales, voids, refunds, tenders } = report;
  const name = language === 'en' && exhibition.nameEn !== '' ? exhibition.nameEn : exhibition.nameAr;
  const moment = (at: number): string => `${format.date(at)} · ${format.time(at)}`;
  const many = (count: number): string => ` (${format.number(count)})`;
  const closed = isClosed(report) ? report : null;

  const about: readonly ReportRow[] = [
    { label: t('report.till'), text: report.till },
    { label: t('report.day'), text: format.digits(report.businessDay) },
    { label: t('report.opened'), text: moment(report.openedAt) },
    { label: t('report.openedBy'), text: report.openedBy },
    ...(closed
      ? [
          { label: t('report.closed'), text: moment(closed.closedAt) },
          { label: t('report.closedBy'), text: closed.closedBy },
        ]
      : 'at' in report
        ? [{ label: t('report.readAt'), text: moment(report.at) }]
        : []),
    ...(closed?.approvedBy ? [{ label: t('report.approvedBy'), text: closed.approvedBy }] : []),
  ];
  const sold: readonly ReportRow[] = [
    { label: t('report.gross') + many(sales.count), amount: sales.gross },
    { label: t('report.discounts'), amount: -sales.discounts },
    { label: t('report.voids') + many(voids.count), amount: -voids.net },
    { label: t('report.refunds') + many(refunds.count), amount: -refunds.net },
    { label: t('report.net'), amount: report.net, isStrong: true },
    { label: t('report.vat'), amount: sales.vat },
  ];
  const paid: readonly ReportRow[] = [
    ...(tenders.cash === null ? [] : [{ label: t('common.method.cash'), amount: tenders.cash }]),
    { label: t('common.method.card'), amount: tenders.card },
    { label: t('common.method.transfer'), amount: tenders.transfer },
    { label: t('common.method.direct'), amount: tenders.direct },
  ];

  return (
    <article
      className={styles.report}
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      data-width={width}
    >
      {exhibition.practice && <PracticeMark language={language} />}
      <header className={styles.header}>
        <h1 className={styles.exhibition}>{name}</h1>
        <p className={styles.title}>{closed ? t('report.z') : t('report.x')}</p>
      </header>
      <ReportRows rows={about} format={format} />
      <h2 className={styles.part}>{t('report.sales')}</h2>
      <ReportRows rows={sold} format={format} />
      <h2 className={styles.part}>{t('report.paid')}</h2>
      <ReportRows rows={paid} format={format} />
      {report.drawer && (
        <ReportDrawer
          drawer={report.drawer}
          openings={report.drawerOpenings}
          language={language}
          format={format}
        />
      )}
      {closed && <ReportCount report={closed} language={language} format={format} />}
    </article>
  );
};
