import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { queryClient, useCall } from '../../api';
import { useSettings } from '../../settings';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import styles from './printing.module.css';

const NONE = 'none:';

/** The printers that the system knows, one below the other: their names are long. */
export const PrinterChoice = () => {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  const { data: printers, refusal } = useCall('printers.list', {});
  const { printer } = settings;
  // Printers come and go without a word to us: each time this opens, the system is asked again.
  useEffect(() => void queryClient.invalidateQueries({ queryKey: ['printers.list'] }), []);

  if (refusal) return <Notice refusal={refusal} />;
  if (!printers) return <Spinner />;
  const isGone = printer !== null && !printers.some(({ name }) => name === printer);
  return (
    <RadioGroup
      className={styles.choice ?? ''}
      value={printer ?? NONE}
      onChange={(chosen) => change({ printer: chosen === NONE ? null : chosen })}
    >
      <Label className={styles.choiceLabel ?? ''}>{t('print.printer')}</Label>
      <Radio className={styles.option ?? ''} value={NONE}>
        {t('print.noPrinter')}
      </Radio>
      {printers.map(({ name, label }) => (
        <Radio key={name} className={styles.option ?? ''} value={name}>
          <bdi>{label}</bdi>
        </Radio>
      ))}
      {isGone && (
        <Radio className={styles.option ?? ''} value={printer}>
          {t('print.gone', { name: `\u2068${printer}\u2069` })}
        </Radio>
      )}
      {printers.length === 0 && <p className={styles.hint}>{t('print.noneFound')}</p>}
    </RadioGroup>
  );
};
