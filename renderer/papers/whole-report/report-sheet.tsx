import type { WholeReport } from '../../../shared/contract/report-tables';
import type { Format, Language } from '../../i18n/format';
import { PracticeAcross } from '../practice-mark';
import type { Sheet } from './paginate';
import { ReportCover } from './report-cover';
import { ReportTable } from './report-table';
import { SheetFooter, SheetHeader } from './sheet-frame';
import styles from './whole-report.module.css';

interface ReportSheetProps {
  readonly report: WholeReport;
  readonly language: Language;
  readonly format: Format;
  readonly sheet: Sheet;
  readonly number: number;
  readonly of: number;
  readonly widths: readonly (readonly number[])[];
  readonly look: { readonly isLandscape: boolean; readonly isPractice: boolean };
}

/** One page. */
export const ReportSheet = ({ sheet, number, of, widths, look, ...shared }: ReportSheetProps) => (
  <div className={styles.sheet} data-landscape={look.isLandscape || undefined}>
    {look.isPractice && <PracticeAcross language={shared.language} />}
    <SheetHeader {...shared} isPractice={look.isPractice} />
    <div className={styles.content}>
      {sheet.hasCover && <ReportCover {...shared} />}
      {sheet.pieces.map(({ table, ...piece }) => {
        const part = shared.report.parts[table];
        return (
          part && <ReportTable key={part.part} {...shared} {...piece} part={part} widths={widths[table]} />
        );
      })}
    </div>
    <SheetFooter {...shared} number={number} of={of} />
  </div>
);
