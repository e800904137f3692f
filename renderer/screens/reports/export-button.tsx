import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportName } from '../../../shared/contract/report-tables';
import { useCall } from '../../api';
import { useSettings } from '../../settings';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useMay } from '../stall/use-rights';
import styles from './reports.module.css';
import { SaveReport } from './save-report';

/** Beside a table of figures: the report that holds them, into a file, without leaving the screen. */
export const ExportButton = ({ report }: { readonly report: ReportName }) => {
  const { t } = useTranslation();
  const { language } = useSettings().settings;
  const may = useMay();
  const mayExport = may('reports.save') && may('reports.list');
  const { data: listed = [] } = useCall('reports.list', {}, { enabled: mayExport });
  const [isOpen, setOpen] = useState(false);
  const about = listed.find((one) => one.report === report);
  if (!mayExport || !about) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('reports.export')}</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={about.title[language]} size="large">
        <div className={styles.save}>
          <p className={styles.soft}>{about.about[language]}</p>
          <SaveReport report={report} />
        </div>
      </Dialog>
    </>
  );
};
