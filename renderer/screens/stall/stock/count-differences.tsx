import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../shared/contract';
import { useCommand } from '../../../api';
import { useLocalName } from '../../../i18n/use-local-name';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import type { Goods } from '../goods';
import styles from '../stall.module.css';
import { useQuantity } from '../use-quantity';

interface CountDifferencesProps {
  readonly goods: Goods;
  readonly differences: Output<'stock.differences'>;
  readonly onBack: () => void;
  /** Something was sold or received since: the differences are to be looked at again. */
  readonly onStale: () => void;
  readonly onAccepted: (changed: number) => void;
}

/** What the count would change, largest first; nothing is written before it is accepted. */
export const CountDifferences = ({
  goods,
  differences,
  onBack,
  onStale,
  onAccepted,
}: CountDifferencesProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const quantity = useQuantity();
  const [note, setNote] = useState('');
  const accept = useCommand('stock.count');
  const differing = differences
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));

  const submit = async () => {
    accept.newAct();
    const answer = await accept.run({
      note,
      counts: differences.map(({ product, onHand, counted }) => ({ product, seen: onHand, counted })),
    });
    if (answer.ok) onAccepted(answer.value.changed);
    else if (answer.error.code === 'STOCK_CHANGED') onStale();
  };

  return (
    <section className={styles.panel} aria-label={t('stall.count.differences')}>
      <h2>
        {differing.length === 0
          ? t('stall.count.noDifference')
          : t('stall.count.differ', { count: differing.length })}
      </h2>
      <Notice refusal={accept.refusal} />
      {differing.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('stall.fields.name')}</th>
              <th scope="col">{t('stall.count.expected')}</th>
              <th scope="col">{t('stall.count.found')}</th>
              <th scope="col">{t('stall.count.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ product, onHand, counted, difference }) => {
              const known = goods.byCode.get(product.toUpperCase());
              const unit = known?.unit ?? 'piece';
              return (
                <tr key={product}>
                  <th scope="row">
                    <bdi dir="ltr">{product}</bdi> <bdi>{known && localName(known)}</bdi>
                  </th>
                  <td>{quantity(onHand, unit)}</td>
                  <td>{quantity(counted, unit)}</td>
                  <td>
                    <bdi
                      dir="ltr"
                      className={styles.difference}
                      data-tone={difference < 0 ? 'alarm' : 'good'}
                    >
                      {difference > 0 ? '+' : ''}
                      {quantity(difference, unit)}
                    </bdi>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <TextField label={t('stall.move.note')} maxLength={300} value={note} onChange={setNote} />
      <div className={styles.bar}>
        <Button look="primary" isPending={accept.isRunning} onPress={() => void submit()}>
          {t('stall.count.accept')}
        </Button>
        <Button onPress={onBack}>{t('stall.count.back')}</Button>
      </div>
    </section>
  );
};
