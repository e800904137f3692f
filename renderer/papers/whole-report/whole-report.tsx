import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { WholeReport as Report } from '../../../shared/contract/report-tables';
import { isLandscape } from '../../../shared/domain/report-page';
import { createFormat, type Digits, type Language } from '../../i18n/format';
import { untilFonts } from '../laid';
import { measure, type Measured } from './measure';
import { ReportCover } from './report-cover';
import { ReportSheet } from './report-sheet';
import { ReportTable } from './report-table';
import { SheetFooter, SheetHeader } from './sheet-frame';
import styles from './whole-report.module.css';

interface WholeReportProps {
  readonly report: Report;
  readonly language: Language;
  readonly digits: Digits;
  readonly isPractice: boolean;
  /** Called once, with the height of all pages in CSS pixels. */
  readonly onLaid: (height: number) => void;
}

/**
 * A report on A4. All of it is first laid out in one piece, in the largest type that its columns have room for; then row by
 * row is known how high it is, and each page is made for itself: with its header, its number, and no row cut. Chromium's
 * own way, one table over all pages, takes gigabytes for some thousand rows.
 */
export const WholeReport = ({ report, language, digits, isPractice, onLaid }: WholeReportProps) => {
  const format = createFormat(language, digits, report.cover.timezone);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const bench = useRef<HTMLDivElement>(null);
  const sheets = useRef<HTMLDivElement>(null);
  const landscape = isLandscape(report.parts);
  const shared = { report, language, format };

  useEffect(() => {
    void untilFonts(bench.current?.textContent ?? '').then(() => {
      if (bench.current) setMeasured(measure(bench.current));
    });
  }, []);
  useLayoutEffect(() => {
    if (measured && sheets.current) onLaid(Math.ceil(sheets.current.getBoundingClientRect().height));
  }, [measured, onLaid]);

  if (measured) {
    return (
      <div ref={sheets} className={styles.sheets} style={{ fontSize: `${measured.fontSize}pt` }}>
        {measured.sheets.map((sheet, at) => (
          <ReportSheet
            // A page has no name of its own but its number.
            key={`sheet ${at + 1}`}
            {...shared}
            sheet={sheet}
            number={at + 1}
            of={measured.sheets.length}
            widths={measured.widths}
            look={{ isLandscape: landscape, isPractice }}
          />
        ))}
      </div>
    );
  }
  return (
    <div ref={bench} className={styles.sheets}>
      <div className={styles.sheet} data-landscape={landscape || undefined} data-bench="sheet">
        <SheetHeader {...shared} isPractice={isPractice} />
        <div className={styles.content} data-bench="content" />
        <SheetFooter number={1} of={1} language={language} format={format} report={report} />
      </div>
      <div className={styles.bench} data-landscape={landscape || undefined} data-bench="tables">
        <ReportCover {...shared} />
        {report.parts.map((part) => (
          <ReportTable key={part.part} {...shared} part={part} from={0} to={part.rows.length} hasFoot />
        ))}
      </div>
    </div>
  );
};
