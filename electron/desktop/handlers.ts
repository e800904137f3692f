import { app, BrowserWindow, dialog } from 'electron';
import type { Receipt } from '../../shared/contract/sales';
import type { Settings } from '../../shared/contract/settings';
import { done, refuse, type Result } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import type { LedgerHost } from '../ledger-host';
import { isTestRuntime } from '../ledger-transport';
import type { Windows } from '../windows';
import type { Papers } from './papers';
import { saveFile } from './save-file';

interface Desktop {
  readonly windows: Windows;
  readonly ledger: LedgerHost;
  readonly papers: Papers;
}

export function desktopHandlers({ windows, ledger, papers }: Desktop): DesktopHandlers {
  /** The answers of the ledger are of the contract's shape; only main and the ledger stand between. */
  const ask = async <T>(personId: string | null, channel: string, input: unknown): Promise<Result<T>> =>
    (await ledger.call(personId, channel, input)) as Result<T>;

  return {
    'app.info': () =>
      done({
        version: app.getVersion(),
        electron: process.versions['electron'] ?? '',
        testRuntime: isTestRuntime(),
        ledger: ledger.state.state,
        ledgerError: ledger.state.code,
      }),

    'session.current': ({ sender }) => done(windows.personAt(sender)),

    'session.signOut': ({ sender }) => {
      windows.signIn(sender, null);
      return done({});
    },

    'receipt.savePdf': async ({ sender }, { saleId, language }) => {
      const personId = windows.personAt(sender)?.personId ?? null;
      const receipt = await ask<Receipt>(personId, 'sales.receipt', { saleId });
      if (!receipt.ok) return receipt;
      const settings = await ask<Settings>(personId, 'settings.get', {});
      if (!settings.ok) return settings;
      const { digits, paper } = settings.value;
      const pdf = await papers.toPdf({
        paper: 'receipt',
        language,
        digits,
        width: paper,
        copy: false,
        receipt: receipt.value,
      });
      const parent = BrowserWindow.fromWebContents(sender);
      const options = {
        defaultPath: `${receipt.value.number}.pdf`,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      };
      const chosen = parent === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(parent, options);
      if (chosen.canceled || chosen.filePath === undefined || chosen.filePath === '') return done(null);
      return saveFile(chosen.filePath, pdf);
    },

    'paper.content': (event) => {
      const paper = papers.contentFor(event);
      return paper === null ? refuse('FORBIDDEN') : done(paper);
    },

    'paper.ready': (event, { height }) => {
      papers.isReady(event, height);
      return done({});
    },
  };
}
