import type { IpcMainInvokeEvent } from 'electron';
import type { Input, LedgerChannel, Output } from '../../shared/contract';
import type { Paper } from '../../shared/contract/desktop';
import type { payoutDesktopContract } from '../../shared/contract/payout-papers';
import { done, type Result } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import { writeCsv } from '../ledger/spreadsheets/write-csv';
import { writeXlsx } from '../ledger/spreadsheets/write-xlsx';
import type { LedgerHost } from '../ledger-host';
import type { Windows } from '../windows';
import { askWhere } from './ask-where';
import type { Papers } from './papers';
import { saveFile } from './save-file';

interface PayoutDesktop {
  readonly windows: Windows;
  readonly ledger: Pick<LedgerHost, 'call'>;
  readonly papers: Papers;
}

type PayoutsPaper = Extract<Paper, { paper: 'payouts' }>;

/** The document's number where there is one, else how many there are. */
const nameOf = ({ papers }: PayoutsPaper): string =>
  papers.length === 1 ? `${papers[0]?.payout.number ?? 'payout'}.pdf` : `payouts-${papers.length}.pdf`;

/** Documents of payouts and the list for the bank: made after the payouts stand, so that nothing here can undo one. */
export function payoutHandlers({
  windows,
  ledger,
  papers,
}: PayoutDesktop): Pick<DesktopHandlers, keyof typeof payoutDesktopContract> {
  const ask = async <C extends LedgerChannel>(
    { sender }: IpcMainInvokeEvent,
    channel: C,
    input: Input<C>,
  ): Promise<Result<Output<C>>> =>
    (await ledger.call(windows.personAt(sender)?.personId ?? null, channel, input)) as Result<Output<C>>;

  const paperOf = async (
    event: IpcMainInvokeEvent,
    { payouts, language }: Input<'payoutPaper.savePdf'>,
  ): Promise<Result<PayoutsPaper>> => {
    const settings = await ask(event, 'settings.get', {});
    if (!settings.ok) return settings;
    const read = await ask(event, 'payoutPapers.read', { payouts });
    if (!read.ok) return read;
    const { digits } = settings.value;
    return done({ paper: 'payouts', language, digits, width: 'A4', papers: read.value });
  };

  return {
    'payoutPaper.print': async (event, { through, ...asked }) => {
      const paper = await paperOf(event, asked);
      if (!paper.ok) return paper;
      const settings = await ask(event, 'settings.get', {});
      if (!settings.ok) return settings;
      const { printer } = settings.value;
      const printed = await (through === 'dialog'
        ? papers.toDialog(paper.value)
        : papers.toPrinter(paper.value, printer));
      if (printed.ok && printed.value.printed) {
        await ask(event, 'payoutPapers.printed', { payouts: asked.payouts });
      }
      return printed;
    },

    'payoutPaper.savePdf': async (event, asked) => {
      const paper = await paperOf(event, asked);
      if (!paper.ok) return paper;
      const pdf = await papers.toPdf(paper.value);
      const path = await askWhere(event.sender, nameOf(paper.value));
      if (path === null) return done(null);
      const saved = await saveFile(path, pdf);
      if (saved.ok) await ask(event, 'payoutPapers.printed', { payouts: asked.payouts });
      return saved;
    },

    'transfers.save': async (event, { payouts, language, format }) => {
      const transfers = await ask(event, 'payoutPapers.transfers', { payouts, language });
      if (!transfers.ok) return transfers;
      const table = transfers.value;
      const bytes = format === 'csv' ? writeCsv(table) : await writeXlsx(table);
      const path = await askWhere(event.sender, `${table.name}.${format}`, format);
      return path === null ? done(null) : saveFile(path, bytes);
    },
  };
}
