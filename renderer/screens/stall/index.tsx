import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../shared/contract';
import { beginsWithSheets, hasBegun } from '../beginning';
import { Tabs } from '../../ui/tabs';
import { useLeaveGuard } from '../leave-guard';
import { Families } from './families';
import { Labels } from './labels';
import { Lists } from './lists';
import { Products } from './products';
import styles from './stall.module.css';
import { StockByFamily } from './stock/by-family';
import { CountShelf } from './stock/count';
import { Low } from './stock/low';
import { MoveStock } from './stock/move';
import { useMay } from './use-rights';

interface Part {
  readonly id: 'products' | 'families' | 'move' | 'low' | 'count' | 'byFamily' | 'labels' | 'lists';
  /** Whoever may call it sees the part. */
  readonly right: Channel;
  readonly screen: ReactNode;
}

const parts: readonly Part[] = [
  { id: 'products', right: 'families.table', screen: <Products /> },
  { id: 'families', right: 'families.table', screen: <Families /> },
  { id: 'move', right: 'stock.receive', screen: <MoveStock /> },
  { id: 'count', right: 'stock.count', screen: <CountShelf /> },
  { id: 'low', right: 'stock.low', screen: <Low /> },
  { id: 'byFamily', right: 'stock.byFamily', screen: <StockByFamily /> },
  { id: 'labels', right: 'labels.savePdf', screen: <Labels /> },
  { id: 'lists', right: 'sheets.import', screen: <Lists /> },
];

/** The stall's goods and whose they are: a few parts, each as far as the person may go. */
export const Stall = () => {
  const { t } = useTranslation();
  const may = useMay();
  const guard = useLeaveGuard();
  const allowed = parts.filter(({ right }) => may(right));
  const [chosen, setChosen] = useState<Part['id'] | null>(() => (beginsWithSheets() ? 'lists' : null));
  useEffect(hasBegun, []);
  const part = allowed.find(({ id }) => id === chosen) ?? allowed[0];

  return (
    <div className={styles.stall}>
      <Tabs
        label={t('stall.title')}
        value={part?.id ?? null}
        onChange={(id) => guard.leave(() => setChosen(id))}
        options={allowed.map(({ id }) => ({ value: id, label: t(`stall.tabs.${id}`) }))}
      />
      <div className={styles.body} key={part?.id}>
        {part?.screen}
      </div>
      {guard.question}
    </div>
  );
};
