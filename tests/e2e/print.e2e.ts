import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Events } from '../../shared/contract/events';
import type { Pos } from '../../shared/contract/page';
import type { Settings } from '../../shared/contract/settings';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { canRunCups, startCups, type Cups, type Printer } from './harness/cups';
import { launchTill, type Till } from './harness/launch-till';
import { readPdf } from './harness/pdf-text';
import { sell } from './harness/sell';
import { ask, call, openStall } from './harness/stall';

type Told = Events['print'];

/** Writes down what main tells the page of its printer. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const window = globalThis as unknown as { pos: Pos; told: Told[] };
    window.told = [];
    window.pos.on('print', (told) => window.told.push(told));
  });

const told = (page: Page): Promise<readonly Told[]> =>
  page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);

const untilTold = (page: Page, count: number) =>
  vi.waitFor(async () => expect(await told(page)).toHaveLength(count), { timeout: 30_000, interval: 50 });

/** The paper that came out of a printer at last. */
const printed = ({ papers }: Printer, count = 1) =>
  vi.waitFor(
    () => {
      expect(papers.length).toBe(count);
      return readPdf(papers.at(-1) ?? new Uint8Array());
    },
    { timeout: 20_000, interval: 50 },
  );

const settle = (page: Page, settings: Partial<Settings>) => ask(page, 'settings.change', settings);

/** For whoever looks at the paper; nothing is compared. */
const keep = async ({ papers }: Printer, name: string): Promise<void> => {
  await mkdir(join(projectRoot, 'test-results'), { recursive: true });
  await writeFile(join(projectRoot, 'test-results', name), papers.at(-1) ?? '');
};

describe.skipIf(!canRunCups)('receipts on a real print server (CUPS) and a printer on the network', () => {
  let cups: Cups;
  let till: Till;
  let page: Page;

  beforeEach(async () => {
    cups = await startCups();
  });
  afterEach(async () => {
    await till.kill();
    await cups.close();
  });

  const open = async (): Promise<void> => {
    till = await launchTill({ env: cups.env });
    ({ page } = till);
    await openStall(page);
    await listen(page);
  };

  it('come out by themselves after a sale, in Arabic, as wide as the roll and as long as they need', async () => {
    const paper = await cups.addPrinter('Receipts', 'طابعة الإيصالات');
    await open();
    expect(await ask(page, 'printers.list', {})).toEqual([{ name: 'Receipts', label: 'طابعة الإيصالات' }]);
    await settle(page, { printer: 'Receipts', printAfterSale: true, paper: '80mm' });

    const { number } = await sell(page);
    await untilTold(page, 1);

    expect(await told(page)).toEqual([{ number, code: null }]);
    const sheet = await printed(paper);
    await keep(paper, 'receipt-80mm.pdf');
    expect(sheet.text).toContain(number);
    expect(sheet.text).toMatch(/\p{Script=Arabic}/u);
    expect(sheet.text).not.toContain('نسخة');
    expect(sheet.pages).toBe(1);
    expect(sheet.width).toBeCloseTo(80, 0);
    expect(sheet.height).toBeGreaterThan(80);
    expect(sheet.height).toBeLessThan(297);
  });

  it('come out on 58 mm and on A4 as well, in the language that is asked for', async () => {
    const paper = await cups.addPrinter('Receipts', 'Receipts');
    await open();
    const { saleId, number } = await sell(page);
    await settle(page, { printer: 'Receipts', paper: '58mm' });

    await ask(page, 'receipt.print', { saleId, language: 'en', through: 'printer' });
    const narrow = await printed(paper);
    await keep(paper, 'receipt-58mm.pdf');
    expect(narrow.width).toBeCloseTo(58, 0);
    expect(narrow.text).toContain(number);
    expect(narrow.text).toContain('Total');

    const second = await cups.addPrinter('Office', 'Office');
    await settle(page, { printer: 'Office', paper: 'A4' });
    await ask(page, 'receipt.print', { saleId, language: 'ar', through: 'printer' });
    const sheet = await printed(second);
    await keep(second, 'receipt-A4.pdf');
    expect(sheet.width).toBeCloseTo(210, 0);
    expect(sheet.height).toBeCloseTo(297, 0);
  });

  it('say that they are a copy once one has left, so that nobody brings the same purchase back twice', async () => {
    const paper = await cups.addPrinter('Receipts', 'Receipts');
    const again = await cups.addPrinter('Second', 'Second');
    await open();
    await settle(page, { printer: 'Receipts' });
    const { saleId } = await sell(page);

    await ask(page, 'receipt.print', { saleId, language: 'en', through: 'printer' });
    expect((await printed(paper)).text).not.toMatch(/copy/i);
    await settle(page, { printer: 'Second' });
    await ask(page, 'receipt.print', { saleId, language: 'en', through: 'printer' });

    expect((await printed(again)).text).toMatch(/copy/i);
  });

  it('that a stopped printer cannot take are told of, and the next sale is not held up', async () => {
    const paper = await cups.addPrinter('Receipts', 'Receipts');
    cups.stopPrinter('Receipts');
    await open();
    await settle(page, { printer: 'Receipts', printAfterSale: true });

    const first = await sell(page);
    const second = await sell(page);
    await untilTold(page, 2);

    expect(await told(page)).toEqual([
      { number: first.number, code: 'PRINTER_FAILED' },
      { number: second.number, code: 'PRINTER_FAILED' },
    ]);
    expect(paper.papers).toEqual([]);
    cups.startPrinter('Receipts');
    await ask(page, 'receipt.print', { saleId: first.saleId, language: 'en', through: 'printer' });
    // Nothing of it had left before: this is the first, not a copy.
    expect((await printed(paper)).text).not.toMatch(/copy/i);
  });

  it('of a trial come out without a sale or anybody signed in', async () => {
    const paper = await cups.addPrinter('Receipts', 'Receipts');
    till = await launchTill({ env: cups.env });
    ({ page } = till);

    await ask(page, 'printers.try', { printer: 'Receipts', paper: '80mm', language: 'ar' });

    expect((await printed(paper)).width).toBeCloseTo(80, 0);
    await keep(paper, 'trial.pdf');
  });
});

