import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import type { Output } from '../../../shared/contract';
import type { ProductListed } from '../../../shared/contract/products';
import type { Ledger } from '../../../electron/ledger/ledger';
import { percentile, type Figure, type Part } from '../figure';
import { openGrown, type GrownLedger } from '../ledgers';
import { LedgerProcess } from '../ledger-process';
import { openDrawer, threeLines } from '../three-lines';

const AIM_MB = 300;
const AIM_RATIO = 2;
/** A sale so often: a stall of several tills in its busiest minute, and not a queue that holds itself up. */
const PAUSE_MS = 20;
const QUIET_SALES = 400;

type Written = Output<'reports.write'>;

/** Sales of three lines, one after another, until told to end: how long each took until it was on the disk, in ms. */
async function sellUntil(till: Till, isOver: (sold: number) => boolean): Promise<number[]> {
  const times: number[] = [];
  while (!isOver(times.length)) {
    const cart = threeLines(till.products);
    const start = performance.now();
    await till.ledger.call(till.organiser, 'sales.ringUp', cart);
    times.push(performance.now() - start);
    await later(PAUSE_MS);
  }
  return times;
}

interface Till {
  readonly ledger: LedgerProcess;
  readonly organiser: string;
  readonly products: readonly ProductListed[];
}

async function openTill(root: string, path: string): Promise<Till> {
  const grown: Ledger = openGrown(path);
  openDrawer(grown);
  grown.close();
  const db = new Database(path, { readonly: true });
  const sql = `SELECT person_id FROM derived_people WHERE role = 'organiser'`;
  const organiser = String(db.prepare(sql).pluck().get());
  db.close();
  const ledger = new LedgerProcess(root);
  await ledger.open(path);
  const products = await ledger.call<ProductListed[]>(organiser, 'products.list', {});
  return { ledger, organiser, products };
}

interface Exported {
  readonly rows: number;
  readonly seconds: number;
  readonly sales: readonly number[];
}

/** One export of every line, with or without sales beside it. */
async function exportLines(
  till: Till,
  path: string,
  { format, sells }: { format: 'csv' | 'xlsx'; sells: boolean },
): Promise<Exported> {
  let isDone = false;
  const start = performance.now();
  const input = { report: 'lines', language: 'ar', format, path };
  const written = till.ledger.job<Written>(till.organiser, uuidv7(), 'reports.write', input).finally(() => {
    isDone = true;
  });
  const sales = sells ? await sellUntil(till, () => isDone) : [];
  const { rows, agreement } = await written;
  if (!agreement.agrees) throw new Error('The export does not agree with its ledger.');
  rmSync(path);
  return { rows, seconds: (performance.now() - start) / 1000, sales };
}

async function figuresOf(root: string, cache: string, { lines, path }: GrownLedger): Promise<Figure[]> {
  const till = await openTill(root, path);
  const at = (format: string): string => join(cache, `export-${lines}.${format}`);
  // Warm, so that neither has the first sales of a process; and quiet before and after, so that a machine which
  // slows down by itself does so for both.
  await sellUntil(till, (sold) => sold >= 50);
  const before = await sellUntil(till, (sold) => sold >= QUIET_SALES);
  const csv = await exportLines(till, at('csv'), { format: 'csv', sells: true });
  const after = await sellUntil(till, (sold) => sold >= QUIET_SALES);
  const alone = await exportLines(till, at('csv'), { format: 'csv', sells: false });
  const peakOfCsv = till.ledger.peakMemory;
  const xlsx = await exportLines(till, at('xlsx'), { format: 'xlsx', sells: false });
  const peak = till.ledger.peakMemory;
  await till.ledger.close();
  const quiet = percentile([...before, ...after], 0.95);
  const busy = percentile(csv.sales, 0.95);
  const rate = ({ rows, seconds }: Exported): number => Math.round(rows / seconds);
  return [
    { what: 'rows', size: lines, value: alone.rows, unit: '' },
    { what: 'CSV, rows a second', size: lines, value: rate(alone), unit: '/s' },
    { what: 'CSV while selling, rows a second', size: lines, value: rate(csv), unit: '/s' },
    { what: 'XLSX, rows a second', size: lines, value: rate(xlsx), unit: '/s' },
    {
      what: 'CSV, most memory of the ledger process (RSS)',
      size: lines,
      value: peakOfCsv,
      unit: 'MB',
      aim: AIM_MB,
    },
    { what: 'CSV and XLSX, the same', size: lines, value: peak, unit: 'MB', aim: AIM_MB },
    { what: 'sales during the export', size: lines, value: csv.sales.length, unit: '' },
    { what: 'a sale in quiet, p95', size: lines, value: quiet, unit: 'ms' },
    { what: 'a sale during an export, p95', size: lines, value: busy, unit: 'ms' },
    {
      what: 'p95 during an export against the quiet one',
      size: lines,
      value: busy / quiet,
      unit: '×',
      aim: AIM_RATIO,
    },
  ];
}

export const part: Part = {
  about: 'every line into CSV and XLSX beside the till, and what a sale takes meanwhile',
  async run({ ledgers, root, cache }) {
    if (!existsSync(join(root, 'out/main/background.cjs')))
      throw new Error('Build first: npx electron-vite build.');
    const figures: Figure[] = [];
    for (const ledger of ledgers) figures.push(...(await figuresOf(root, cache, ledger)));
    return figures;
  },
};
