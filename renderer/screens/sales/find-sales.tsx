import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateValue } from 'react-aria-components';
import { businessDay } from '../../../shared/domain/business-day';
import { useCall } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { useStation } from '../../station';
import { DayField } from '../../ui/day-field';
import { MoneyField } from '../../ui/money-field';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import styles from './mend.module.css';
import { productMeant, type Wanted } from './use-found-sales';

interface FindSalesProps {
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
}

const ways = ['shift', 'number', 'product', 'amount', 'time'] as const;

const begin = (by: Wanted['by']): Wanted => {
  switch (by) {
    case 'shift':
      return { by };
    case 'number':
      return { by, number: '' };
    case 'product':
    case 'amount':
      return { by, typed: '' };
    case 'time':
      return { by, day: null, time: '' };
  }
};

/** By what is known of a sale: the number on its receipt, what was bought, what was paid, when. */
export const FindSales = ({ wanted, onWant }: FindSalesProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.find}>
      <Segmented
        label={t('mend.findBy')}
        labelHidden
        value={wanted.by}
        onChange={(by) => onWant(begin(by))}
        options={ways.map((way) => ({ value: way, label: t(`mend.by.${way}`) }))}
      />
      {wanted.by === 'number' && (
        <TextField
          label={t('mend.number')}
          dir="ltr"
          autoFocus
          maxLength={64}
          value={wanted.number}
          onChange={(number) => onWant({ by: 'number', number })}
        />
      )}
      {wanted.by === 'product' && <ByProduct typed={wanted.typed} onWant={onWant} />}
      {wanted.by === 'amount' && (
        <MoneyField
          label={t('mend.amount')}
          autoFocus
          value={wanted.typed}
          onChange={(typed) => onWant({ by: 'amount', typed })}
        />
      )}
      {wanted.by === 'time' && <ByTime time={wanted.time} onWant={onWant} />}
    </div>
  );
};

const ByProduct = ({ typed, onWant }: Pick<FindSalesProps, 'onWant'> & { readonly typed: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const { data: products = [] } = useCall('products.list', {});
  const product = productMeant(typed, products);
  return (
    <TextField
      label={t('mend.product')}
      autoFocus
      maxLength={64}
      value={typed}
      onChange={(text) => onWant({ by: 'product', typed: text })}
      hint={product ? `${format.digits(product.code)} · ${localName(product)}` : t('mend.productHint')}
    />
  );
};

const ByTime = ({ time, onWant }: Pick<FindSalesProps, 'onWant'> & { readonly time: string }) => {
  const { t } = useTranslation();
  const [day, setDay] = useState<DateValue | null>(null);
  const { exhibition } = useStation();
  // A time alone is one of today.
  const today = () => businessDay(Date.now(), exhibition.timezone, exhibition.dayStartsAt);
  const want = (date: DateValue | null, at: string) =>
    onWant({ by: 'time', day: date?.toString() ?? (at === '' ? null : today()), time: at });
  return (
    <div className={styles.when}>
      <DayField
        label={t('mend.day')}
        value={day}
        onChange={(date) => {
          setDay(date);
          want(date, time);
        }}
      />
      <TextField label={t('mend.time')} type="time" dir="ltr" value={time} onChange={(at) => want(day, at)} />
    </div>
  );
};
