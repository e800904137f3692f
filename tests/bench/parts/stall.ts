import { rmSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import type { Page } from 'playwright';
import ar from '../../../renderer/i18n/ar.json';
import { Ledger } from '../../../electron/ledger/ledger';
import { writeCsv } from '../../../electron/ledger/spreadsheets/write-csv';
import { writeXlsx } from '../../../electron/ledger/spreadsheets/write-xlsx';
import type { Table } from '../../../shared/contract/lists';
import { launchTill } from '../../e2e/harness/launch-till';
import { signIn } from '../../e2e/harness/stall';
import { median, percentile, timed, type Figure, type Part } from '../figure';
import { untilPainted, watchPaint } from '../window/painted';
import { makeStall } from '../window/stalls';

const PRODUCTS = 20_000;
const IMPORT_AIM = 10_000;
const GRID = '[role="grid"]';

const columns = [
  { header: 'رمز المنتج', kind: 'text' },
  { header: 'رمز الأسرة', kind: 'text' },
  { header: 'اسم المنتج', kind: 'text' },
  { header: 'السعر', kind: 'money' },
  { header: 'الوحدة', kind: 'text' },
  { header: 'الكمية', kind: 'quantity' },
] as const;
const rowOf = (at: number): (string | number)[] => {
  const family = `F${String((at % 40) + 1).padStart(2, '0')}`;
  const price = (1_000 + (at % 1_000)) / 1_000;
  return [`${family}-${1_000 + at}`, family, `منتج منزلي رقم ${at}`, price, 'حبة', at % 50];
};

async function sheets(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const table: Table = {
    name: 'list',
    language: 'ar',
    columns: columns.map((column) => ({ ...column, width: 16 })),
    rows: Array.from({ length: PRODUCTS }, (_, at) => rowOf(at)),
  };
  return [
    { name: 'list.csv', bytes: new Uint8Array(writeCsv(table)) },
    { name: 'list.xlsx', bytes: new Uint8Array(await writeXlsx(table)) },
  ];
}

/** The two questions of an import, each as the screen asks it. */
async function imports(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, bytes } of await sheets()) {
    const folder = makeStall(0);
    const opened = Ledger.open(`${folder}/ledger.sqlite`);
    if (!opened.ok) throw new Error(opened.error.code);
    const ask = (channel: string, input: object) => {
      const answer = opened.value.call({ kind: 'system' }, channel, input);
      if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
    };
    const files = { families: null, products: { name, bytes, mapping: {} } };
    const what = `20,000 rows of ${name.slice(5).toUpperCase()}`;
    figures.push(
      { what: `${what} looked at`, value: timed(() => ask('imports.preview', files)), unit: 'ms' },
      {
        what: `${what} brought in`,
        value: timed(() => ask('imports.commit', { id: uuidv7(), digest: null, ...files })),
        unit: 'ms',
        aim: IMPORT_AIM,
      },
    );
    opened.value.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

/** From a key to the frame that shows the rows that it leaves or puts in order. */
async function inTable(page: Page): Promise<Figure[]> {
  await page.getByRole('navigation').getByRole('button', { name: ar.shell.stall, exact: true }).click();
  await page.getByRole('row').nth(5).waitFor();
  const search = page.getByRole('searchbox');
  const found: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    await search.fill('');
    await page.waitForTimeout(150);
    for (const letter of ['1', '7']) {
      found.push(
        await untilPainted(page, { key: letter, selector: GRID }, () => page.keyboard.press(letter)),
      );
    }
  }
  await search.fill('');
  await page.waitForTimeout(150);
  const sorted: number[] = [];
  const price = page.getByRole('columnheader', { name: ar.stall.fields.price }).getByRole('button');
  for (let round = 0; round < 20; round += 1) {
    await price.focus();
    sorted.push(
      await untilPainted(page, { key: 'Enter', selector: GRID }, () => page.keyboard.press('Enter')),
    );
    await page.waitForTimeout(100);
  }
  const frames = await page.getByRole('grid').evaluate(async (grid) => {
    const scroller = grid.parentElement;
    if (!scroller) return [];
    const frame = () => new Promise<number>((then) => requestAnimationFrame(then));
    let last = await frame();
    const took: number[] = [];
    for (let step = 1; step <= 200; step += 1) {
      scroller.scrollTop = (scroller.scrollHeight / 200) * step;
      const now = await frame();
      took.push(now - last);
      last = now;
    }
    return took;
  });
  const both = (what: string, times: readonly number[]): Figure[] => [
    { what: `${what}, median`, value: median(times), unit: 'ms' },
    { what: `${what}, p95`, value: percentile(times, 0.95), unit: 'ms' },
  ];
  return [
    ...both('digit typed to rows found', found),
    ...both('sorted by price', sorted),
    ...both('a frame while scrolled through', frames),
  ];
}

export const part: Part = {
  about: `a list of ${PRODUCTS} products brought in, found, sorted and scrolled`,
  async run() {
    const written = await imports();
    const userData = makeStall(PRODUCTS);
    const till = await launchTill({ userData });
    try {
      await signIn(till.page);
      await watchPaint(till.page);
      return [...written, ...(await inTable(till.page))];
    } finally {
      await till.kill();
      rmSync(userData, { recursive: true, force: true });
    }
  },
};
