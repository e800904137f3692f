import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { lettersOf, readPdf } from './harness/pdf-text';
import { scan } from './harness/scan';
import { screenshot } from './harness/screenshot';
import { sell } from './harness/sell';
import { ask, call, openStall, ORGANISER } from './harness/stall';
import { windowOf } from './harness/window-of';

const MARK = lettersOf('تدريب');
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('practising', () => {
  let till: Till;
  let page: Page;
  let folder: string;
  let userData: string;
  let truth: string;
  let practice: string;
  let before: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'till-practice-'));
    truth = join(folder, 'stall.sqlite');
    userData = join(folder, 'user');
    till = await launchTill({ ledger: truth, userData, locale: 'ar', args: ['--buyer', '--families'] });
    practice = join(userData, 'practice.sqlite');
    page = till.page;
    await openStall(page);
    await sell(page);
    await page.getByRole('grid').waitFor();
  });
  afterAll(async () => {
    const { problems } = till;
    await till.close();
    rmSync(folder, { recursive: true, force: true });
    expect(problems).toEqual([]);
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const cart = () => page.getByRole('region', { name: 'السلة' }).getByRole('listitem');
  const strip = () => page.locator('[data-practice-strip]');
  /** Does what opens another ledger: every page begins anew then. */
  const begunAnew = async (act: () => Promise<void>): Promise<void> => {
    const loaded = page.waitForEvent('load');
    await act();
    await loaded;
  };
  const lockScreen = () => page.getByRole('heading', { name: 'من على نقطة البيع؟' }).waitFor();
  const enter = async (who: RegExp | string, pin: string) => {
    await page.getByRole('button', { name: who }).click();
    await page.locator('input[type=password]').fill(pin);
    await page.keyboard.press('Enter');
  };
  /** The files that any process of the program holds open. */
  const held = (): readonly string[] =>
    till.pids().flatMap((pid) => {
      try {
        return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
          try {
            return [readlinkSync(`/proc/${pid}/fd/${fd}`)];
          } catch {
            return [];
          }
        });
      } catch {
        // It ended while the list was read.
        return [];
      }
    });
  const holds = (path: string): boolean => held().some((one) => one.startsWith(path));
  const savedPdf = async (name: string, save: () => Promise<unknown>): Promise<string> => {
    const path = join(folder, name);
    await till.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await save();
    return (await readPdf(readFileSync(path))).text;
  };

  const enterSupervisor = async () => {
    const people = await ask(page, 'people.onDuty', {});
    const supervisor = people.find(({ role }) => role === 'supervisor');
    await ask(page, 'people.signIn', { personId: supervisor?.personId ?? '', pin: '2580' });
  };

  it('begins at the lock screen with an open cart, and the true ledger is closed', async () => {
    await scan(page, 'F01-001');
    await expect.poll(() => cart().count()).toBe(1);
    expect(holds(truth)).toBe(true);
    await page.keyboard.press('F9');
    await lockScreen();
    await button('تدرّب').click();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'practise-ar');
    await begunAnew(() => page.getByRole('button', { name: /على منتجات هذا المعرض/ }).click());
    await strip().waitFor();
    await lockScreen();
    expect(holds(truth)).toBe(false);
    expect(holds(practice)).toBe(true);
    before = hashOf(truth);
    expect((await ask(page, 'app.info', {})).practice).toBe(true);
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'practice-lock-ar');
  });

  it('is framed in another colour, with its word, on every screen and in the buyer’s window', async () => {
    await page.getByText(/2580/).waitFor();
    expect(await page.getByText(ORGANISER.name).count()).toBe(0);
    await enter(/متطوّع/, '2580');
    await page.getByRole('textbox', { name: /العهدة|عهدة/ }).fill('20');
    await page.keyboard.press('Enter');
    await page.getByRole('grid').waitFor();
    expect(await cart().count()).toBe(0);
    expect(await ask(page, 'sales.find', {})).toEqual([]);
    for (const name of ['مبيعات الوردية', 'الوردية', 'المعروضات', 'الإعدادات', 'نقطة البيع']) {
      await page
        .getByRole('banner')
        .getByRole('navigation')
        .getByRole('button', { name, exact: true })
        .click();
      expect(await strip().innerText()).toContain('تدريب');
      const frame = page.locator('[data-practice-frame]');
      expect(await frame.evaluate((one) => getComputedStyle(one).borderTopColor)).toBe('rgb(91, 62, 150)');
    }
    // Nothing of the screen has gone below the window for it.
    const foot = await page.getByRole('contentinfo').boundingBox();
    const height = await page.evaluate(() => globalThis.innerHeight);
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(height);
    await scan(page, 'F01-001');
    await expect.poll(() => cart().count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'practice-till-ar');
    const buyer = await windowOf(till, 'buyer');
    await expect.poll(() => buyer.locator('[data-practice-strip]').count()).toBe(1);
    await screenshot(buyer, 'practice-buyer-ar');
    const families = await windowOf(till, 'families');
    await expect.poll(() => families.locator('[data-practice-strip]').count()).toBe(1);
    await screenshot(families, 'practice-families-ar');
  });

  it('says so across every paper, printed too', async () => {
    const { saleId } = await sell(page);
    const [product] = await ask(page, 'products.list', {});
    await enterSupervisor();
    for (const [name, save] of [
      ['receipt.pdf', () => ask(page, 'receipt.savePdf', { saleId, language: 'ar' })],
      [
        'x.pdf',
        () => ask(page, 'shiftReport.savePdf', { report: { kind: 'x', till: 'T1' }, language: 'ar' }),
      ],
      ['card.pdf', () => ask(page, 'keysCard.savePdf', { language: 'ar' })],
      [
        'handover.pdf',
        () => ask(page, 'handover.savePdf', { family: product?.familyCode ?? '', language: 'ar' }),
      ],
      [
        'labels.pdf',
        () =>
          ask(page, 'labels.savePdf', {
            labels: [{ product: product?.code ?? '', copies: 3 }],
            size: 'A4-3x8',
            symbology: 'code128',
            language: 'ar',
          }),
      ],
    ] as const) {
      const text = await savedPdf(name, save);
      expect(text.split(MARK).length - 1, name).toBeGreaterThanOrEqual(name === 'labels.pdf' ? 3 : 1);
    }
    const shift = await ask(page, 'shifts.current', { till: 'T1' });
    await ask(page, 'shifts.close', { id: crypto.randomUUID(), till: 'T1', count: {}, note: 'تدريب فقط' });
    const z = { kind: 'z', shiftId: shift?.shiftId ?? '' } as const;
    const text = await savedPdf('z.pdf', () =>
      ask(page, 'shiftReport.savePdf', { report: z, language: 'ar' }),
    );
    expect(text).toContain(MARK);
  });

  it('leaves not a byte of the true ledger changed, and ends at its lock screen with the cart as it was', async () => {
    expect(hashOf(truth)).toBe(before);
    expect(holds(truth)).toBe(false);
    await begunAnew(() => button('أنهِ التدريب').click());
    await expect.poll(() => strip().count()).toBe(0);
    await lockScreen();
    expect(await ask(page, 'session.current', {})).toBeNull();
    expect(existsSync(practice)).toBe(false);
    expect(holds(practice)).toBe(false);
    // Whoever practised is nobody here.
    expect((await ask(page, 'people.onDuty', {})).map(({ name }) => name)).toEqual([ORGANISER.name]);
    await page.locator('input[type=password]').fill(ORGANISER.pin);
    await page.keyboard.press('Enter');
    await expect.poll(() => cart().count()).toBe(1);
    expect(await ask(page, 'sales.find', {})).toHaveLength(1);
  });

  it('begins anew each time, and the program that is started again has the true ledger', async () => {
    await page.keyboard.press('F9');
    await lockScreen();
    expect(await call(page, 'practice.begin', { of: 'sample' })).toMatchObject({ ok: true });
    await strip().waitFor();
    await lockScreen();
    await enter(/متطوّع/, '2580');
    await page.getByRole('textbox', { name: /العهدة|عهدة/ }).waitFor();
    before = hashOf(truth);
    await till.kill();
    expect(existsSync(practice)).toBe(true);
    expect(hashOf(truth)).toBe(before);
    till = await launchTill({ ledger: truth, userData });
    page = till.page;
    await lockScreen();
    expect(await strip().count()).toBe(0);
    expect(existsSync(practice)).toBe(false);
  });
});
