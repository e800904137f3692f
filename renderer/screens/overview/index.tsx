import { useCallback, useDeferredValue, useEffect, useState } from 'react';
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
  const { data, refusal, refetch } = useCall('overview.figures', { day: scope });
  useNewDay(refetch);
  const [shown, setShown] = useState<Shown | null>(null);
  const [opened, setOpened] = useState<Opened | 'owed' | null>(null);
  // The figures before stay while others are read, so that nothing jumps.
  if (data && data !== shown?.figures) setShown({ figures: data, scope });

  const charted = useDeferredValue(shown);
  const day = shown === null || shown.scope !== 'today' ? (shown?.scope ?? null) : shown.figures.today;
  const open = useCallback(
    (behind: Behind, name: string, ofDay: string | null = day) => setOpened({ behind, name, day: ofDay }),
    [day],
  );

  const failed = (
    <Notice refusal={refusal} action={<Button onPress={refetch}>{t('common.tryAgain')}</Button>} />
  );
  if (!shown) return refusal ? <div className={styles.overview}>{failed}</div> : <Spinner />;
  const { figures } = shown;
  return (
    <div className={styles.overview}>
      <div className={styles.bar}>
        <h1 className={styles.title}>{scopeText(day, figures.today)}</h1>
        <ScopeChoice scope={scope} onChange={setScope} />
      </div>
      {failed}
      {figures.hasSold ? (
        <BigFigures figures={figures} onOpen={open} onOwed={() => setOpened('owed')} />
      ) : (
        <section className={styles.card}>
          <Empty title={t('overview.empty')}>{t('overview.emptyHint')}</Empty>
        </section>
      )}
      {figures.hasSold && isQuiet(figures) && (
        <section className={styles.card}>
          <Empty
            title={t('overview.quiet')}
            action={<Button onPress={() => setScope(null)}>{t('overview.lookAtAll')}</Button>}
          />
        </section>
      )}
      <div className={styles.charts}>
        <Drawers drawers={figures.drawers} onOpen={(behind, name) => open(behind, name, null)} />
        {charted && <Charts figures={charted.figures} isQuiet={isQuiet(charted.figures)} onOpen={open} />}
      </div>
      {opened === 'owed' && <Owed onClose={() => setOpened(null)} />}
      {opened !== null && opened !== 'owed' && (
        <SalesBehind opened={opened} today={figures.today} onClose={() => setOpened(null)} />
      )}
    </div>
  );
};

/** Nothing was sold on these days, and nothing came back. */
const isQuiet = ({ sales, net }: Figures): boolean => sales === 0 && net === 0;

const MINUTE = 60_000;

/** A day begins without anything being committed: what is of today is looked at again now and then. */
const useNewDay = (look: () => void): void => {
  useEffect(() => {
    const timer = setInterval(look, MINUTE);
    return () => clearInterval(timer);
  }, [look]);
};
