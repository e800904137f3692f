import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Chart } from '../../ui/chart/chart';
import type { ChartRow } from '../../ui/chart/chart-rows';
import styles from './overview.module.css';

interface ByNameProps {
  readonly title: string;
  /** What each of them is. */
  readonly head: string;
  /** The most first. */
  readonly rows: readonly ChartRow[];
  readonly onOpen: (key: string, label: string) => void;
}

/** As many as are taken in at a glance. */
const FIRST = 8;

/** Bars by name: the first of them, and all at a touch. */
export const ByName = ({ title, head, rows, onOpen }: ByNameProps) => {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  if (rows.length === 0) return null;
  return (
    <section className={styles.card}>
      <Chart
        title={title}
        kind="bars"
        values="money"
        heads={{ label: head, value: t('overview.net') }}
        rows={isAll ? rows : rows.slice(0, FIRST)}
        onOpen={(key) => {
          const row = rows.find((one) => one.key === key);
          if (row) onOpen(key, row.label);
        }}
      />
      {rows.length > FIRST && (
        <Button onPress={() => setAll(!isAll)}>
          {isAll ? t('overview.showFirst') : t('overview.showAll', { count: rows.length })}
        </Button>
      )}
    </section>
  );
};
