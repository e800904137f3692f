import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import type { ChartRow, ChartValues } from './chart-rows';
import styles from './chart.module.css';
import { FiguresTable, type ChartHeads } from './figures-table';

interface ChartProps {
  readonly title: string;
  /** `columns` over hours or days, `bars` by name, `ring` for shares of a whole. */
  readonly kind: 'columns' | 'bars' | 'ring';
  readonly rows: readonly ChartRow[];
  /** What `value` of each row is: baisa or a count. */
  readonly values: ChartValues;
  readonly heads: ChartHeads;
  /** Makes each figure open what is behind it. */
  readonly onOpen?: (key: string) => void;
}

const HEIGHT = { columns: 232, ring: 168 } as const;

// The library that draws is larger than all that a till needs for its first sale.
const Drawn = lazy(() => import('./drawn').then((module) => ({ default: module.Drawn })));

/**
 * A chart with the table behind it. Bars and a ring's shares are a table already; columns turn into theirs at a touch,
 * and whoever listens to the screen always has it.
 */
export const Chart = ({ title, kind, rows, values, heads, onOpen }: ChartProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const table = { rows, values, format, heads, label: title };
  const drawn = (shape: 'columns' | 'ring') => (
    <div className={styles.drawn} dir="ltr" aria-hidden style={{ blockSize: HEIGHT[shape] }}>
      <Suspense>
        <Drawn kind={shape} height={HEIGHT[shape]} {...{ rows, values, format, onOpen }} />
      </Suspense>
    </div>
  );

  return (
    <figure className={styles.chart} aria-labelledby={heading}>
      <figcaption className={styles.caption}>
        <h3 id={heading} className={styles.title}>
          {title}
        </h3>
        {kind === 'columns' && (
          <button
            type="button"
            className={styles.turn}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t('chart.asTable')}
          </button>
        )}
      </figcaption>
      {kind === 'bars' && <FiguresTable {...table} look="bars" onOpen={onOpen} />}
      {kind === 'ring' && (
        <div className={styles.beside}>
          {drawn('ring')}
          <FiguresTable {...table} look="shares" onOpen={onOpen} />
        </div>
      )}
      {kind === 'columns' && asTable && <FiguresTable {...table} onOpen={onOpen} />}
      {kind === 'columns' && !asTable && (
        <>
          {drawn('columns')}
          <div className={styles.heard}>
            <FiguresTable {...table} />
          </div>
        </>
      )}
    </figure>
  );
};
