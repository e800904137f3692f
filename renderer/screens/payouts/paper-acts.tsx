import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import { useSettings, type Language } from '../../settings';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PaperLanguage } from '../../ui/paper-language';
import styles from './payouts.module.css';

interface PaperActsProps {
  /** Ids of the payouts whose documents are wanted. */
  readonly payouts: readonly string[];
  /** Ids of those that the bank has to carry out; none: there is no list to save. */
  readonly transfers: readonly string[];
}

/** The documents to sign, on paper or as a file, and the list for the bank. */
export const PaperActs = ({ payouts, transfers }: PaperActsProps) => {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const [language, setLanguage] = useState<Language>(settings.language);
  const print = useAsk('payoutPaper.print');
  const save = useAsk('payoutPaper.savePdf');
  const list = useAsk('transfers.save');
  const [said, setSaid] = useState<{ readonly path: string } | 'sent' | null>(null);
  const clear = () => {
    setSaid(null);
    for (const { clearRefusal } of [print, save, list]) clearRefusal();
  };

  const toPaper = async () => {
    clear();
    const through = settings.printer === null ? 'dialog' : 'printer';
    const answer = await print.ask({ payouts: [...payouts], language, through });
    if (answer.ok && answer.value.printed) setSaid('sent');
  };
  const toFile = async () => {
    clear();
    const answer = await save.ask({ payouts: [...payouts], language });
    if (answer.ok && answer.value) setSaid(answer.value);
  };
  const toBank = async (format: 'csv' | 'xlsx') => {
    clear();
    const answer = await list.ask({ payouts: [...transfers], language, format });
    if (answer.ok && answer.value) setSaid(answer.value);
  };

  return (
    <section className={styles.papers} aria-label={t('payouts.papers')}>
      <div className={styles.acts}>
        <PaperLanguage label={t('common.language')} value={language} onChange={setLanguage} />
        {payouts.length > 0 && (
          <>
            <Button isPending={print.isRunning} onPress={() => void toPaper()}>
              {t('payouts.printPapers', { count: payouts.length })}
            </Button>
            <Button isPending={save.isRunning} onPress={() => void toFile()}>
              {t('report.savePdf')}
            </Button>
          </>
        )}
      </div>
      {transfers.length > 0 && (
        <div className={styles.acts}>
          <span>{t('payouts.bankList', { count: transfers.length })}</span>
          <Button isPending={list.isRunning} onPress={() => void toBank('xlsx')}>
            {t('stall.lists.saveAs', { format: 'XLSX' })}
          </Button>
          <Button isPending={list.isRunning} onPress={() => void toBank('csv')}>
            {t('stall.lists.saveAs', { format: 'CSV' })}
          </Button>
        </div>
      )}
      <Notice refusal={print.refusal ?? save.refusal ?? list.refusal} />
      {said === 'sent' && <Notice tone="good">{t('payouts.sent')}</Notice>}
      {said !== null && said !== 'sent' && (
        <Notice tone="good">
          {t('payouts.saved')} <bdi dir="ltr">{said.path}</bdi>
        </Notice>
      )}
    </section>
  );
};
