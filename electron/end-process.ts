import type { LedgerTransport } from './ledger-transport';

const PATIENCE_MS = 3000;

/** Lets a ledger's process close its file; resolves when it is gone, and ends one that is late. */
export function endProcess(transport: LedgerTransport | null): Promise<void> {
  if (transport === null) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      transport.kill();
      resolve();
    }, PATIENCE_MS);
    transport.onExit(() => {
      clearTimeout(late);
      resolve();
    });
    transport.post({ type: 'close' });
  });
}
