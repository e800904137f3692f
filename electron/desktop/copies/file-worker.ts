import type { FileWork } from '../../../shared/file-work';
import { refuse, type Result } from '../../../shared/result';
import type { StartLedger } from '../../ledger-transport';

interface FileWorkerOptions {
  readonly start: StartLedger;
  readonly script: string;
  readonly onFault: (where: string, text: string) => void;
}

/** Does one piece of work on files in a process of its own, which opens no ledger and is gone afterwards. */
export function workOnFile<T>(work: FileWork, options: FileWorkerOptions): Promise<Result<T>> {
  const { start, script, onFault } = options;
  return new Promise((resolve) => {
    const transport = start(script);
    transport.onMessage((message) => {
      if (message.type === 'fault') onFault(message.channel, message.text);
      if (message.type !== 'fileWorkDone') return;
      resolve(message.result as Result<T>);
      transport.post({ type: 'close' });
    });
    transport.onStderr((text) => onFault('fileWork', text));
    // After an answer this resolves nothing any more.
    transport.onExit(() => resolve(refuse('LEDGER_UNAVAILABLE', { reason: null })));
    transport.post({ type: 'fileWork', work });
  });
}
