import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ar from '../../renderer/i18n/ar.json';
import en from '../../renderer/i18n/en.json';
import { axe } from './harness/axe';
import { breakScreen, failMain } from './harness/faults';
import { filesIn } from './harness/files';
import { launchTill, type Till } from './harness/launch-till';
import { sell } from './harness/sell';
import { ask, call, openStall } from './harness/stall';
import { windowOf } from './harness/window-of';

/** What nobody may find in a log or a report. */
const PIN = '80641';
const PHONE = '+96897135824';
const BANK = 'OM81018000000129';

/** A process that fails costs a sentence, never the sale; and what is kept of it names nobody. */
describe('when something in the program fails', () => {
  let till: Till;
  let page: Page;
  let code = '';
  beforeAll(async () => {
    till = await launchTill({ locale: 'en' });
    ({ page } = till);
    await openStall(page);
    const [family] = await ask(page, 'families.list', {});
    await ask(page, 'families.saveContact', { family: family?.code ?? '', phone: PHONE, onReceipt: true });
    const person = {
      id: uuidv7(),
      personId: null,
      name: 'سر',
      role: 'volunteer',
      active: true,
      pin: PIN,
    } as const;
    await ask(page, 'people.save', person);
    ({ code } = await ask(page, 'people.newRecoveryCode', {}));
    await page.getByRole('search').waitFor();
  });
  afterAll(async () => till.kill());

  const reports = (): string => readFileSync(join(till.userData, 'reports/faults.jsonl'), 'utf8');
  const banner = (sentence: string) => page.getByRole('alert').filter({ hasText: sentence });

  it('main says so in one sentence, and the next sale is sold', async () => {
    await failMain(till, `could not print for ${PHONE}, PIN ${PIN}, ${BANK}, ${code}`);
    await banner(en.support.failed.main).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await sell(page)).toMatchObject({ number: 'T1-000001' });
    expect(reports()).toContain('could not print for #');
  });

  it('what is copied for support was seen before, to the letter, and names nobody', async () => {
    // A page that was shown nothing copies nothing.
    expect(await ask(page, 'faults.copy', {})).toEqual({ copied: false });
    await page.getByRole('button', { name: en.support.open }).click();
    const dialog = page.getByRole('dialog');
    const text = dialog.getByRole('textbox', { name: en.support.text });
    await expect.poll(() => text.inputValue()).toContain('could not print for #');
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: en.support.copy }).click();
    await dialog.getByText(en.support.copied).waitFor();
    const copied = await till.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toBe(await text.inputValue());
    for (const secret of [PIN, PHONE.slice(1), BANK, code]) expect(copied).not.toContain(secret);
    await dialog.getByRole('button', { name: en.common.close }).last().click();
    await banner(en.support.failed.main).getByRole('button', { name: en.support.goOn }).click();
    await banner(en.support.failed.main).waitFor({ state: 'detached' });
  });

  it('the buyer’s screen is opened again by itself, and the till is told', async () => {
    await ask(page, 'buyer.open', {});
    const buyer = await windowOf(till, 'buyer');
    await buyer.locator('main').waitFor();
    const isBack = await till.app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('buyer'));
      if (window === undefined) return null;
      const loaded = new Promise<void>((done) => window.webContents.once('did-finish-load', () => done()));
      window.webContents.forcefullyCrashRenderer();
      await loaded;
      return (await window.webContents.executeJavaScript("pos.call('buyer.state', {})")) as unknown;
    });
    expect(isBack).toMatchObject({ ok: true });
    await banner(en.support.failed.buyer).getByRole('button', { name: en.support.goOn }).click();
    expect(reports()).toContain('page of the buyer window');
  });

  it('a paper whose page dies is a receipt that failed, with its code, and no more', async () => {
    await till.app.evaluate(({ app }) => {
      app.once('web-contents-created', (_event, contents) =>
        contents.once('dom-ready', () => contents.forcefullyCrashRenderer()),
      );
    });
    const tried = await call(page, 'printers.try', {
      printer: 'none',
      paper: '80mm',
      language: 'ar',
    });
    expect(tried).toMatchObject({ error: { code: 'PRINTER_FAILED' } });
    expect(reports()).toContain('page of the paper window');
  });

  it('a screen that breaks leaves a page that says so, shows what it would copy, and opens again', async () => {
    for (const [language, text] of [
      ['ar', ar],
      ['en', en],
    ] as const) {
      await ask(page, 'settings.change', { language });
      await page.reload();
      await breakScreen(page, text.shell.settings);
      await page.getByRole('heading', { name: text.app.crashed }).waitFor();
      expect(await axe(page)).toEqual([]);
      await page.getByRole('button', { name: text.support.open }).click();
      const shown = page.getByRole('textbox', { name: text.support.text });
      await expect.poll(() => shown.inputValue()).toContain('· screen');
      expect(await axe(page)).toEqual([]);
      await page.getByRole('button', { name: text.common.close }).last().click();
      await page.getByRole('button', { name: text.app.openAgain }).click();
      await page.getByRole('search').waitFor();
    }
  });

  it('the reports stand in the settings too', async () => {
    await page.getByRole('navigation').getByRole('button', { name: en.shell.settings }).click();
    await page.getByRole('button', { name: en.support.open }).click();
    expect(await page.getByRole('textbox', { name: en.support.text }).inputValue()).toContain('Electron');
    await page.getByRole('button', { name: en.common.close }).last().click();
  });

  it('the log is rotated at a megabyte and stays in the user’s folder, and no file names a secret', async () => {
    await failMain(till, `${PHONE} ${PIN} ${BANK} ${code} ${'long '.repeat(700)}`, 400);
    const logs = join(till.userData, 'logs');
    await expect
      .poll(() => statSync(join(logs, 'main.old.log'), { throwIfNoEntry: false })?.size)
      .toBeGreaterThan(500_000);
    for (const { bytes } of filesIn(logs)) expect(bytes.length).toBeLessThan(1_100_000);

    const secrets = [PIN, PHONE.slice(1), BANK, code, code.replaceAll('-', '')];
    const guilty = filesIn(till.userData).filter(
      ({ path, bytes }) =>
        !path.startsWith('ledger.sqlite') && secrets.some((secret) => bytes.includes(secret)),
    );
    expect(guilty.map(({ path }) => path)).toEqual([]);
    // The search would find one: the phone is in the ledger's own table of contacts.
    const ledger = filesIn(till.userData).filter(({ path }) => path.startsWith('ledger.sqlite'));
    expect(ledger.some(({ bytes }) => bytes.includes(PHONE))).toBe(true);
    expect(ledger.some(({ bytes }) => bytes.includes(PIN) || bytes.includes(code))).toBe(false);
  });
});
