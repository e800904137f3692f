import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../../shared/contract/products';
import type { Unit } from '../../../../shared/domain/amounts';
import { useLocalName } from '../../../i18n/use-local-name';
import { useRefusalText } from '../../../i18n/use-refusal-text';
import { play } from '../../../scan/sounds';
import { useScanner } from '../../../scan/use-scanner';
import { useSettings } from '../../../settings';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { Segmented } from '../../../ui/segmented';
import { Spinner } from '../../../ui/spinner';
import { TextField } from '../../../ui/text-field';
import { useUnsaved } from '../../../unsaved';
import { findScanned, type Goods } from '../goods';
import styles from '../stall.module.css';
import { useGoods } from '../use-goods';
import { useQuantity } from '../use-quantity';
import { useMay } from '../use-rights';
import { ProductFinder } from './product-finder';
import { useMover, type Reason } from './use-mover';

const reasons: readonly Reason[] = ['received', 'damaged', 'sample', 'gift', 'returned', 'recount'];

const questionOf = (reason: Reason, unit: Unit) => {
  if (reason === 'recount') return unit === 'gram' ? 'stall.move.foundWeight' : 'stall.move.found';
  return unit === 'gram' ? 'stall.move.weight' : 'stall.move.howMany';
};

/** Goods that come, and goods that go other than by a sale. */
export const MoveStock = () => {
  const { goods, refusal } = useGoods();
  if (!goods) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  return <Move goods={goods} />;
};

const Move = ({ goods }: { readonly goods: Goods }) => {
  const { t } = useTranslation();
  const say = useRefusalText();
  const { settings } = useSettings();
  const localName = useLocalName();
  const quantity = useQuantity();
  const mayAdjust = useMay()('stock.adjust');
  const [reason, setReason] = useState<Reason>('received');
  const [note, setNote] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const mover = useMover(reason, note, goods);
  const { hand } = mover;
  useUnsaved(hand !== null);

  const take = async (product: ProductRow) => {
    setUnknown(null);
    if (!(await mover.take(product)) && settings.sounds) play('unknown');
  };
  useScanner({
    onScan: (text) => {
      const product = findScanned(goods, text);
      if (settings.sounds) play(product ? 'added' : 'unknown');
      if (product) void take(product);
      else setUnknown(text);
    },
    typingField: () => field.current,
  });
  // The count stands ready to be typed over.
  const code = hand?.product.code;
  useEffect(() => {
    if (code !== undefined) field.current?.select();
  }, [code]);

  return (
    <div className={styles.part}>
      {mayAdjust && (
        <Segmented
          label={t('stall.move.what')}
          labelHidden
          value={reason}
          isDisabled={hand !== null}
          onChange={setReason}
          options={reasons.map((value) => ({ value, label: t(`stall.reasons.${value}`) }))}
        />
      )}
      <div className={styles.columns}>
        <section className={styles.panel} aria-label={t('stall.move.counting')}>
          {unknown !== null && <Notice>{t('stall.move.unknown', { code: `\u2068${unknown}\u2069` })}</Notice>}
          {hand ? (
            <form
              className={styles.card}
              onSubmit={(event) => {
                event.preventDefault();
                void mover.done();
              }}
            >
              <h2>
                <bdi>{localName(hand.product)}</bdi>
              </h2>
              <p className={styles.soft}>
                <bdi dir="ltr">{hand.product.code}</bdi>
                {/* Who counts is not told what to find: it would be copied. */}
                {reason !== 'recount' && (
                  <>
                    {' · '}
                    {t('stall.move.onHand', { amount: quantity(hand.product.onHand, hand.product.unit) })}
                  </>
                )}
              </p>
              <TextField
                label={t(questionOf(reason, hand.product.unit))}
                hint={hand.product.unit === 'gram' ? t('stall.weightHint') : t('stall.move.scanHint')}
                error={mover.problem && say(mover.problem)}
                big
                autoFocus
                dir="ltr"
                inputMode="decimal"
                maxLength={12}
                value={hand.text}
                inputRef={field}
                onChange={mover.type}
              />
              <div className={styles.bar}>
                <Button type="submit" look="primary" isPending={mover.isRunning}>
                  {t(`stall.move.keep.${reason}`)}
                </Button>
                <Button onPress={mover.drop}>{t('stall.cancel')}</Button>
              </div>
            </form>
          ) : (
            <>
              <ProductFinder goods={goods} onChoose={(product) => void take(product)} />
              <TextField
                label={t('stall.move.note')}
                hint={t('stall.move.noteHint')}
                maxLength={300}
                value={note}
                onChange={setNote}
              />
            </>
          )}
        </section>
        <section className={styles.panel} aria-label={t('stall.move.moved')}>
          {mover.moved.length === 0 ? (
            <Empty title={t('stall.move.nothing')}>{t('stall.move.nothingHint')}</Empty>
          ) : (
            <ul className={styles.moved}>
              {mover.moved.map((one) => (
                <li key={one.key}>
                  <span className={styles.mark} data-tone={one.reason === 'received' ? undefined : 'calm'}>
                    {t(`stall.reasons.${one.reason}`)}
                  </span>
                  <bdi className={styles.grow}>{localName(one.product)}</bdi>
                  <strong>
                    <bdi dir="ltr">{quantity(one.qty, one.product.unit)}</bdi>
                  </strong>
                  <span className={styles.soft}>
                    {t('stall.move.onHand', { amount: quantity(one.onHand, one.product.unit) })}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </div>
  );
};
