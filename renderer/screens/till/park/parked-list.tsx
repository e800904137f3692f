import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../../shared/result';
import { queryClient, useAsk, useCall } from '../../../api';
import { useFormat } from '../../../i18n/use-format';
import { useStation } from '../../../station';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Money } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import type { Catalogue } from '../catalogue';
import { useDesk } from '../till-context';
import styles from './park.module.css';
import { useTakeParked } from './use-take-parked';

interface ParkedListProps {
  readonly catalogue: Catalogue;
  readonly close: () => void;
}

/** The carts that wait, each taken back by a touch, or by a scan of an item of it; those of days past may be deleted. */
export const ParkedList = ({ catalogue, close }: ParkedListProps) => {
  const { t } = useTranslation();
  const format = useFormat(useStation().exhibition.timezone);
  const { store } = useDesk();
  const take = useTakeParked(store, catalogue);
  const { data: parked = [], refusal } = useCall('parks.list', {});
  const remove = useAsk('parks.remove');
  const [refused, setRefused] = useState<Refusal | null>(null);
  const old = parked.filter(({ isOld }) => isOld);

  const takeBack = async (saleId: string) => {
    const answer = await take(saleId);
    setRefused(answer);
    if (!answer) close();
  };
  const removeOld = async () => {
    await remove.ask({ saleIds: old.map(({ saleId }) => saleId) });
    void queryClient.invalidateQueries({ queryKey: ['parks.list'] });
  };

  if (parked.length === 0 && !refusal) return <Empty title={t('park.none')} />;
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{t('park.takeHint')}</p>
      <Notice refusal={refused ?? refusal ?? remove.refusal} />
      {old.length > 0 && (
        <Notice
          tone="calm"
          action={
            <Button isPending={remove.isRunning} onPress={() => void removeOld()}>
              {t('park.removeOld')}
            </Button>
          }
        >
          {t('park.old', { count: old.length })}
        </Notice>
      )}
      <ul className={styles.list}>
        {parked.map((one) => (
          <li key={one.saleId}>
            <button type="button" className={styles.parked} onClick={() => void takeBack(one.saleId)}>
              <span className={styles.number}>{format.number(one.number)}</span>
              <span className={styles.what}>
                <bdi>{one.name === '' ? t('park.cart') : one.name}</bdi>
                <span className={styles.hint}>
                  {t('common.items', { count: one.lines })} · {one.isOld && `${format.date(one.parkedAt)} · `}
                  {format.time(one.parkedAt)} · <bdi>{one.parkedBy}</bdi>
                </span>
              </span>
              <Money amount={one.total} size="l" strong />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
