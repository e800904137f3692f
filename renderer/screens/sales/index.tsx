import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readScan } from '../../../shared/domain/barcode';
import { useScanner } from '../../scan/use-scanner';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { ReceiptView } from '../receipt';
import { ExportButton } from '../reports/export-button';
import { FindSales } from './find-sales';
import { SaleActs } from './sale-acts';
import { SalesList } from './sales-list';
import styles from './sales.module.css';
import { nothingWanted, useFoundSales, type Wanted } from './use-found-sales';

/** This shift's sales or those that are looked for, newest first; beside them the one that is chosen, and what can be done with it. */
export const Sales = () => {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<Wanted>(nothingWanted);
  const [chosen, setChosen] = useState<string | null>(null);
  // A busy shift has thousands of sales: each page of them is read and drawn when the list is scrolled to it.
  const { data: sales, refusal, isPending, hasMore, isReadingMore, readMore } = useFoundSales(wanted);
  const saleId = sales?.some((sale) => sale.saleId === chosen) ? chosen : (sales?.[0]?.saleId ?? null);

  useScanner({
    onScan: (text) => {
      const scan = readScan(text);
      setChosen(null);
      if (scan.kind === 'sale') setWanted({ by: 'number', number: scan.value });
      else setWanted({ by: 'product', typed: text });
    },
    typingField: () => null,
  });

  return (
    <div className={styles.sales}>
      <section className={styles.list}>
        <div className={styles.heading}>
          <h1 className={styles.title}>{wanted.by === 'shift' ? t('sales.title') : t('mend.findBy')}</h1>
          <ExportButton report="lines" />
        </div>
        <FindSales wanted={wanted} onWant={setWanted} />
        <Notice refusal={refusal} />
        {isPending && <Spinner />}
        {sales?.length === 0 && wanted.by === 'shift' && (
          <Empty title={t('sales.empty')}>{t('sales.emptyHint')}</Empty>
        )}
        {sales?.length === 0 && wanted.by !== 'shift' && (
          <Empty title={t('mend.notFound')}>{t('mend.notFoundHint')}</Empty>
        )}
        {sales && sales.length > 0 && (
          <SalesList
            sales={sales}
            chosen={saleId}
            onChoose={setChosen}
            withDay={wanted.by !== 'shift'}
            onNearEnd={hasMore && !isReadingMore ? readMore : undefined}
          />
        )}
      </section>
      <section className={styles.receipt} aria-label={t('receipt.title')}>
        {saleId !== null && (
          <>
            <SaleActs key={`acts ${saleId}`} saleId={saleId} />
            <ReceiptView key={saleId} saleId={saleId} />
          </>
        )}
      </section>
    </div>
  );
};
