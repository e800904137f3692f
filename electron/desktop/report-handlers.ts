import type { Input } from '../../shared/contract';
import type { reportFilesContract } from '../../shared/contract/report-files';
import { done } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import type { LedgerHost } from '../ledger-host';
import type { Windows } from '../windows';
import { askWhere } from './ask-where';
import type { Jobs } from './jobs';
import type { Papers } from './papers';
import { reportPdf } from './report-pdf';
import { saveFile } from './save-file';

interface ReportDesktop {
  readonly windows: Windows;
  readonly ledger: LedgerHost;
  readonly papers: Papers;
  readonly jobs: Jobs;
}

type Wanted = Pick<Input<'reports.save'>, 'report' | 'from' | 'to' | 'format'>;

/** What it is and its days, so that two files of one report stand beside each other: `days-2026-11-24.xlsx`. */
const nameOf = ({ report, from = null, to = null, format }: Wanted): string => {
  const days = [...new Set([from, to].filter((day) => day !== null))];
  return `${[report, ...days].join('-')}.${format}`;
};

export function reportHandlers({
  windows,
  ledger,
  papers,
  jobs,
}: ReportDesktop): Pick<DesktopHandlers, keyof typeof reportFilesContract> {
  return {
    'reports.save': async ({ sender }, { job, format, ...asked }) => {
      const path = await askWhere(sender, nameOf({ ...asked, format }), format);
      if (path === null) return done(null);
      if (format === 'pdf') {
        return jobs.work(sender, job, async (told) => {
          const personId = windows.personAt(sender)?.personId ?? null;
          const pdf = await reportPdf({ ledger, papers }, { ...asked, ...told, personId });
          return pdf.ok ? saveFile(path, pdf.value) : pdf;
        });
      }
      const input = { ...asked, format, path };
      const written = await jobs.run(sender, { job, channel: 'reports.write', input, writes: path });
      return written.ok ? done({ path }) : written;
    },
  };
}
