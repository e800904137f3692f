import type { Format } from '../i18n/format';
import styles from './shift-report.module.css';

/** Words, or an amount in baisa. */
export type ReportRow = { readonly label: string; readonly isStrong?: boolean } & (
  { readonly text: string } | { readonly amount: number }
);

interface ReportRowsProps {
  readonly rows: readonly ReportRow[];
  readonly format: Format;
}

/** What stands on the one side, and what it comes to on the other. */
export const ReportRows = ({ rows, format }: ReportRowsProps) => (
  <dl className={styles.rows}>
    {rows.map((row, index) => (
      <div key={index} className={styles.row} data-strong={row.isStrong || undefined}>
        <dt>{row.label}</dt>
        <dd>
          <bdi>{'text' in row ? row.text : format.money(row.amount)}</bdi>
        </dd>
      </div>
    ))}
  </dl>
);
