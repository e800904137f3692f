import { rmSync } from 'node:fs';
import ar from '../../../renderer/i18n/ar.json';
import { launchTill, type Till } from '../../e2e/harness/launch-till';
import { scan } from '../../e2e/harness/scan';
import { signIn } from '../../e2e/harness/stall';
import { median, percentile, type Figure, type Part } from '../figure';
import { collectGarbage, memoryOf } from '../window/memory';
import { untilPainted, watchPaint } from '../window/painted';
import { makeStall } from '../window/stalls';

const PRODUCTS = 20_000;
const FRAME = 1000 / 60;
const CART = `[aria-label="${ar.till.cart}"]`;
const DONE = `[aria-label="${ar.till.done}"]`;

const both = (what: string, times: readonly number[], aim?: number): Figure[] => [
  { what: `${what}, median`, value: median(times), unit: 'ms' },
  { what: `${what}, p95`, value: percentile(times, 0.95), unit: 'ms', ...(aim === undefined ? {} : { aim }) },
];

/** Renderer → main → ledger → back, in the page's own time. */
const roundTrips = ({ page }: Till): Promise<number[]> =>
  page.evaluate(async () => {
    const { pos } = globalThis as unknown as {
      pos: { call: (channel: string, input: object) => Promise<unknown> };
    };
    const times: number[] = [];
    for (let n = 0; n < 600; n += 1) {
      const from = performance.now();
      await pos.call('ledger.health', {});
      if (n >= 100) times.push(performance.now() - from);
    }
    return times;
  });

/** One sale as a hurried volunteer rings it up: scan, Enter on the empty search, Enter. */
async function sellOnce({ page }: Till): Promise<{ scanned: number; done: number }> {
  const scanned = await untilPainted(page, { key: 'Enter', selector: CART }, () => scan(page, 'F01-001'));
  // As long as a quick hand takes; what comes sooner would be the scanner's own.
  await page.waitForTimeout(100);
  await page.keyboard.press('Enter');
  await page.getByText(ar.pay.due).waitFor();
  await page.waitForTimeout(50);
  const done = await untilPainted(page, { key: 'Enter', selector: DONE }, () => page.keyboard.press('Enter'));
  return { scanned, done };
}

/** Letters typed into the search, each of which leaves other products in the grid. */
async function typed({ page }: Till): Promise<number[]> {
  const search = page.getByRole('textbox', { name: ar.till.search });
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    await search.fill('');
    await page.waitForTimeout(100);
    for (const letter of ['h', 'a']) {
      const took = untilPainted(page, { key: letter, selector: '[role="grid"]' }, () =>
        page.keyboard.press(letter),
      );
      times.push(await took);
    }
  }
  await search.fill('');
  return times;
}

async function settledMemory(till: Till): Promise<number> {
  await collectGarbage(till);
  return memoryOf(till.pids());
}

export const part: Part = {
  about: `the till's window with ${PRODUCTS} products: keys to paint, and memory over 1,000 sales`,
  async run() {
    const userData = makeStall(PRODUCTS);
    const till = await launchTill({ userData });
    try {
      await signIn(till.page);
      await watchPaint(till.page);
      await till.page.getByRole('grid').waitFor();
      const trips = await roundTrips(till);
      const keys = await typed(till);
      const warm = 20;
      const sales: { scanned: number; done: number }[] = [];
      for (let n = 0; n < warm; n += 1) await sellOnce(till);
      const before = await settledMemory(till);
      for (let n = 0; n < 1000; n += 1) sales.push(await sellOnce(till));
      const after = await settledMemory(till);
      return [
        ...both('round trip of an empty call', trips),
        ...both('key to results painted', keys, FRAME),
        ...both(
          'scan to line painted',
          sales.map(({ scanned }) => scanned),
          FRAME,
        ),
        ...both(
          'payment confirmed to done painted',
          sales.map(({ done }) => done),
          50,
        ),
        { what: 'memory at the start', value: before, unit: 'MB' },
        { what: 'memory after 1,000 sales / at the start', value: after / before, unit: '×', aim: 1.2 },
      ];
    } finally {
      await till.kill();
      rmSync(userData, { recursive: true, force: true });
    }
  },
};
