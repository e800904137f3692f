import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { launchTill, type Till } from '../../e2e/harness/launch-till';
import { simpleSale } from '../../e2e/harness/sell';
import { ask, signIn } from '../../e2e/harness/stall';
import { median, percentile, type Figure, type Part } from '../figure';
import { lookAround, sellByKeys, sellByTheDoor } from '../window/hall';
import { collectGarbage, memoryByProcess } from '../window/memory';
import { watchPaint } from '../window/painted';
import { makeStall } from '../window/stalls';

/** Fewer are for trying this file out: figures are of 20,000. */
const SALES = Number(process.env['HALL_SALES'] ?? 20_000);
const TENTH = SALES / 10;
/** Of each so many sales the last two are rung up by keys, and then somebody looks into another place and a report. */
const BLOCK = 50;
const BY_KEYS = 2;
const PRODUCT = 'F01-001';

interface Tenth {
  /** From asking to the answer after its commit, in ms of the page. */
  readonly sales: readonly number[];
  /** From Enter to the painted *done*, in ms. */
  readonly keys: readonly number[];
  readonly looks: readonly number[];
  /** In MB, after garbage was collected in the pages. */
  readonly memory: ReadonlyMap<string, number>;
  /** Of the machine in the last minute: two tenths are only to be compared where it was alike. */
  readonly load: number;
}

async function tradeTenth(till: Till, tenth: number): Promise<Tenth> {
  const [sales, keys, looks]: [number[], number[], number[]] = [[], [], []];
  const sale = await simpleSale(till.page);
  for (let block = 0; block < TENTH / BLOCK; block += 1) {
    sales.push(...(await sellByTheDoor(till.page, sale, BLOCK - BY_KEYS)));
    for (let n = 0; n < BY_KEYS; n += 1) keys.push(await sellByKeys(till.page, PRODUCT));
    looks.push(await lookAround(till.page, (tenth * TENTH) / BLOCK + block));
  }
  await collectGarbage(till);
  return { sales, keys, looks, memory: await memoryByProcess(till), load: loadavg()[0] ?? 0 };
}

const total = (memory: ReadonlyMap<string, number>): number =>
  [...memory.values()].reduce((sum, one) => sum + one, 0);

const p95 = (times: readonly number[]): number => percentile(times, 0.95);

function tell(tenth: number, { sales, keys, memory, load }: Tenth): void {
  const each = [...memory].map(([name, mb]) => `${name} ${mb.toFixed(0)}`).join(', ');
  const times = (of: readonly number[]): string => `${median(of).toFixed(1)} (${p95(of).toFixed(1)}) ms`;
  process.stderr.write(
    `${(tenth + 1) * TENTH} sales: ${times(sales)}, by keys ${times(keys)}; MB: ${each}; load ${load.toFixed(1)}\n`,
  );
}

function figuresOf(tenths: readonly Tenth[], minutes: number): Figure[] {
  const [first, second, last] = [tenths[0], tenths[1], tenths.at(-1)];
  if (first === undefined || second === undefined || last === undefined) return [];
  const against = (of: (tenth: Tenth) => number): number => of(last) / of(first);
  const looked = tenths.flatMap(({ looks }) => looks);
  const steady = (what: string, times: (tenth: Tenth) => readonly number[]): Figure[] => [
    { what: `${what}, median, first tenth`, value: median(times(first)), unit: 'ms' },
    { what: 'last tenth / first', value: against((tenth) => median(times(tenth))), unit: '×', aim: 1.2 },
    { what: `${what}, p95, first tenth`, value: p95(times(first)), unit: 'ms' },
    { what: 'last tenth / first', value: against((tenth) => p95(times(tenth))), unit: '×', aim: 1.5 },
    { what: `${what}, slowest of all`, value: Math.max(...tenths.flatMap(times)), unit: 'ms' },
  ];
  return [
    { what: 'sales', value: SALES, unit: '' },
    { what: 'it took', value: minutes, unit: 'min' },
    { what: 'load of the machine at the end of the first tenth', value: first.load, unit: '' },
    { what: 'and of the last', value: last.load, unit: '' },
    ...steady('a sale, asked to answered', ({ sales }) => sales),
    ...steady('a sale by keys, Enter to done painted', ({ keys }) => keys),
    { what: `${looked.length} reports and lists, median`, value: median(looked), unit: 'ms' },
    { what: 'the slowest of them', value: Math.max(...looked), unit: 'ms' },
    // By then the caches of SQLite are full and the first copy was made, which both happen once.
    { what: 'memory after the first tenth, all processes', value: total(first.memory), unit: 'MB' },
    { what: 'memory after the second tenth, all processes', value: total(second.memory), unit: 'MB' },
    { what: 'last tenth / second', value: total(last.memory) / total(second.memory), unit: '×', aim: 1.1 },
    ...[...second.memory].flatMap(([name, mb]): Figure[] => [
      { what: `memory after the second tenth: ${name}`, value: mb, unit: 'MB' },
      { what: `last tenth / second: ${name}`, value: (last.memory.get(name) ?? 0) / mb, unit: '×', aim: 1.2 },
    ]),
  ];
}

/** The till is asked itself: a sale that was painted as done and is not there would make all figures worthless. */
async function countSales({ page }: Till): Promise<number> {
  return (await ask(page, 'overview.figures', { day: null })).sales;
}

export const part: Part = {
  about: `an hour of a busy hall: ${SALES} sales, two windows, a place and a report after every ${BLOCK}`,
  async run() {
    const userData = makeStall(500);
    const till = await launchTill({ userData, args: ['--buyer'] });
    try {
      await signIn(till.page);
      await watchPaint(till.page);
      await till.page.getByRole('grid').waitFor();
      const start = performance.now();
      const tenths: Tenth[] = [];
      for (let tenth = 0; tenth < SALES / TENTH; tenth += 1) {
        const traded = await tradeTenth(till, tenth);
        tell(tenth, traded);
        tenths.push(traded);
      }
      const sold = await countSales(till);
      if (sold !== SALES) throw new Error(`${SALES} sales were painted as done, and ${sold} are there.`);
      if (till.problems.length > 0) throw new Error(till.problems.join('\n'));
      return figuresOf(tenths, (performance.now() - start) / 60_000);
    } finally {
      await till.kill();
      rmSync(userData, { recursive: true, force: true });
    }
  },
};
