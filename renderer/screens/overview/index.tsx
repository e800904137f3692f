import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Behind, Overview as Figures } from '../../../shared/contract/overview';
import { useCall } from '../../api';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { BigFigures } from './big-figures';
import { Charts } from './charts';
import { Drawers } from './drawers';
import type { Opened } from './opened';
import { Owed } from './owed';
import styles from './overview.module.css';
import { SalesBehind } from './sales-behind';
import { ScopeChoice, useScopeText, type Scope } from './scope-choice';

interface Shown {
  readonly figures: Figures;
  readonly scope: Scope;
}

/** Today, any day or the whole exhibition at a glance; every figure opens the sales that it is made of. */
export const Overview = () => {
  const { t } = useTranslation();
  const scopeText = useScopeText();
  const [scope, setScope] = useState<Scope>('today');
  const { data, refusal } = useCall('overview.figures', { day: scope });
  const [shown, setShown] = useState<Shown | null>(null);
  const [opened, setOpened] = useState<Opened | 'owed' | null>(null);
  // The figures before stay while others are read, so that nothing jumps.
  if (data && data !== shown?.figures) setShown({ figures: data, scope });

  if (!shown) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  const { figures } = shown;
  const day = shown.scope === 'today' ? figures.today : shown.scope;
  const open = (behind: Behind, name: string, ofDay = day) => setOpened({ behind, name, day: ofDay });
  const isQuiet = figures.sales === 0 && figures.net === 0;
  return (
    <div className={styles.overview}>
      <div className={styles.bar}>
        <h1 className={styles.title}>{scopeText(day, figures.today)}</h1>
        <ScopeChoice scope={scope} onChange={setScope} />
      </div>
      <Notice refusal={refusal} />
      {figures.hasSold ? (
        <BigFigures figures={figures} onOpen={open} onOwed={() => setOpened('owed')} />
      ) : (
        <section className={styles.card}>
          <Empty title={t('overview.empty')}>{t('overview.emptyHint')}</Empty>
        </section>
      )}
      {figures.hasSold && isQuiet && (
        <section className={styles.card}>
          <Empty
            title={t('overview.quiet')}
            action={<Button onPress={() => setScope(null)}>{t('overview.lookAtAll')}</Button>}
          />
        </section>
      )}
      <Charts figures={figures} isQuiet={isQuiet} onOpen={open}>
        <Drawers drawers={figures.drawers} onOpen={(behind, name) => open(behind, name, null)} />
      </Charts>
      {opened === 'owed' && <Owed onClose={() => setOpened(null)} />}
      {opened !== null && opened !== 'owed' && (
        <SalesBehind opened={opened} today={figures.today} onClose={() => setOpened(null)} />
      )}
    </div>
  );
};
