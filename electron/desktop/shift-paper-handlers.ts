import type { IpcMainInvokeEvent } from 'electron';
import type { Input, LedgerChannel, Output } from '../../shared/contract';
import type { Paper } from '../../shared/contract/desktop';
import type { ReportAsked, shiftPapersContract } from '../../shared/contract/shift-papers';
import { done, refuse, type Result } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import type { LedgerHost } from '../ledger-host';
import type { Windows } from '../windows';
import { askWhere } from './ask-where';
import type { Papers } from './papers';
import { saveFile } from './save-file';

interface ShiftPapers {
  readonly windows: Windows;
  readonly ledger: Pick<LedgerHost, 'call'>;
  readonly papers: Papers;
}

/** `width` null: that of the printer's paper. */
interface Look {
  readonly language: Paper['language'];
  readonly width: Paper['width'] | null;
}

/** What papers of the drawer are named after, when they are saved. */
const nameOf = (paper: Paper): string =>
  paper.paper === 'x' || paper.paper === 'z'
    ? `${paper.paper.toUpperCase()}-${paper.report.till}-${paper.report.businessDay}.pdf`
    : 'families-till-card.pdf';

/** Reports of the drawer on paper: made after the shift is closed, so that nothing here can hold it open. */
export function shiftPaperHandlers({
  windows,
  ledger,
  papers,
}: ShiftPapers): Pick<DesktopHandlers, keyof typeof shiftPapersContract> {
  /** In the person's own name: a volunteer's X report has no expected cash. */
  const askAs = async <C extends LedgerChannel>(
    { sender }: IpcMainInvokeEvent,
    channel: C,
    input: Input<C>,
  ): Promise<Result<Output<C>>> =>
    (await ledger.call(windows.personAt(sender)?.personId ?? null, channel, input)) as Result<Output<C>>;

  const reportPaper = async (
    event: IpcMainInvokeEvent,
    asked: ReportAsked,
    { language, width }: Look,
  ): Promise<Result<Paper>> => {
    const settings = await askAs(event, 'settings.get', {});
    if (!settings.ok) return settings;
    const { digits, paper } = settings.value;
    const look = { language, digits, width: width ?? paper };
    if (asked.kind === 'x') {
      const report = await askAs(event, 'shifts.x', { till: asked.till });
      return report.ok ? done({ paper: 'x', ...look, report: report.value }) : report;
    }
    const report = await askAs(event, 'shifts.z', { shiftId: asked.shiftId });
    return report.ok ? done({ paper: 'z', ...look, report: report.value }) : report;
  };

  const save = async ({ sender }: IpcMainInvokeEvent, paper: Paper) => {
    const pdf = await papers.toPdf(paper);
    const path = await askWhere(sender, nameOf(paper));
    return path === null ? done(null) : saveFile(path, pdf);
  };

  return {
    'shiftReport.print': async (event, { report, language, through }) => {
      const paper = await reportPaper(event, report, { language, width: null });
      if (!paper.ok) return paper;
      if (through === 'dialog') return papers.toDialog(paper.value);
      const settings = await askAs(event, 'settings.get', {});
      return settings.ok ? papers.toPrinter(paper.value, settings.value.printer) : settings;
    },

    'shiftReport.savePdf': async (event, { report, language }) => {
      const paper = await reportPaper(event, report, { language, width: 'A4' });
      return paper.ok ? save(event, paper.value) : paper;
    },

    'keysCard.savePdf': async (event, { language }) => {
      const settings = await askAs(event, 'settings.get', {});
      if (!settings.ok) return settings;
      const current = await askAs(event, 'exhibition.current', {});
      if (!current.ok) return refuse(current.error.code, current.error.details);
      const practice = current.value.exhibition?.practice ?? false;
      return save(event, {
        paper: 'keysCard',
        language,
        digits: settings.value.digits,
        width: 'A4',
        practice,
      });
    },
  };
}
