import type { WholeReport } from '../../../shared/contract/report-tables';
import type { Format, Language } from '../../i18n/format';
import { reportCell } from '../../i18n/report-cell';
import styles from './whole-report.module.css';

interface ReportCoverProps {
  readonly report: WholeReport;
  readonly language: Language;
  readonly format: Format;
}

/** What the report covers, when it was made, and whether its figures agree with the ledger's. */
export const ReportCover = ({ report, format }: ReportCoverProps) => {
  const { cover, lines, agreement, comparedHeaders } = report;
  const [, ...about] = lines;
  const context = { format, timezone: cover.timezone };
  return (
    <div className={styles.cover} data-bench="cover">
      <h1>{cover.title}</h1>
      <dl className={styles.lines}>
        {about.map(([label, value]) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <table className={styles.compared}>
        <thead>
          <tr>
            {comparedHeaders.map((header, at) => (
              <th key={header} data-figure={at > 0 || undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreement.compared.map(({ what, kind, report: here, ledger }) => (
            <tr key={what} data-wrong={here !== ledger || undefined}>
              <td>{what}</td>
              {[here, ledger].map((figure, at) => (
                <td key={comparedHeaders[at + 1]} data-figure>
                  <bdi dir="ltr">{reportCell(figure, kind, context)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
