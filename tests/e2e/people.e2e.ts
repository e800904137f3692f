import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { lettersOf, readPdf } from './harness/pdf-text';
import { SUPERVISOR, VOLUNTEER, workAsVolunteer } from './harness/people';
import { scan } from './harness/scan';
import { screenshot } from './harness/screenshot';
import { ask, openStall, ORGANISER } from './harness/stall';

let folder: string;
let till: Till;
let page: Page;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-people-'));
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
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const place = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true });
const noDialog = async () => {
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
};

describe('people', () => {
  it('are added, changed and put aside by an organiser, with PINs that are not guessed and limits that hold', async () => {
    await open('en');
    await place('People').click();
    await button('Add a person').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Salim');
    await page.locator('input[type=password]').fill('1234');
    await button('Save').click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await page.locator('input[type=password]').fill('4826');
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'person-en');
    await button('Save').click();
    await noDialog();
    await button('Change: Salim').click();
    await page.getByRole('dialog').getByText('Supervisor', { exact: true }).click();
    await page.getByRole('dialog').getByText('On duty').click();
    await button('Save').click();
    await noDialog();
    await page.getByText('put aside').waitFor();
    const people = await ask(page, 'people.list', {});
    expect(people.find(({ name }) => name === 'Salim')).toMatchObject({ role: 'supervisor', active: false });

    await page
      .getByRole('group', { name: 'Volunteer' })
      .getByRole('textbox', { name: 'Refund: most' })
      .fill('5');
    await page.getByRole('textbox', { name: /Difference in the drawer/ }).fill('0.500');
    await button('Save the limits').click();
    await page.getByText('The limits were saved.').waitFor();
    await expect
      .poll(async () => (await ask(page, 'exhibition.limits', {})).volunteer.refund.amount)
      .toBe(5_000);
    expect((await ask(page, 'exhibition.limits', {})).varianceNote).toBe(500);
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'people-en');
  });

  it('who forgot: a recovery code, shown once, lets an organiser choose another PIN', async () => {
    await open('ar');
    await place('الأشخاص').click();
    await button('رمز الاستعادة').click();
    const shown = page.getByRole('dialog').getByText(/\d{4}-\d{4}/);
    const code = await shown.innerText();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'recovery-ar');
    await button('كتبته').click();
    await noDialog();
    await screenshot(page, 'people-ar');
    await page.keyboard.press('F9');
    await button('نسيت الرقم السري؟').click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'رمز الاستعادة' }).fill(code);
    await page.getByRole('dialog').locator('input[type=password]').fill('5937');
    await page.getByRole('dialog').getByRole('button', { name: 'دخول' }).click();
    await place('نقطة البيع').waitFor();
    expect((await ask(page, 'people.access', {})).recoverable).toEqual([]);
  });
});

describe('the lock', () => {
  it('comes by key; the next person is a name and a PIN away, and the cart and the shift are as they were', async () => {
    await open('en');
    await workAsVolunteer(page);
    await page.getByRole('grid').waitFor();
    await scan(page, 'F01-001');
    const lines = page.getByRole('region', { name: 'Cart' }).getByRole('listitem');
    await expect.poll(() => lines.count()).toBe(1);
    expect(await place('People').count()).toBe(0);
    await page.keyboard.press('F9');
    await page.getByRole('button', { name: new RegExp(SUPERVISOR.name) }).click();
    await page.locator('input[type=password]').fill(SUPERVISOR.pin);
    await page.keyboard.press('Enter');
    await place('People').waitFor();
    expect(await lines.count()).toBe(1);
    expect(await ask(page, 'shifts.current', { till: 'T1' })).toMatchObject({ openedBy: ORGANISER.name });
  });

  it('comes by itself where nobody touched anything for the minutes of the settings', async () => {
    await open('en');
    await ask(page, 'settings.change', { lockAfterMinutes: 1 });
    await page.clock.install();
    await page.reload();
    await page.getByRole('grid').waitFor();
    await page.clock.fastForward('00:50');
    expect(await ask(page, 'session.current', {})).not.toBeNull();
    await page.clock.fastForward('00:15');
    await page.getByText('Who is at the till?').waitFor();
    expect(await ask(page, 'session.current', {})).toBeNull();
  });

  it('tells how long to wait after wrong PINs', async () => {
    await open('en');
    await workAsVolunteer(page);
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('F9');
    // Until then the button that locks bears the same name.
    await page.getByRole('heading', { name: 'Who is at the till?' }).waitFor();
    await page.getByRole('button', { name: new RegExp(VOLUNTEER.name) }).click();
    // The first wait is of one second: looked out for from before, so that it cannot pass unseen.
    const told = page.getByText(/Wait \d+ second/).waitFor();
    for (let time = 0; time < 3; time += 1) {
      await page.locator('input[type=password]').fill('9999');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('input[type=password]').inputValue()).toBe('');
    }
    await told;
  });
});

describe('the card beside the till', () => {
  it.each(['ar', 'en'] as const)('is one A4 page with the keys and five cures, in %s', async (language) => {
    await open(language);
    const path = join(folder, 'card.pdf');
    await till.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await ask(page, 'keysCard.savePdf', { language });
    const { text, pages, width } = await readPdf(readFileSync(path));
    expect(pages).toBe(1);
    expect(width).toBeCloseTo(210, 0);
    expect(text).toContain('F12');
    expect(text).toContain(
      lettersOf(language === 'ar' ? 'خمسة أخطاء شائعة وعلاجها' : 'Five common mistakes'),
    );
  });
});
