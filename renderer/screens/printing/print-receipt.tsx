import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import { useSettings, type Language } from '../../settings';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import styles from './printing.module.css';

interface PrintReceiptProps {
  readonly saleId: string;
  readonly language: Language;
}

/** Prints a sale's receipt again: on the printer of this computer, or through the system's dialog. */
export const PrintReceipt = ({ saleId, language }: PrintReceiptProps) => {
  const { t } = useTranslation();
  const { printer } = useSettings().settings;
  const { ask, isRunning, refusal } = useAsk('receipt.print');
  const [isSent, setSent] = useState(false);

  const print = async (through: 'printer' | 'dialog') => {
    setSent(false);
    const answer = await ask({ saleId, language, through });
    setSent(answer.ok && answer.value.printed);
  };

  return (
    <div className={styles.printReceipt}>
      {printer !== null && (
        <Button look="primary" isPending={isRunning} onPress={() => void print('printer')}>
          {t('print.print')}
        </Button>
      )}
      <Button
        look={printer === null ? 'primary' : 'quiet'}
        isPending={isRunning}
        onPress={() => void print('dialog')}
      >
        {printer === null ? t('print.print') : t('print.dialog')}
      </Button>
      <Notice refusal={refusal} />
      {isSent && <Notice tone="good">{t('print.sent')}</Notice>}
    </div>
  );
};
