import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { ReceiptView } from '../receipt';
import { SalesList } from '../sales/sales-list';
import type { Opened } from './opened';
import styles from './overview.module.css';
import { useScopeText } from './scope-choice';

interface SalesBehindProps {
  readonly opened: Opened;
  readonly today: string;
  readonly onClose: () => void;
}

/** The sales that a figure is made of, newest first; beside them the receipt of the one that is chosen. */
export const SalesBehind = ({ opened, today, onClose }: SalesBehindProps) => {
  const { t } = useTranslation();
  const scopeText = useScopeText();
  const { behind, day, name } = opened;
  const {
    data: sales,
    refusal,
    isPending,
    hasMore,
    isReadingMore,
    readMore,
  } = usePages('overview.salesBehind', { day, behind });
  const [chosen, setChosen] = useState<string | null>(null);
  const saleId = sales?.some((sale) => sale.saleId === chosen) ? chosen : (sales?.[0]?.saleId ?? null);
  const scope = scopeText(day, today);
  // All sales of some days are called by their days, and a drawer's shift is of no day in particular.
  const titles = { all: scope, shift: name };
  const title = behind.of === 'all' || behind.of === 'shift' ? titles[behind.of] : `${name} · ${scope}`;
  return (
    <Dialog isOpen onClose={onClose} title={t('overview.behind', { what: title })} size="large">
      <Notice refusal={refusal} />
      {isPending && !refusal && <Spinner />}
      {sales?.length === 0 && <Empty title={t('overview.noneBehind')} />}
      {sales && sales.length > 0 && (
        <div className={styles.behind}>
          <div className={styles.list}>
            <SalesList
              sales={sales}
              chosen={saleId}
              onChoose={setChosen}
              withDay={day === null}
              label={title}
            />
            {hasMore && (
              <Button isPending={isReadingMore} onPress={readMore}>
                {t('overview.older')}
              </Button>
            )}
          </div>
          <section className={styles.receipt} aria-label={t('receipt.title')}>
            {saleId !== null && <ReceiptView key={saleId} saleId={saleId} />}
          </section>
        </div>
      )}
    </Dialog>
  );
};
