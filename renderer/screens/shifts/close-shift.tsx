import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countTotal, DENOMINATIONS } from '../../../shared/domain/denominations';
import { useCall, useCommand } from '../../api';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { BackIcon } from '../../ui/icons';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { CashCount, type CashCounted } from './cash-count';
import { CheckCount } from './check-count';
import styles from './shift.module.css';

interface CloseShiftProps {
  readonly onBack: () => void;
  readonly onClosed: (shiftId: string) => void;
}

/** What should be in the drawer is told only when it is closed: until then one counts, and counts again. */
export const CloseShift = ({ onBack, onClosed }: CloseShiftProps) => {
  const { t } = useTranslation();
  const { till } = useStation();
  const { data: parked = [] } = useCall('parks.list', {});
  const { data: unfinished } = useCall('openCart.kept', {});
  const { run, isRunning, refusal, clearRefusal } = useCommand('shifts.close');
  const [before, setBefore] = useState<readonly CashCounted[]>([]);
  const [count, setCount] = useState<CashCounted>({});
  const [isCounted, setCounted] = useState(false);
  const total = countTotal(count);
  const own = parked.filter((one) => one.till === till.code);

  const countAgain = () => {
    setBefore([...before, count]);
    setCount({});
    setCounted(false);
    clearRefusal();
  };
  const close = async (note: string) => {
    const answer = await run({ till: till.code, count, recounts: [...before], note });
    if (answer.ok) onClosed(answer.value.shiftId);
  };

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div className={styles.titled}>
          <Button look="bare" label={t('common.back')} onPress={onBack}>
            <BackIcon />
          </Button>
          <h1>{t('shift.closing', { till: till.code })}</h1>
        </div>
      </header>
      {unfinished && <Notice tone="calm">{t('shift.unfinishedWaits')}</Notice>}
      {own.length > 0 && <Notice tone="calm">{t('shift.parkedWait', { count: own.length })}</Notice>}
      {isCounted ? (
        <CheckCount
          count={count}
          before={before}
          isRunning={isRunning}
          refusal={refusal}
          onAgain={countAgain}
          onClose={(note) => void close(note)}
        />
      ) : (
        <form
          className={styles.card}
          onSubmit={(event) => {
            event.preventDefault();
            if (total.ok) setCounted(true);
          }}
        >
          <p className={styles.hint}>
            {before.length > 0 ? t('shift.countAgainHint') : t('shift.countHint')}
          </p>
          <CashCount key={before.length} denominations={DENOMINATIONS} counted={count} onChange={setCount} />
          <div className={styles.total}>
            <span>{t('shift.counted')}</span>
            <Money amount={total.ok ? total.value : 0} size="xl" tone="copper" strong />
          </div>
          {!total.ok && <Notice refusal={total.error} />}
          <Button type="submit" look="primary" size="large" wide isDisabled={!total.ok}>
            {t('shift.countDone')}
          </Button>
        </form>
      )}
    </div>
  );
};
