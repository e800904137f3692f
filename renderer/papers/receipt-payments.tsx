import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../shared/contract/sales';
import type { ReceiptPartProps } from './receipt-totals';
import styles from './receipt.module.css';

type Tender = Receipt['tenders'][number];

/** How it was paid, and what went back. */
export const ReceiptPayments = ({ receipt, language, format }: ReceiptPartProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const name = ({ method, familyCode, reference }: Tender): string =>
    [t(`common.method.${method}`), familyCode, reference]
      .filter((part) => part !== null && part !== '')
      .join(' · ');

  return (
    <dl className={styles.totals}>
      {receipt.rounding !== 0 && (
        <>
          <dt>{t('receipt.rounding')}</dt>
          <dd>
            <bdi>{format.money(receipt.rounding)}</bdi>
          </dd>
        </>
      )}
      {receipt.tenders.map((tender, index) => (
        <Fragment key={index}>
          <dt>{name(tender)}</dt>
          <dd>
            <bdi>{format.money(tender.method === 'cash' ? tender.given : tender.amount)}</bdi>
          </dd>
        </Fragment>
      ))}
      {receipt.change > 0 && (
        <>
          <dt>{t('receipt.change')}</dt>
          <dd>
            <bdi>{format.money(receipt.change)}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
};
