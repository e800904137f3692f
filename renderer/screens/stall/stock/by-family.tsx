import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyStock } from '../../../../shared/contract/stock';
import { useCall } from '../../../api';
import { Empty } from '../../../ui/empty';
import { Grid } from '../../../ui/grid/grid';
import { Notice } from '../../../ui/notice';
import { Spinner } from '../../../ui/spinner';
import { ExportButton } from '../../reports/export-button';
import styles from '../stall.module.css';
import { FamilyGoods } from './family-goods';
import { useStockColumns } from './use-stock-columns';

const keyOf = ({ code }: FamilyStock): string => code;

/** What each family brought, what was sold of it, what it took home, and what it should find left. */
export const StockByFamily = () => {
  const { t } = useTranslation();
  const { data, refusal } = useCall('stock.byFamily', {});
  const [chosen, setChosen] = useState<FamilyStock | null>(null);
  const columns = useStockColumns(setChosen);

  if (!data) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <ExportButton report="stock" />
      </div>
      {data.length === 0 ? (
        <Empty title={t('stall.families.none')} />
      ) : (
        <Grid label={t('stall.tabs.byFamily')} columns={columns} rows={data} keyOf={keyOf} />
      )}
      {chosen && <FamilyGoods family={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
};
