import { readFileSync } from 'node:fs';
import type { Till } from '../../e2e/harness/launch-till';

const KIB_A_MB = 1024;

const pssOf = (pid: number): number => {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / KIB_A_MB;
};

/** What processes take of the machine's memory together, in MB; pages that they share are counted once (PSS). */
export const memoryOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + pssOf(pid), 0);

/** What is really held: a page's heap also grows with garbage that nobody has had reason to collect yet. */
export async function collectGarbage({ app }: Till): Promise<void> {
  for (const page of app.windows()) {
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.enable');
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    await session.detach();
  }
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
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('ledger.cjs')) return 'ledger';
    return names.get(pid)?.replace('.html', '') ?? 'Chromium';
  };
  const sums = new Map<string, number>();
  for (const pid of pids()) sums.set(nameOf(pid), (sums.get(nameOf(pid)) ?? 0) + pssOf(pid));
  return sums;
}
