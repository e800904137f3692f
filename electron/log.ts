import { join } from 'node:path';
import { app } from 'electron';
import log from 'electron-log/main';
import { scrub } from '../shared/domain/faults/scrub';

/** Logs stay on this computer, rotate at 1 MB, and hold nothing that anybody typed: every text is scrubbed. */
export function startLog(): void {
  log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'logs/main.log');
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  log.transports.file.maxSize = 1_000_000;
  log.transports.console.level = false;
}

export const logFault = (where: string, text: string): void => log.error(scrub(where), scrub(text));
