import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../shared/contract/shifts';
import { useCall, useCommandsRunning } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { CheckIcon } from '../../ui/icons';
import { CopiesStatus } from '../copies/copies-status';
import { PrinterStatus } from '../printing/printer-status';
import { TestRuntime } from '../test-runtime';
import styles from './shell.module.css';

interface StatusLineProps {
  readonly shift: Shift | null;
  readonly onCopies: () => void;
}

/** T1 · shift of سارة since 16:00 · 23 sales · saved ✓ · copied 5 minutes ago ✓ */
export const StatusLine = ({ shift, onCopies }: StatusLineProps) => {
  const { t } = useTranslation();
  const { exhibition, till } = useStation();
  const format = useFormat(exhibition.timezone);
  const { data: parked = [] } = useCall('parks.list', {});
  const isSaving = useCommandsRunning() > 0;

  return (
    <footer className={styles.status} aria-label={t('shell.status')}>
      <span>
        <bdi>{till.code}</bdi>
        {till.name !== '' && (
          <>
            {' '}
            <bdi>{till.name}</bdi>
          </>
        )}
      </span>
      {shift ? (
        <>
          <span>
            {t('shell.shiftOf', { name: isolate(shift.openedBy), time: format.time(shift.openedAt) })}
          </span>
          <span>{t('shell.salesCount', { count: shift.sales })}</span>
        </>
      ) : (
        <span>{t('shell.noShift')}</span>
      )}
      <span className={styles.saved} data-saving={isSaving || undefined}>
        {isSaving ? t('shell.saving') : t('shell.saved')}
        {!isSaving && <CheckIcon />}
      </span>
      <CopiesStatus onOpen={onCopies} />
      {parked.length > 0 && <span>{t('park.count', { count: parked.length })}</span>}
      <PrinterStatus />
      <span className={styles.gap} />
      <TestRuntime />
    </footer>
  );
};

/** Keeps a name's own direction inside a sentence that is plain text. */
const isolate = (name: string): string => `\u2068${name}\u2069`;
