import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Till } from '../../e2e/harness/launch-till';

const KIB_A_MB = 1024;

const pssOf = (pid: number): number => {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / KIB_A_MB;
};

/** What processes take of the machine's memory together, in MB; pages that they share are counted once (PSS). */
export const memoryOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + pssOf(pid), 0);

const isLedger = (pid: number): boolean =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('ledger.cjs');

const ROUNDS = 3;
const INSPECTOR = 'http://127.0.0.1:9229/json/list';

/** Where the inspector of a Node process listens after SIGUSR1; on this machine there is to be one at a time. */
async function inspectorOf(pid: number): Promise<string> {
  process.kill(pid, 'SIGUSR1');
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(INSPECTOR).catch(() => null);
    if (answer?.ok === true) {
      const [target] = (await answer.json()) as { webSocketDebuggerUrl: string }[];
      if (target !== undefined) return target.webSocketDebuggerUrl;
    }
    await pause(50);
  }
  throw new Error('The inspector of the ledger’s process did not open.');
}

async function collectOfNode(pid: number): Promise<void> {
  const socket = new WebSocket(await inspectorOf(pid));
  const next = (event: string): Promise<Event> =>
    new Promise((resolve) => {
      socket.addEventListener(event, resolve, { once: true });
    });
  await next('open');
  for (let id = 0; id < ROUNDS; id += 1) {
    socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }));
    await next('message');
  }
  socket.close();
}

/** What is really held: a heap also grows with garbage that nobody has had reason to collect yet. Of pages and ledger. */
export async function collectGarbage({ app, pids }: Till): Promise<void> {
  for (const page of app.windows()) {
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.enable');
    for (let round = 0; round < ROUNDS; round += 1) await session.send('HeapProfiler.collectGarbage');
    await session.detach();
  }
  for (const pid of pids().filter(isLedger)) await collectOfNode(pid);
}

/** The processes that a user would name: pages by the file they show. Those of Chromium's own are one. */
export async function memoryByProcess({ app, pids }: Till): Promise<ReadonlyMap<string, number>> {
  const pages = await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((page) => [page.getOSProcessId(), new URL(page.getURL()).pathname.slice(1)] as const),
  );
  const names = new Map(pages.map(([pid, path]) => [pid, path === 'index.html' ? 'till' : path]));
  const nameOf = (pid: number): string => {
    if (pid === app.process().pid) return 'main';
    if (isLedger(pid)) return 'ledger';
    return names.get(pid)?.replace('.html', '') ?? 'Chromium';
  };
  const sums = new Map<string, number>();
  for (const pid of pids()) sums.set(nameOf(pid), (sums.get(nameOf(pid)) ?? 0) + pssOf(pid));
  return sums;
}
