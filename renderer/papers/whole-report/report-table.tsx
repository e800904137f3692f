import { useTranslation } from 'react-i18next';
import type { ReportCell, ReportColumn, WholeReport } from '../../../shared/contract/report-tables';
import type { Format, Language } from '../../i18n/format';
import { isFigure, reportCell } from '../../i18n/report-cell';
import styles from './whole-report.module.css';

interface ReportTableProps {
  readonly report: WholeReport;
  readonly language: Language;
  readonly format: Format;
  readonly part: WholeReport['parts'][number];
  /** Rows from the first to before the last. */
  readonly from: number;
  readonly to: number;
  readonly hasFoot: boolean;
  /** Of its columns, in CSS pixels; none: as its contents need. */
  readonly widths?: readonly number[] | undefined;
}

/** A code, a number, a name of one word: it is never broken. One that is longer than this is (a hash). */
const ONE_WORD = /^\S{1,24}$/u;

/** How a cell is set: figures under each other, codes in one piece, a date and its time in one or two. */
const lookOf = (
  cell: ReportCell,
  { kind }: ReportColumn,
): 'figure' | 'whole' | 'instant' | 'text' | 'long' => {
  if (isFigure(kind)) return 'figure';
  if (kind === 'day') return 'whole';
  if (kind === 'instant') return 'instant';
  if (typeof cell !== 'string' || cell === '') return 'text';
  if (ONE_WORD.test(cell)) return 'whole';
  return cell.includes(' ') ? 'text' : 'long';
};

export const ReportTable = ({
  report,
  language,
  format,
  part,
  from,
  to,
  hasFoot,
  widths,
}: ReportTableProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const { columns, totals } = part;
  const context = { format, timezone: report.cover.timezone };
  const cells = (row: readonly ReportCell[]) =>
    columns.map((column, at) => {
      const cell = row[at] ?? null;
      const text = reportCell(cell, column.kind, context);
      const look = lookOf(cell, column);
      return (
        <td key={column.id} data-look={look}>
          {column.kind === 'instant' ? (
            // On one line or on two, but neither of them broken.
            <bdi dir="ltr">
              {text.split(' ').map((half) => (
                <span key={half}>{half}&nbsp;</span>
              ))}
            </bdi>
          ) : (
            <bdi dir={look === 'figure' ? 'ltr' : undefined}>{text}</bdi>
          )}
        </td>
      );
    });
  return (
    <section className={styles.part}>
      <h2>
        {part.title}
        {from > 0 && <span> · {t('wholeReport.continued')}</span>}
      </h2>
      <table className={styles.table} data-fixed={widths ? '' : undefined}>
        {widths && (
          <colgroup>
            {columns.map(({ id }, at) => (
              <col key={id} style={{ inlineSize: widths[at] }} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            {columns.map(({ id, header, kind }) => (
              <th key={id} scope="col" data-figure={isFigure(kind) || undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.slice(from, to).map((row, at) => (
            // A row has no name of its own but its place.
            <tr key={`row ${from + at + 1}`}>{cells(row)}</tr>
          ))}
        </tbody>
        {hasFoot && totals !== null && (
          <tfoot>
            <tr>
              <td>{report.total}</td>
              {cells(totals).slice(1)}
            </tr>
          </tfoot>
        )}
      </table>
      {hasFoot && part.rows.length === 0 && (
        <p className={styles.nothing} data-bench="nothing">
          {t('wholeReport.nothing')}
        </p>
      )}
    </section>
  );
};
