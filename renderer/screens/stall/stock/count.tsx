import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../shared/contract';
import type { Refusal } from '../../../../shared/result';
import { call } from '../../../api';
import { useLocalName } from '../../../i18n/use-local-name';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { Spinner } from '../../../ui/spinner';
import { useUnsaved } from '../../../unsaved';
import { useLeaveGuard } from '../../leave-guard';
import type { Goods } from '../goods';
import styles from '../stall.module.css';
import { useGoods } from '../use-goods';
import { CountDifferences } from './count-differences';
import { CountSheet } from './count-sheet';
import { readCounts, type Counts } from './count-state';

/** A whole shelf is counted, and what differs is seen before it is accepted. */
export const CountShelf = () => {
  const { goods, refusal } = useGoods();
  if (!goods) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  return <Count goods={goods} />;
};

type Differences = Output<'stock.differences'>;

const Count = ({ goods }: { readonly goods: Goods }) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const [family, setFamily] = useState('');
  const [counts, setCounts] = useState<Counts>({});
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [differences, setDifferences] = useState<Differences | null>(null);
  const [changed, setChanged] = useState<number | null>(null);
  const isDirty = Object.values(counts).some((text) => text !== '');
  useUnsaved(isDirty);
  const guard = useLeaveGuard(() => isDirty);
  const shelf = useMemo(
    () => goods.products.filter((product) => product.familyCode === family && product.active),
    [goods, family],
  );
  const { counts: read, wrong } = readCounts(shelf, counts);

  const compare = async () => {
    setTried(true);
    if (wrong.size > 0) return;
    const answer = await call('stock.differences', {
      counts: read.map(({ product, counted }) => ({ product: product.code, counted })),
    });
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) setDifferences(answer.value);
  };
  const restart = (to: string) => {
    setFamily(to);
    setCounts({});
    setTried(false);
    setRefusal(null);
    setDifferences(null);
  };

  return (
    <div className={styles.part}>
      <div className={styles.family}>
        <SelectField
          label={t('stall.count.shelfOf')}
          value={family}
          onChange={(to) =>
            guard.leave(() => {
              setChanged(null);
              restart(to);
            })
          }
          options={[
            { value: '', label: t('stall.products.chooseFamily') },
            ...goods.families.map((one) => ({
              value: one.code as string,
              label: `${one.code} ${localName(one)}`,
            })),
          ]}
        />
      </div>
      {changed !== null && (
        <Notice tone="good">
          {changed === 0 ? t('stall.count.allRight') : t('stall.count.accepted', { count: changed })}
        </Notice>
      )}
      <Notice refusal={refusal} />
      {family === '' && <Empty title={t('stall.count.start')}>{t('stall.count.startHint')}</Empty>}
      {family !== '' && shelf.length === 0 && <Empty title={t('stall.products.none')} />}
      {shelf.length > 0 && differences === null && (
        <CountSheet
          goods={goods}
          shelf={shelf}
          counts={counts}
          wrong={tried ? wrong : new Set()}
          counted={read.length}
          onChange={setCounts}
          onCompare={() => void compare()}
        />
      )}
      {differences && (
        <CountDifferences
          goods={goods}
          differences={differences}
          onBack={() => setDifferences(null)}
          onStale={() => void compare()}
          onAccepted={(many) => {
            restart('');
            setChanged(many);
          }}
        />
      )}
      {guard.question}
    </div>
  );
};
