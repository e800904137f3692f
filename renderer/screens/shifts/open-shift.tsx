import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DENOMINATIONS, countTotal } from '../../../shared/domain/denominations';
import { parseMoney } from '../../../shared/domain/money';
import { useCommand } from '../../api';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Money } from '../../ui/money';
import { MoneyField } from '../../ui/money-field';
import { Notice } from '../../ui/notice';
import { NumberPad } from '../../ui/number-pad';
import { Segmented } from '../../ui/segmented';
import { TryOutButton } from '../try-out';
import { CashCount, type CashCounted } from './cash-count';
import styles from './open-shift.module.css';

type Way = 'typed' | 'counted';

/** The drawer opens with its float: an amount that is typed, or counted by note and coin. */
export const OpenShift = () => {
  const { t } = useTranslation();
  const { till } = useStation();
  const { run, isRunning, refusal } = useCommand('shifts.open');
  const [way, setWay] = useState<Way>('typed');
  const [text, setText] = useState('');
  const [counted, setCounted] = useState<CashCounted>({});

  const float = way === 'typed' ? parseMoney(text) : countTotal(counted);
  const open = () => {
    if (float.ok) void run({ till: till.code, float: float.value });
  };

  return (
    <div className={styles.page}>
      <form
        className={styles.card}
        data-way={way}
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <div className={styles.side}>
          <h1>{t('openShift.title')}</h1>
          <p className={styles.hint}>{t('openShift.hint', { till: till.code })}</p>
          <Segmented
            label={t('openShift.way')}
            labelHidden
            value={way}
            onChange={setWay}
            options={[
              { value: 'typed', label: t('openShift.typed') },
              { value: 'counted', label: t('openShift.counted') },
            ]}
          />
          {way === 'typed' ? (
            <MoneyField label={t('openShift.float')} value={text} onChange={setText} big autoFocus />
          ) : (
            <p className={styles.total}>
              <span>{t('openShift.float')}</span>
              <Money amount={float.ok ? float.value : 0} size="xl" tone="copper" strong />
            </p>
          )}
          <Notice refusal={refusal} />
          <div className={styles.open}>
            <Button
              type="submit"
              look="primary"
              size="large"
              wide
              isPending={isRunning}
              isDisabled={!float.ok}
            >
              {t('openShift.open')}
            </Button>
          </div>
        </div>
        {way === 'typed' ? (
          <NumberPad label={t('openShift.pad')} kind="money" value={text} onChange={setText} />
        ) : (
          <CashCount denominations={DENOMINATIONS} counted={counted} onChange={setCounted} />
        )}
      </form>
      <TryOutButton />
    </div>
  );
};
