import { rmSync } from 'node:fs';
import type { Page } from 'playwright';
import { launchTill, type Till } from '../../e2e/harness/launch-till';
import { simpleSale } from '../../e2e/harness/sell';
import { ask, signIn } from '../../e2e/harness/stall';
import { median, percentile, type Figure, type Part } from '../figure';
import { memoryOf } from '../window/memory';
import { makeStall } from '../window/stalls';

const SALES = 20_000;
const TENTH = SALES / 10;
/** After so many sales somebody opens a list or a report. */
const LOOK_EVERY = 50;

interface Tenth {
  readonly sales: readonly number[];
  readonly looks: readonly number[];
}

/** Sells as the till's page does, one sale after another's answer, and opens a list or report now and then. */
const trade = (page: Page, sale: object, count: number): Promise<Tenth> =>
  page.evaluate(
    async ([cart, sales, lookEvery]) => {
      const { pos } = globalThis as unknown as {
        pos: { call: (channel: string, input: object) => Promise<{ ok: boolean; error?: { code: string } }> };
      };
      const timed = async (channel: string, input: object): Promise<number> => {
        const from = performance.now();
        const answer = await pos.call(channel, input);
        if (!answer.ok) throw new Error(`${channel}: ${answer.error?.code ?? ''}`);
        return performance.now() - from;
      };
      const questions: readonly (readonly [string, object])[] = [
        ['reports.totals', {}],
        ['sales.find', {}],
        ['products.table', {}],
        ['families.table', {}],
        ['payouts.owed', {}],
        ['shifts.x', { till: 'T1' }],
        ['journal.list', {}],
        ['stock.byFamily', {}],
      ];
      const [took, looked]: [number[], number[]] = [[], []];
      for (let n = 0; n < sales; n += 1) {
        const id = crypto.randomUUID();
        // The buyer's window is told of each cart, as the till does.
        await pos.call('buyer.show', { shown: null });
        took.push(await timed('sales.ringUp', { ...cart, id }));
        if (n % lookEvery !== 0) continue;
        const [channel, input] = questions[(n / lookEvery) % questions.length] ?? ['ledger.health', {}];
        looked.push(await timed(channel, input));
      }
      return { sales: took, looks: looked };
    },
    [sale, count, LOOK_EVERY] as const,
  );

/** What is held once garbage was collected in both windows' pages. */
async function settledMemory(till: Till): Promise<number> {
  for (const page of till.app.windows()) {
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.enable');
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    await session.detach();
  }
  return memoryOf(till.pids());
}

export const part: Part = {
  about: `an hour of a busy hall: ${SALES} sales, two windows, a list or report every ${LOOK_EVERY} sales`,
  async run() {
    const userData = makeStall(500);
    const till = await launchTill({ userData });
    try {
      await signIn(till.page);
      await till.page.getByRole('grid').waitFor();
      await ask(till.page, 'buyer.open', {});
      await till.page.waitForTimeout(2_000);
      const sale = await simpleSale(till.page);
      await trade(till.page, sale, 200);
      const memory = [await settledMemory(till)];
      const tenths: Tenth[] = [];
      for (let tenth = 0; tenth < SALES / TENTH; tenth += 1) {
        tenths.push(await trade(till.page, sale, TENTH));
        memory.push(await settledMemory(till));
        process.stderr.write(`${(tenth + 1) * TENTH} sales, ${memory.at(-1)?.toFixed(0) ?? ''} MB\n`);
      }
      return figuresOf(tenths, memory);
    } finally {
      await till.kill();
      rmSync(userData, { recursive: true, force: true });
    }
  },
};

function figuresOf(tenths: readonly Tenth[], memory: readonly number[]): Figure[] {
  const [first, last] = [tenths[0], tenths.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ratio = (of: (tenth: Tenth) => number): number => of(last) / of(first);
  return [
    { what: 'a sale from the page, median of the first tenth', value: median(first.sales), unit: 'ms' },
    { what: 'a sale, p95 of the first tenth', value: percentile(first.sales, 0.95), unit: 'ms' },
    {
      what: 'a sale, median: last tenth / first',
      value: ratio(({ sales }) => median(sales)),
      unit: '×',
      aim: 1.2,
    },
    {
      what: 'a sale, p95: last tenth / first',
      value: ratio(({ sales }) => percentile(sales, 0.95)),
      unit: '×',
      aim: 1.5,
    },
    { what: 'a list or report, median of the first tenth', value: median(first.looks), unit: 'ms' },
    {
      what: 'a list or report, median: last tenth / first',
      value: ratio(({ looks }) => median(looks)),
      unit: '×',
    },
    { what: 'memory at the start', value: memory[0] ?? 0, unit: 'MB' },
    { what: 'memory after the first tenth', value: memory[1] ?? 0, unit: 'MB' },
    {
      what: 'memory at the end / after the first tenth',
      value: (memory.at(-1) ?? 0) / (memory[1] ?? 1),
      unit: '×',
      aim: 1.2,
    },
  ];
}
