import { useTranslation } from 'react-i18next';
import type { Paper } from '../../shared/contract/desktop';
import type { Receipt as ReceiptData } from '../../shared/contract/sales';
import { createFormat, type Digits, type Language } from '../i18n/format';
import { Barcode } from './barcode';
import { byFamily } from './family-lines';
import { PracticeMark } from './practice-mark';
import { ReceiptFamily } from './receipt-family';
import { ReceiptPayments } from './receipt-payments';
import { ReceiptTotals } from './receipt-totals';
import styles from './receipt.module.css';

interface ReceiptProps {
  readonly receipt: ReceiptData;
  readonly language: Language;
  readonly digits: Digits;
  /** Null on the screen, where it takes the width it is given. */
  readonly width?: Paper['width'] | null;
  readonly copy?: boolean;
}

/** What the buyer takes home, in the language of the buyer, whatever the language of the screen. */
export const Receipt = ({ receipt, language, digits, width = null, copy = false }: ReceiptProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const format = createFormat(language, digits, receipt.timezone);
  const { exhibition } = receipt;
  const named = (ar: string, en: string): string => (language === 'en' && en !== '' ? en : ar);
  const venue = named(exhibition.venueAr, exhibition.venueEn);

  return (
    <article
      className={styles.receipt}
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      data-width={width}
    >
      {receipt.practice && <PracticeMark language={language} />}
      {receipt.voided && <p className={styles.stamp}>{t('receipt.void')}</p>}
      {copy && <p className={styles.stamp}>{t('receipt.copy')}</p>}
      <header className={styles.header}>
        <h1 className={styles.exhibition}>{named(exhibition.nameAr, exhibition.nameEn)}</h1>
        {venue !== '' && <p>{venue}</p>}
      </header>
      <dl className={styles.facts}>
        <dt>{t('receipt.number')}</dt>
        <dd>
          <bdi>{receipt.number}</bdi>
        </dd>
        <dt>{t('receipt.date')}</dt>
        <dd>
          {format.date(receipt.at)} <bdi>{format.time(receipt.at)}</bdi>
        </dd>
        <dt>{t('receipt.by')}</dt>
        <dd>
          <bdi>{receipt.by}</bdi>
        </dd>
      </dl>
      {byFamily(receipt.lines).map((family) => (
        <ReceiptFamily key={family.familyCode} family={family} language={language} format={format} />
      ))}
      <ReceiptTotals receipt={receipt} language={language} format={format} />
      <ReceiptPayments receipt={receipt} language={language} format={format} />
      {receipt.refunded && <p className={styles.note}>{t('receipt.refunded')}</p>}
      <footer className={styles.footer}>
        <Barcode text={receipt.number} className={styles.barcode} />
        <p>{t('receipt.thanks')}</p>
      </footer>
    </article>
  );
};
