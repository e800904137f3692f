import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../shared/contract/sales';
import type { Format, Language } from '../i18n/format';
import { vatByRate } from './family-lines';
import styles from './receipt.module.css';

export interface ReceiptPartProps {
  readonly receipt: Receipt;
  readonly language: Language;
  readonly format: Format;
}

/** What it came to, after what was given off, and the VAT that the prices hold where a family is registered. */
export const ReceiptTotals = ({ receipt, language, format }: ReceiptPartProps) => {
  const { t } = useTranslation('translation', { lng: language });
  return (
    <dl className={styles.totals}>
      {receipt.discount > 0 && (
        <>
          <dt>{t('receipt.gross')}</dt>
          <dd>
            <bdi>{format.money(receipt.gross)}</bdi>
          </dd>
          <dt>{t('receipt.discount')}</dt>
          <dd>
            <bdi>{format.money(-receipt.discount)}</bdi>
          </dd>
        </>
      )}
      <dt className={styles.grand}>{t('receipt.total')}</dt>
      <dd className={styles.grand}>
        <bdi>{format.moneyText(receipt.total)}</bdi>
      </dd>
      {vatByRate(receipt.lines).map(({ rate, vat }) => (
        <Fragment key={rate}>
          <dt>{t('receipt.vat', { rate: format.percent(rate) })}</dt>
          <dd>
            <bdi>{format.money(vat)}</bdi>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
};
