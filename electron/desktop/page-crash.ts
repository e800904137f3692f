import { app, dialog, type BrowserWindow } from 'electron';
import type { Settings } from '../../shared/contract/settings';
import type { Result } from '../../shared/result';
import type { LedgerHost } from '../ledger-host';

// Main has few sentences of its own; a page that is gone cannot say them.
const words = {
  ar: {
    message: 'توقّفت هذه الشاشة فجأة؛ كل ما سُجّل محفوظ. هل تفتحها من جديد؟',
    reload: 'افتحها من جديد',
    quit: 'أغلق البرنامج',
  },
  en: {
    message: 'This screen stopped suddenly; all that was recorded is safe. Open it again?',
    reload: 'Open it again',
    quit: 'Close the program',
  },
} as const;

async function languageOf(ledger: LedgerHost): Promise<'ar' | 'en'> {
  const settings = (await ledger.call(null, 'settings.get', {})) as Result<Settings>;
  return settings.ok ? settings.value.language : 'ar';
}

/** Offers to open a till's page again when its process died; whoever was signed in still is. */
export function mendTill(till: BrowserWindow, ledger: LedgerHost): void {
  const offer = async (): Promise<void> => {
    const { message, reload, quit } = words[await languageOf(ledger)];
    const { response } = await dialog.showMessageBox(till, {
      type: 'warning',
      message,
      buttons: [reload, quit],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1) app.quit();
    else till.webContents.reload();
  };
  till.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !till.isDestroyed()) void offer();
  });
}
