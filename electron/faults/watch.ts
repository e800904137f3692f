import { app, dialog } from 'electron';
import type { Events } from '../../shared/contract/events';
import type { Windows } from '../windows';

interface Watch {
  readonly windows: Windows;
  readonly onFault: (where: string, text: string) => void;
}

export const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

// Said only where no page is left that could say it.
const sentence =
  'حدث عطل في البرنامج؛ كل ما سُجّل محفوظ. أعد تشغيله.\nThe program failed; all that was recorded is safe. Start it again.';

/**
 * Keeps a report of every process that fails, and says so in the till, which goes on. A page that died is opened again by
 * whoever opened it (`desktop/page-crash.ts`, `desktop/buyer-display.ts`), the ledger by its host.
 */
export function watchProcesses({ windows, onFault }: Watch): void {
  let isQuitting = false;
  app.on('before-quit', () => (isQuitting = true));

  const tell = (where: Events['fault']['where']): void => {
    const till = windows.firstOf('till');
    if (till === undefined || till.isDestroyed() || till.isCrashed())
      dialog.showErrorBox('Families Till', sentence);
    else windows.tell('fault', { where });
  };
  process.on('uncaughtException', (error) => {
    onFault('main', textOf(error));
    if (!isQuitting) tell('main');
  });
  // Nobody waited for it, so that nobody lost anything by it: a report is enough.
  process.on('unhandledRejection', (reason) => onFault('main, a promise', textOf(reason)));

  app.on('render-process-gone', (_event, contents, { reason }) => {
    const kind = windows.find(contents)?.kind;
    if (!isQuitting && reason !== 'clean-exit') onFault(`page of the ${kind ?? 'unknown'} window`, reason);
  });
  app.on('child-process-gone', (_event, { type, reason, serviceName }) => {
    if (isQuitting || reason === 'clean-exit') return;
    onFault(`process ${type} ${serviceName ?? ''}`, reason);
    // Chromium starts it again by itself; pictures may have flickered.
    if (type === 'GPU') tell('gpu');
  });
}
