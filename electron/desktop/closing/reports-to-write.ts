import type { Input, Output } from '../../../shared/contract';
import { done, type Result } from '../../../shared/result';
import { reportPdf } from '../report-pdf';
import { saveFile } from '../save-file';
import type { FileToWrite, Finding } from './file-to-write';
import type { ClosingRun } from './closing-run';

type Listed = Output<'reports.list'>[number];
type Format = Input<'reports.write'>['format'];

/** Writes the whole of a report to a path. */
type ReportWriter = (run: ClosingRun, report: Listed, path: string) => Promise<Result<Finding>>;

const asJob =
  (format: Format): ReportWriter =>
  async (run, { report, title }, path) => {
    const { language } = run;
    const written = await run.job('reports.write', { report, language, format, path });
    if (!written.ok) return written;
    return done(written.value.agreement.agrees ? {} : { disagreeing: title[language] });
  };

const asPdf: ReportWriter = async (run, { report }, path) => {
  const { personId, language, stop } = run;
  const onProgress = (step: { readonly done: number; readonly total: number }) => run.tell(step);
  const pdf = await reportPdf(run, { report, language, personId, stop, onProgress });
  if (!pdf.ok) return pdf;
  const saved = await saveFile(path, pdf.value);
  return saved.ok ? done({}) : saved;
};

/** Every format of the reports; one more is one more line. */
const writers: Readonly<Record<string, ReportWriter>> = {
  csv: asJob('csv'),
  xlsx: asJob('xlsx'),
  pdf: asPdf,
};

/** Every report there is, in every format. */
export async function reportsToWrite(run: ClosingRun): Promise<Result<readonly FileToWrite[]>> {
  const reports = await run.ask('reports.list', {});
  if (!reports.ok) return reports;
  return done(
    reports.value.flatMap((report) =>
      Object.entries(writers).map(([format, write]) => ({
        file: `reports/${report.report}.${format}`,
        about: report.title,
        write: (path: string) => write(run, report, path),
      })),
    ),
  );
}
