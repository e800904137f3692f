import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pos } from '../../shared/contract/page';
import { launchTill, type Till } from './harness/launch-till';
import { ledgerOf } from './harness/ledger-of';
import { sell, simpleSale } from './harness/sell';
import { ask, openStall } from './harness/stall';

/** A program whose ledger died more often than this in a minute stops starting it; the tests stay below. */
const KILLS = 5;

const sold = async (page: Page): Promise<number> => (await ask(page, 'sales.find', { shiftOf: 'T1' })).length;

/** Asks and goes on; what came back is read later. */
const askLater = (page: Page, input: unknown): Promise<void> =>
  page.evaluate((given) => {
    const window = globalThis as unknown as { pos: Pos; later: Promise<unknown> };
    window.later = window.pos.call('sales.ringUp', given as never);
  }, input);

const answerOf = (page: Page): Promise<unknown> =>
  page.evaluate(() => (globalThis as unknown as { later: Promise<unknown> }).later);

describe.skipIf(process.platform !== 'linux')('a ledger process that dies', () => {
  let till: Till;
  let page: Page;
  beforeEach(async () => {
    till = await launchTill({ locale: 'en' });
    ({ page } = till);
    await openStall(page);
    await page.getByRole('search').waitFor();
  });
  afterEach(async () => till.kill());

  it('while nothing is asked is started again, and the till says so and goes on', async () => {
    const before = ledgerOf(till);
    process.kill(before, 'SIGKILL');

    await page.getByText('The ledger is back. You can go on.').waitFor();
    expect(ledgerOf(till)).not.toBe(before);
    expect(await sell(page)).toMatchObject({ number: 'T1-000001' });
    expect(await sold(page)).toBe(1);
  });

  it('before it has read a sale leaves that sale to the next one: it is answered, and sold once', async () => {
    const sale = await simpleSale(page);
    const ledger = ledgerOf(till);
    // It lives and hears nothing: the sale is on its way when it dies.
    process.kill(ledger, 'SIGSTOP');
    await askLater(page, sale);
    await ask(page, 'app.info', {});
    process.kill(ledger, 'SIGKILL');

    expect(await answerOf(page)).toMatchObject({ ok: true, value: { saleId: sale.id, number: 'T1-000001' } });
    // Asked again, as a screen does that is not sure: the same answer and no second sale.
    expect(await ask(page, 'sales.ringUp', sale)).toMatchObject({ number: 'T1-000001' });
    expect(await sold(page)).toBe(1);
  });

  it('at any moment of a sale never loses one that was answered, nor sells one twice', async () => {
    const ids: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const sale = await simpleSale(page, uuidv7());
      const ledger = ledgerOf(till);
      await askLater(page, sale);
      process.kill(ledger, 'SIGKILL');
      expect(await answerOf(page)).toMatchObject({ ok: true, value: { saleId: sale.id } });
      ids.push(sale.id);
      await expect.poll(() => ledgerOf(till)).not.toBe(ledger);
    }
    const listed = (await ask(page, 'sales.find', { shiftOf: 'T1' })).map(({ saleId }) => saleId);
    expect(listed.toReversed()).toEqual(ids);
  });
});

describe('a screen that dies', () => {
  let till: Till;
  afterEach(async () => till.kill());

  it('is offered again in one sentence, and whoever was signed in still is', async () => {
    till = await launchTill();
    await openStall(till.page);
    const asked = await till.app.evaluate(async ({ BrowserWindow, dialog }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) return null;
      const sentence = new Promise<string>((resolve) => {
        // A person's answer to the system's dialog: open it again.
        dialog.showMessageBox = ((_parent: unknown, { message }: { message: string }) => {
          resolve(message);
          return Promise.resolve({ response: 0, checkboxChecked: false });
        }) as typeof dialog.showMessageBox;
      });
      const loaded = new Promise<void>((resolve) =>
        window.webContents.once('did-finish-load', () => resolve()),
      );
      window.webContents.forcefullyCrashRenderer();
      const said = await sentence;
      await loaded;
      const session: unknown = await window.webContents.executeJavaScript("pos.call('session.current', {})");
      return { said, session };
    });
    expect(asked).toMatchObject({ session: { ok: true, value: { name: 'سارة' } } });
    expect(asked?.said).toContain('كل ما سُجّل محفوظ');
  });
});
