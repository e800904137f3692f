import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../../electron/ledger/ledger';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { lettersOf, readPdf } from './harness/pdf-text';
import { allowAs, signInAs, SUPERVISOR, VOLUNTEER, workAsVolunteer } from './harness/people';
import { screenshot } from './harness/screenshot';
import { sell } from './harness/sell';
import { ask, openStall, ORGANISER, signIn } from './harness/stall';

let folder: string;
let till: Till;
let page: Page;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-shift-'));
});
afterEach(async () => {
  const { problems } = till;
  await till.kill();
  rmSync(folder, { recursive: true, force: true });
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

const open = async (locale: 'ar' | 'en'): Promise<void> => {
  till = await launchTill({ locale });
  page = till.page;
  await openStall(page);
};
const button = (name: string | RegExp) => page.getByRole('button', { name });
const place = (name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const main = () => page.getByRole('main').innerText();
const count = async (denomination: string, many: number): Promise<void> => {
  await page.getByRole('textbox', { name: `How many: ${denomination}` }).fill(String(many));
};
const chooseInDialog = (path: string): Promise<void> =>
  till.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

describe('closing a shift', () => {
  it('is a blind count with a recount, and nothing that is broken can hold it open', async () => {
    await open('en');
    await ask(page, 'settings.change', { printer: 'Not-there' });
    const limits = await ask(page, 'exhibition.limits', {});
    await ask(page, 'exhibition.saveLimits', {
      id: uuidv7(),
      limits: { ...limits, varianceNote: 500 },
    });
    const sale = await sell(page);
    await workAsVolunteer(page);
    await place('Shift');
    await button('Close the shift').waitFor();
    expect(await main()).not.toContain('Expected');
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'shift-x-en');

    await button('Close the shift').click();
    await count('20 rials', 1);
    await button('More: 100 baisa').click();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'shift-count-en');
    await button('The count is done').click();
    await page.getByText('20.100').first().waitFor();
    expect(await main()).not.toContain('Expected');
    await button('Count again').click();
    await count('20 rials', 1);
    await button('The count is done').click();
    await button('Close the shift').click();
    await page
      .getByText(/The difference/i)
      .or(page.getByRole('alert'))
      .first()
      .waitFor();
    expect(await ask(page, 'shifts.current', { till: 'T1' })).not.toBeNull();
    await page.getByRole('textbox', { name: 'Reason for the difference' }).fill('The float was short');
    await button('Close the shift').click();

    await page.getByRole('heading', { name: 'Closed shift' }).waitFor();
    expect(await ask(page, 'shifts.current', { till: 'T1' })).toBeNull();
    const text = lettersOf(await main());
    expect(text).toContain(lettersOf(`Short`));
    expect(text).toContain('20.100');
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'shift-z-en');
    await button(/^Print/).click();
    await page.getByRole('alert').waitFor();

    const path = join(folder, 'z.pdf');
    await chooseInDialog(path);
    await button(/Save PDF/).click();
    await page.getByText(path).waitFor();
    const pdf = await readPdf(readFileSync(path));
    await signInAs(page, ORGANISER);
    const [closed] = await ask(page, 'shifts.closed', {});
    const z = await ask(page, 'shifts.z', { shiftId: closed?.shiftId ?? '' });
    expect(pdf.pages).toBe(1);
    expect(pdf.text).toContain(z.hash);
    expect(z.recounts).toEqual([{ '20000': 1, '100': 1 }]);
    expect(z.drawer.expected).toBe(20_000 + sale.kept);
    expect(z.note).toBe('The float was short');
  });

  it('is offered at the next start where one was left open overnight', async () => {
    const path = join(folder, 'yesterday.sqlite');
    const ledger = Ledger.open(path, { stamp: () => Date.now() - 26 * 3_600_000 });
    if (!ledger.ok) throw new Error(ledger.error.code);
    const system = { kind: 'system' } as const;
    ledger.value.call(system, 'exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
    ledger.value.call(system, 'shifts.open', { id: uuidv7(), till: 'T1', float: 5_000 });
    ledger.value.close();
    till = await launchTill({ ledger: path, locale: 'ar' });
    page = till.page;
    await signIn(page);

    await page.getByRole('dialog', { name: 'بقيت وردية مفتوحة' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'shift-left-open-ar');
    await button('عُدّ الدرج وأغلقها').click();
    await button('أكثر: 5 ريالات').click();
    await screenshot(page, 'shift-count-ar');
    await button('انتهيت من العدّ').click();
    await button('أغلق الوردية').click();
    await page.getByRole('heading', { name: 'وردية مغلقة' }).waitFor();
    await page.getByText('مطابق').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'shift-z-ar');
    expect(await ask(page, 'shifts.current', { till: 'T1' })).toBeNull();
  });
});

describe('cash without a sale', () => {
  it('goes out with its other side, a reason, and the supervisor who allowed it; the drawer opens with a reason', async () => {
    await open('en');
    await workAsVolunteer(page);
    await place('Shift');
    await button('Cash out').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('2.500');
    await dialog.getByText('Expense', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Bags and wrapping' }).click();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'cash-out-en');
    await dialog.getByRole('button', { name: 'Record cash out' }).click();

    const sheet = page.getByRole('dialog', { name: 'Call a supervisor' });
    await sheet.waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'approval-en');
    await allowAs(page, { ...SUPERVISOR, pin: '1597' });
    await sheet.getByRole('alert').waitFor();
    await allowAs(page, SUPERVISOR);
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

    await button('Open drawer without a sale').click();
    await page.getByRole('button', { name: 'Changed a note for a visitor' }).click();
    await button('Record the opening').click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

    await signInAs(page, ORGANISER);
    const [opened, moved] = await ask(page, 'journal.list', { limit: 2 });
    expect(opened).toMatchObject({ kind: 'drawer.opened', by: { name: VOLUNTEER.name }, approvedBy: null });
    expect(moved).toMatchObject({
      kind: 'cash.moved',
      by: { name: VOLUNTEER.name },
      approvedBy: { name: SUPERVISOR.name },
      payload: { amount: 2_500, account: 'expense', reason: 'Bags and wrapping' },
    });
    const x = await ask(page, 'shifts.x', { till: 'T1' });
    expect(x.drawer).toMatchObject({ cashOut: 2_500, expected: 17_500 });
    expect(x.drawerOpenings).toBe(1);
  });
});
