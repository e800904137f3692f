import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../i18n/format';
import { figureText, shareOf, type ChartRow, type ChartValues } from './chart-rows';
import styles from './chart.module.css';

export interface ChartHeads {
  /** What the labels are, and what the figures are. */
  readonly label: string;
  readonly value: string;
}

interface FiguresTableProps {
  readonly rows: readonly ChartRow[];
  readonly values: ChartValues;
  readonly format: Format;
  readonly heads: ChartHeads;
  /** Its name, where no heading says it. */
  readonly label: string;
  /** `bars` draws each figure's length below it; `shares` adds its percentage and the colour of its slice. */
  readonly look?: 'plain' | 'bars' | 'shares';
  readonly onOpen?: ((key: string) => void) | undefined;
}

/** The figures themselves: what every chart is drawn from, for reading and for opening what is behind each. */
export const FiguresTable = ({
  rows,
  values,
  format,
  heads,
  label,
  look = 'plain',
  onOpen,
}: FiguresTableProps) => {
  const { t } = useTranslation('translation', { lng: format.language });
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table className={styles.table} data-look={look} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{heads.label}</th>
          <th scope="col">{heads.value}</th>
          {look === 'shares' && <th scope="col">{t('chart.share')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.key}>
            <th scope="row">
              {look === 'shares' && <span className={styles.swatch} data-colour={(index % 4) + 1} />}
              <RowLabel row={row} onOpen={onOpen} />
            </th>
            <td>
              <bdi dir="ltr">{figureText(row.value, values, format)}</bdi>
              {look === 'bars' && <Length part={Math.max(0, row.value) / most} />}
            </td>
            {look === 'shares' && (
              <td>
                <bdi dir="ltr">{format.percent(shareOf(row.value, rows))}</bdi>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const RowLabel = ({
  row,
  onOpen,
}: Pick<FiguresTableProps, 'onOpen'> & { readonly row: ChartRow }): ReactNode =>
  onOpen ? (
    <button type="button" className={styles.open} onClick={() => onOpen(row.key)}>
      <bdi>{row.label}</bdi>
    </button>
  ) : (
    <bdi>{row.label}</bdi>
  );

/** A figure's length of the longest. */
const Length = ({ part }: { readonly part: number }) => (
  <span className={styles.track} aria-hidden>
    <span className={styles.length} style={{ inlineSize: `${(part * 100).toFixed(1)}%` }} />
  </span>
);
