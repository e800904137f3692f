import { useTranslation } from 'react-i18next';
import type { LowStock } from '../../../../shared/contract/stock';
import { useCall } from '../../../api';
import { Empty } from '../../../ui/empty';
import { Grid } from '../../../ui/grid/grid';
import { Notice } from '../../../ui/notice';
import { Spinner } from '../../../ui/spinner';
import styles from '../stall.module.css';
import { useLowColumns } from './use-low-columns';

const keyOf = ({ code }: LowStock): string => code;

/** What runs out, the emptiest first: whom to ask for more. */
export const Low = () => {
  const { t } = useTranslation();
  const low = useCall('stock.low', {});
  const families = useCall('families.list', {});
  const columns = useLowColumns(families.data);

  if (!low.data) return low.refusal ? <Notice refusal={low.refusal} /> : <Spinner />;
  return (
    <div className={styles.part}>
      {low.data.length === 0 ? (
        <Empty title={t('stall.low.none')}>{t('stall.low.noneHint')}</Empty>
      ) : (
        <Grid label={t('stall.tabs.low')} columns={columns} rows={low.data} keyOf={keyOf} />
      )}
    </div>
  );
};
