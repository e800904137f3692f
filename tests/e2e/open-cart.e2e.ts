import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { scan } from './harness/scan';
import { screenshot } from './harness/screenshot';
import { ask, openStall, signIn } from './harness/stall';

describe('the cart that stands open', () => {
  let folder: string;
  let ledger: string;
  let till: Till;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'till-open-cart-'));
    ledger = join(folder, 'stall.sqlite');
    till = await launchTill({ ledger, locale: 'en' });
    page = till.page;
    await openStall(page);
    await page.getByRole('grid').waitFor();
  });
  afterAll(async () => {
    await till.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const lines = () => page.getByRole('region', { name: 'Cart' }).getByRole('listitem');
  const kept = async () => (await ask(page, 'openCart.kept', {}))?.lines.length ?? 0;
  const put = async (...codes: readonly string[]): Promise<void> => {
    const before = await lines().count();
    for (const [index, code] of codes.entries()) {
      await scan(page, code);
      await expect.poll(() => lines().count()).toBe(before + index + 1);
    }
    await expect.poll(kept).toBe(before + codes.length);
  };

  it('comes back with its discount when the page is opened again, and can be sold', async () => {
    await put('F01-001', 'F02-001');
    await page.keyboard.press('F8');
    await page.getByRole('dialog').getByRole('button', { name: '10%' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Guest of the exhibition' }).click();
    await page.getByRole('button', { name: 'Apply the discount' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    const total = await page.getByRole('region', { name: 'Cart' }).getByRole('status').innerText();
    await expect.poll(async () => (await ask(page, 'openCart.kept', {}))?.cartDiscount?.bp).toBe(1000);
    await page.reload();
    await expect.poll(() => lines().count()).toBe(2);
    expect(await page.getByRole('region', { name: 'Cart' }).getByRole('status').innerText()).toBe(total);
    await page.getByText('The cart that was open is back as it was').waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'cart-back-en');
    await page.keyboard.press('F12');
    await page.getByRole('button', { name: /Confirm payment/ }).click();
    await page.getByRole('region', { name: 'Sold' }).waitFor();
    // What was sold does not come back.
    await page.reload();
    await page.getByRole('grid').waitFor();
    expect(await lines().count()).toBe(0);
  });

  it('outlives its page that crashed, and a power cut', async () => {
    await put('F01-001', 'F03-001');
    const back = await till.app.evaluate(async ({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) return 0;
      const loaded = new Promise<void>((done) => window.webContents.once('did-finish-load', () => done()));
      window.webContents.forcefullyCrashRenderer();
      await loaded;
      return (await window.webContents.executeJavaScript(`new Promise((seen) => {
        const look = () => {
          const count = document.querySelectorAll('[data-line]').length;
          if (count > 0) seen(count);
          else requestAnimationFrame(look);
        };
        look();
      })`)) as number;
    });
    expect(back).toBe(2);
    await till.kill();
    till = await launchTill({ ledger, locale: 'en' });
    page = till.page;
    await signIn(page);
    await expect.poll(() => lines().count()).toBe(2);
  });

  it('waits among the parked carts when the shift closes over it, said before', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Shift', exact: true }).click();
    await page.getByRole('button', { name: 'Close the shift' }).click();
    await page.getByText('A cart at the till is not finished').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'The count is done' }).click();
    await page.getByRole('button', { name: 'Close the shift' }).click();
    await page.getByRole('heading', { name: 'Closed shift' }).waitFor();
    expect(await ask(page, 'parks.list', {})).toMatchObject([{ lines: 2, till: 'T1' }]);
    await page.getByRole('contentinfo').getByText('1 parked').waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'Till', exact: true }).click();
    await page.getByRole('textbox', { name: 'Float' }).fill('0');
    await page.keyboard.press('Enter');
    await page.getByRole('grid').waitFor();
    expect(await lines().count()).toBe(0);
    await page.keyboard.press('F6');
    await scan(page, 'F03-001');
    await expect.poll(() => lines().count()).toBe(2);
  });
});
