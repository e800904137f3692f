import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../shared/contract';
import { Tabs } from '../../ui/tabs';
import { ClosingScreen } from '../closing';
import { ImpactScreen } from '../impact';
import { useLeaveGuard } from '../leave-guard';
import { Overview } from '../overview';
import { Reports } from '../reports';
import { useMay } from '../stall/use-rights';
import styles from './figures.module.css';

interface Part {
  readonly id: 'overview' | 'reports' | 'impact' | 'closing';
  /** Whoever may call it sees the part. */
  readonly right: Channel;
  readonly screen: ReactNode;
}

const parts: readonly Part[] = [
  { id: 'overview', right: 'overview.figures', screen: <Overview /> },
  { id: 'reports', right: 'reports.page', screen: <Reports /> },
  { id: 'impact', right: 'impact.report', screen: <ImpactScreen /> },
  { id: 'closing', right: 'closing.write', screen: <ClosingScreen /> },
];

/** What the exhibition came to: at a glance, and as papers for others. */
export const Figures = () => {
  const { t } = useTranslation();
  const may = useMay();
  const guard = useLeaveGuard();
  const allowed = parts.filter(({ right }) => may(right));
  const [chosen, setChosen] = useState<Part['id']>('overview');
  const part = allowed.find(({ id }) => id === chosen) ?? allowed[0];

  return (
    <div className={styles.figures}>
      <Tabs
        label={t('figures.parts')}
        value={part?.id ?? null}
        onChange={(id) => guard.leave(() => setChosen(id))}
        options={allowed.map(({ id }) => ({ value: id, label: t(`figures.tabs.${id}`) }))}
      />
      <div className={styles.body} key={part?.id}>
        {part?.screen}
      </div>
      {guard.question}
    </div>
  );
};
