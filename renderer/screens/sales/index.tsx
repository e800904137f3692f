import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api';
import { useStation } from '../../station';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { ReceiptView } from '../receipt';
import { SalesList } from './sales-list';
import styles from './sales.module.css';

/** This shift's sales, newest first, and beside them the receipt of the one that is chosen. */
export const Sales = () => {
  const { t } = useTranslation();
  const { till } = useStation();
  const { data: sales, refusal, isPending } = useCall('sales.ofShift', { till: till.code });
  const [chosen, setChosen] = useState<string | null>(null);
  const saleId = chosen ?? sales?.[0]?.saleId ?? null;

  if (isPending) return <Spinner />;
  if (!sales || sales.length === 0) {
    return (
      <div className={styles.alone}>
        <Notice refusal={refusal} />
        {!refusal && <Empty title={t('sales.empty')}>{t('sales.emptyHint')}</Empty>}
      </div>
    );
  }
  return (
    <div className={styles.sales}>
      <section className={styles.list}>
        <h1 className={styles.title}>{t('sales.title')}</h1>
        <SalesList sales={sales} chosen={saleId} onChoose={setChosen} />
      </section>
      <section className={styles.receipt} aria-label={t('receipt.title')}>
        {saleId !== null && <ReceiptView key={saleId} saleId={saleId} />}
      </section>
    </div>
  );
};
