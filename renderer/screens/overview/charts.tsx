import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Behind, Overview } from '../../../shared/contract/overview';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { Chart } from '../../ui/chart/chart';
import { dayLabel, hourLabel, hourRows } from '../../ui/chart/time-rows';
import { ByName } from './by-name';
import styles from './overview.module.css';
import { useScopeText } from './scope-choice';

interface ChartsProps {
  readonly figures: Overview;
  /** Nothing was sold on these days, and nothing came back. */
  readonly isQuiet: boolean;
  readonly onOpen: (behind: Behind, name: string, day?: string | null) => void;
}

/**
 * Where a person would rather look than read; each bar, column and slice opens its sales. Drawing them takes far longer
 * than the figures above: they are drawn again only when theirs changed, and whatever is more urgent goes first.
 */
export const Charts = memo(({ figures, isQuiet, onOpen }: ChartsProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const scopeText = useScopeText();
  const { methods, hours, days, families, products, categories, wilayats, today } = figures;
  const sold = t('overview.net');
  const named = (name: string, nameless: string): string => (name === '' ? nameless : name);

  return (
    <>
      {!isQuiet && (
        <section className={styles.card}>
          <Chart
            title={t('overview.byMethod')}
            kind="ring"
            values="money"
            heads={{ label: t('overview.method'), value: t('overview.amount') }}
            rows={methods.map(({ method, amount }) => ({
              key: method,
              label: t(`common.method.${method}`),
              value: amount,
            }))}
            onOpen={(key) => {
              const one = methods.find(({ method }) => method === key);
              if (one) onOpen({ of: 'method', method: one.method }, t(`common.method.${one.method}`));
            }}
          />
        </section>
      )}
      {!isQuiet && (
        <section className={styles.card}>
          <Chart
            title={t('overview.byHour')}
            kind="columns"
            values="money"
            heads={{ label: t('overview.hour'), value: sold }}
            rows={hourRows(hours, ({ net }) => net, format)}
            onOpen={(key) =>
              onOpen(
                { of: 'hour', hour: Number(key) },
                t('overview.atHour', { hour: hourLabel(Number(key), format) }),
              )
            }
          />
        </section>
      )}
      {days.length > 0 && (
        <section className={styles.card}>
          <Chart
            title={t('overview.byDay')}
            kind="columns"
            values="money"
            heads={{ label: t('overview.day'), value: sold }}
            rows={days.map(({ day, net }) => ({ key: day, label: dayLabel(day, format), value: net }))}
            onOpen={(day) => onOpen({ of: 'all' }, scopeText(day, today), day)}
          />
        </section>
      )}
      {!isQuiet && (
        <>
          <ByName
            title={t('overview.byFamily')}
            head={t('overview.family')}
            rows={families.map((one) => ({
              key: one.family,
              label: `${format.digits(one.family)} · ${localName(one)}`,
              value: one.net,
            }))}
            onOpen={(key, label) => {
              const one = families.find(({ family }) => family === key);
              if (one) onOpen({ of: 'family', family: one.family }, label);
            }}
          />
          <ByName
            title={t('overview.byProduct')}
            head={t('overview.product')}
            rows={products.map((one) => ({ key: one.product, label: localName(one), value: one.net }))}
            onOpen={(key, label) => {
              const one = products.find(({ product }) => product === key);
              if (one) onOpen({ of: 'product', product: one.product }, label);
            }}
          />
          <ByName
            title={t('overview.byCategory')}
            head={t('overview.category')}
            rows={categories.map(({ name, net }) => ({
              key: name,
              label: named(name, t('overview.noCategory')),
              value: net,
            }))}
            onOpen={(category, label) => onOpen({ of: 'category', category }, label)}
          />
          <ByName
            title={t('overview.byWilayat')}
            head={t('overview.wilayat')}
            rows={wilayats.map(({ name, net }) => ({
              key: name,
              label: named(name, t('overview.noWilayat')),
              value: net,
            }))}
            onOpen={(wilayat, label) => onOpen({ of: 'wilayat', wilayat }, label)}
          />
        </>
      )}
    </>
  );
});
Charts.displayName = 'Charts';
