import { useTranslation } from 'react-i18next';
import type { Earnings } from '../../../shared/contract/earnings';
import { useFormat } from '../../i18n/use-format';
import { Chart } from '../../ui/chart/chart';
import { dayLabel, hourRows } from '../../ui/chart/time-rows';
import styles from './earnings.module.css';

/** What was sold by the hour of a day, or by the day of the exhibition. */
export const TimeChart = ({ earnings }: { readonly earnings: Earnings }) => {
  const { t } = useTranslation();
  // A business day is a date, whatever the time zone.
  const format = useFormat('UTC');
  const isDay = earnings.day !== null;
  const rows = isDay
    ? hourRows(earnings.hours, ({ sold }) => sold, format)
    : earnings.days.map(({ day, sold }) => ({ key: day, label: dayLabel(day, format), value: sold }));
  if (rows.length === 0) return null;
  return (
    <section className={styles.card}>
      <Chart
        title={isDay ? t('earnings.byHour') : t('earnings.byDay')}
        kind="columns"
        values="money"
        rows={rows}
        heads={{ label: isDay ? t('earnings.hour') : t('earnings.day'), value: t('earnings.figure.sold') }}
      />
    </section>
  );
};
