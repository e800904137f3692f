import { useTranslation } from 'react-i18next';
import type { ZReport } from '../../shared/contract/shifts';
import type { Format, Language } from '../i18n/format';
import { ReportRows, type ReportRow } from './report-rows';
import styles from './shift-report.module.css';

interface ReportDrawerProps {
  readonly drawer: ZReport['drawer'];
  readonly openings: number;
  readonly language: Language;
  readonly format: Format;
}

/** What went through the drawer; of what is seldom, only what there was. */
export const ReportDrawer = ({ drawer, openings, language, format }: ReportDrawerProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const seldom: readonly { readonly label: string; readonly amount: number }[] = [
    { label: t('report.cashIn'), amount: drawer.cashIn },
    { label: t('report.cashOut'), amount: -drawer.cashOut },
    { label: t('report.cashRefunds'), amount: -drawer.cashRefunds },
    { label: t('report.cashPayouts'), amount: -drawer.cashPayouts },
    { label: t('report.reversedPayouts'), amount: drawer.reversedPayouts },
    { label: t('report.payIns'), amount: drawer.payIns },
  ];
  const rows: readonly ReportRow[] = [
    { label: t('report.float'), amount: drawer.float },
    { label: t('report.kept'), amount: drawer.kept },
    ...seldom.filter(({ amount }) => amount !== 0),
    { label: t('report.expected'), amount: drawer.expected, isStrong: true },
    ...(openings > 0 ? [{ label: t('report.drawerOpenings'), text: format.number(openings) }] : []),
  ];
  return (
    <>
      <h2 className={styles.part}>{t('report.drawer')}</h2>
      <ReportRows rows={rows} format={format} />
    </>
  );
};
