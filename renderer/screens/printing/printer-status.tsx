import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Events } from '../../../shared/contract/events';
import { on } from '../../api';
import { useRefusalText } from '../../i18n/use-refusal-text';
import { useSettings } from '../../settings';
import { CheckIcon, WarningIcon } from '../../ui/icons';
import styles from './printing.module.css';

/** In the status line: how the printer is, or which receipt it did not print and why. It asks for nothing. */
export const PrinterStatus = () => {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  const { printer } = useSettings().settings;
  const [last, setLast] = useState<Events['print'] | null>(null);
  useEffect(() => on('print', setLast), []);

  if (last !== null && last.code !== null) {
    return (
      <span className={styles.failed} role="status">
        <WarningIcon />
        {t('print.failed', { number: isolate(last.number) })} {refusalText({ code: last.code, details: {} })}
      </span>
    );
  }
  if (printer === null) return null;
  return (
    <span className={styles.ready}>
      {t('print.ready')} <CheckIcon />
    </span>
  );
};

/** A number keeps its own direction inside a sentence that is plain text. */
const isolate = (text: string): string => `\u2068${text}\u2069`;
