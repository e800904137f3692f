import { contextBridge, ipcRenderer } from 'electron';

/**
 * The page's only door: `window.pos` (its type is `shared/contract/page.ts`). Main tells on the command line
 * which channels and events this window has; whatever else a page asks for is refused here, and again in main.
 */
const listAfter = (prefix: string): ReadonlySet<string> =>
  new Set(
    process.argv
      .find((argument) => argument.startsWith(prefix))
      ?.slice(prefix.length)
      .split(','),
  );

const channels = listAfter('--pos-channels=');
const events = listAfter('--pos-events=');
const refusal = { ok: false, error: { code: 'UNKNOWN_CHANNEL', details: {} } };

contextBridge.exposeInMainWorld('pos', {
  call: (channel: unknown, input: unknown, approval: unknown): Promise<unknown> =>
    typeof channel === 'string' && channels.has(channel)
      ? ipcRenderer.invoke('pos:call', channel, input, approval)
      : Promise.resolve(refusal),
  on: (event: unknown, listener: (payload: unknown) => void): (() => void) => {
    if (typeof event !== 'string' || !events.has(event)) return () => undefined;
    const forward = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(`pos:${event}`, forward);
    return () => ipcRenderer.removeListener(`pos:${event}`, forward);
  },
});
