import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useCall } from '../../api';
import { Receipt } from '../../papers/receipt';
import { useSettings, type Language } from '../../settings';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PaperLanguage } from '../../ui/paper-language';
import { Spinner } from '../../ui/spinner';
import { PrintReceipt } from '../printing/print-receipt';
import styles from './receipt-view.module.css';

/** A sale's receipt on the screen, as it will stand on paper, and its PDF. */
export const ReceiptView = ({ saleId }: { readonly saleId: string }) => {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const { data: receipt, refusal, isPending } = useCall('sales.receipt', { saleId });
  const save = useAsk('receipt.savePdf');
  const [chosen, setChosen] = useState<Language | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const usual = settings.receiptLanguage === 'both' ? settings.language : settings.receiptLanguage;
  const language = chosen ?? usual;

  const savePdf = async () => {
    setSaved(null);
    const answer = await save.ask({ saleId, language });
    if (answer.ok && answer.value) setSaved(answer.value.path);
  };

  if (isPending) return <Spinner />;
  if (!receipt) return <Notice refusal={refusal} />;
  return (
    <div className={styles.view}>
      <div className={styles.actions}>
        <PaperLanguage label={t('receipt.language')} value={language} onChange={setChosen} />
        <Button isPending={save.isRunning} onPress={() => void savePdf()}>
          {t('receipt.savePdf')}
        </Button>
        <PrintReceipt saleId={saleId} language={language} />
      </div>
      <Notice refusal={save.refusal} />
      {saved !== null && (
        <Notice tone="good">
          {t('receipt.saved')} <bdi dir="ltr">{saved}</bdi>
        </Notice>
      )}
      <div className={styles.paper}>
        <Receipt receipt={receipt} language={language} digits={settings.digits} />
      </div>
    </div>
  );
};