describe.skipIf(!canRunCups)('the settings', () => {
  it('offer a printer that was plugged in after the program started, and print a trial on it', async () => {
    const cups = await startCups();
    const till = await launchTill({ locale: 'en', env: cups.env });
    try {
      const { page } = till;
      await openStall(page);
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByText('This computer knows no printer.').waitFor();
      const paper = await cups.addPrinter('Receipts', 'طابعة الإيصالات');

      await page.getByRole('button', { name: 'Try scanner, printer and sound' }).click();
      await page.getByRole('dialog').getByText('طابعة الإيصالات').click();
      await page.getByRole('button', { name: 'Print a trial receipt' }).click();

      await page.getByText('The trial receipt was sent.').waitFor();
      expect((await printed(paper)).text).toMatch(/Printer\s*trial/);
      expect(await ask(page, 'settings.get', {})).toMatchObject({ printer: 'Receipts' });
    } finally {
      await till.kill();
      await cups.close();
    }
  });
});

describe('a receipt without a printer', () => {
  let till: Till;
  afterEach(async () => till.kill());

  it('is told in one line, keeps the sale, and the next one is sold at once', async () => {
    till = await launchTill({ locale: 'en' });
    const { page } = till;
    await openStall(page);
    await listen(page);
    await settle(page, { printer: 'Not-there', printAfterSale: true });

    const first = await sell(page);
    const second = await sell(page);
    await untilTold(page, 2);

    expect((await told(page)).map(({ code }) => code)).toEqual(['PRINTER_MISSING', 'PRINTER_MISSING']);
    const kept = await ask(page, 'sales.find', { shiftOf: 'T1' });
    expect(kept.map(({ number }) => number)).toEqual([second.number, first.number]);
    const refused = await call(page, 'receipt.print', {
      saleId: first.saleId,
      language: 'ar',
      through: 'printer',
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'PRINTER_MISSING' } });
    const line = page.getByRole('contentinfo').getByText(/was not printed.*printer was not found/i);
    await line.waitFor();
  });
});
