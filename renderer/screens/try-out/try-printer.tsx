import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import { useSettings } from '../../settings';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Segmented } from '../../ui/segmented';
import { PrinterChoice } from '../printing/printer-choice';
import styles from './try-out.module.css';

/** Prints a made-up receipt, with every letter shape and the barcode, on the printer and paper that are chosen. */
export const TryPrinter = () => {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  const { ask, isRunning, refusal } = useAsk('printers.try');
  const [isPrinted, setPrinted] = useState(false);
  const { printer, paper, language } = settings;

  const print = async (name: string) => {
    setPrinted(false);
    setPrinted((await ask({ printer: name, paper, language })).ok);
  };

  return (
    <section className={styles.part}>
      <h3>{t('tryOut.printer')}</h3>
      <PrinterChoice />
      <Segmented
        label={t('tryOut.paper')}
        value={paper}
        onChange={(chosen) => change({ paper: chosen })}
        options={[
          { value: '80mm', label: t('settings.paper80') },
          { value: '58mm', label: t('settings.paper58') },
          { value: 'A4', label: 'A4' },
        ]}
      />
      <div className={styles.buttons}>
        <Button
          isDisabled={printer === null}
          isPending={isRunning}
          onPress={() => void (printer !== null && print(printer))}
        >
          {t('tryOut.printPage')}
        </Button>
      </div>
      <Notice refusal={refusal} />
      {isPrinted && <Notice tone="good">{t('tryOut.printed')}</Notice>}
    </section>
  );
};
