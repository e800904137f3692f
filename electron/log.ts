import log from 'electron-log/main';

/** Logs stay on this computer, rotate at 1 MB, and never hold what a page sent: only channels and codes. */
export function startLog(): void {
  log.transports.file.maxSize = 1_000_000;
  log.transports.console.level = false;
  log.errorHandler.startCatching({ showDialog: false });
}

export const logFault = (where: string, text: string): void => log.error(where, text);
