import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe';
import { typeDay } from './harness/days';
import { launchTill, type Till } from './harness/launch-till';
import { allowAs, signInAs, SUPERVISOR, VOLUNTEER, workAsVolunteer } from './harness/people';
import { screenshot } from './harness/screenshot';
import { sell } from './harness/sell';
import { ask, openStall, ORGANISER } from './harness/stall';

describe('what was done', () => {
  let till: Till;
  let page: Page;
  let number: string;

  beforeAll(async () => {
    till = await launchTill({ locale: 'en' });
    page = till.page;
    await openStall(page);
    await ask(page, 'tills.save', { id: uuidv7(), till: { code: 'T2', name: '' } });
    const sale = await sell(page);
    ({ number } = sale);
    for (let more = 0; more < 60; more += 1) {
      await ask(page, 'stock.receive', { id: uuidv7(), product: 'F01-001', qty: 1, note: '' });
    }
    await ask(page, 'sales.void', { id: uuidv7(), saleId: sale.saleId, reason: 'Entered twice' });
    await workAsVolunteer(page);
    await page.getByRole('navigation').getByRole('button', { name: 'Shift', exact: true }).click();
    await page.getByRole('button', { name: 'Cash in', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('4.500');
    await dialog.getByRole('button', { name: 'Change for the drawer' }).click();
    await dialog.getByRole('button', { name: 'Record cash in' }).click();
    await page.getByRole('dialog', { name: 'Call a supervisor' }).waitFor();
    await allowAs(page, SUPERVISOR);
    await dialog.first().waitFor({ state: 'detached' });
    await ask(page, 'shifts.openDrawer', { id: uuidv7(), till: 'T1', reason: 'Changed a note' });
    await signInAs(page, ORGANISER);
    await page.getByRole('navigation').getByRole('button', { name: 'People', exact: true }).click();
    await page.getByText('What was done', { exact: true }).click();
    await entries().first().waitFor();
  });
  afterAll(async () => {
    const { problems } = till;
    await till.kill();
    expect(problems).toEqual([]);
  });

  const entries = () => page.getByRole('main').getByRole('listitem');
  const entry = (text: string | RegExp) => entries().filter({ hasText: text });
  const choose = (label: string, option: string) =>
    page.getByLabel(label, { exact: true }).selectOption(option);

  it('cash that came in was recorded, with its other side and who allowed it', async () => {
    const x = await ask(page, 'shifts.x', { till: 'T1' });
    expect(x.drawer).toMatchObject({ cashIn: 4_500 });
    const cash = entry(/Cash into the drawer/);
    expect((await cash.innerText()).replaceAll(/[\u2066-\u2069]/g, '')).toContain(
      'Cash into the drawer from Cash box: Change for the drawer',
    );
    expect(await cash.innerText()).toContain('4.500');
    expect((await cash.innerText()).replaceAll(/[\u2066-\u2069]/g, '')).toContain(
      `approved by ${SUPERVISOR.name}`,
    );
  });

  it('names who, what, when and where, and opens to what moved from where to where, by keyboard too', async () => {
    const voided = entry(new RegExp('voided'));
    expect((await voided.innerText()).replaceAll(/[\u2066-\u2069]/g, '')).toContain(
      `Sale ${number} voided: Entered twice`,
    );
    const row = voided.getByRole('button');
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByText('No. ', { exact: false }).first().waitFor();
    const text = (await voided.innerText()).replaceAll(/[\u2066-\u2069]/g, '');
    expect(text).toContain('To');
    expect(text).toContain('Account of family F01');
    expect(text).toContain('Drawer T1');
    expect(await row.getAttribute('aria-expanded')).toBe('true');
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'audit-en');
  });

  it('is sifted by person, kind, till and day, and says so where there is nothing', async () => {
    await choose('Who', VOLUNTEER.name);
    await expect.poll(() => entries().count()).toBe(2);
    await choose('What', 'Drawer opened without a sale');
    await expect.poll(() => entries().count()).toBe(1);
    await choose('Where', 'T2');
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show everything' }).first().click();
    await choose('What', 'Sale');
    await expect.poll(() => entries().count()).toBe(1);
    await typeDay(page, page.getByRole('group', { name: 'Day' }), '2020-01-01');
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    await page.getByRole('button', { name: 'Show everything' }).first().click();
    await expect.poll(() => entries().count()).toBe(50);
  });

  it('goes on to what is older, a page at a time, and shows what is done meanwhile', async () => {
    await page.getByRole('button', { name: 'Earlier than that' }).click();
    await expect.poll(() => entries().count()).toBe(100);
    await ask(page, 'shifts.openDrawer', { id: uuidv7(), till: 'T1', reason: 'Just now' });
    await entry(/Just now/).waitFor();
  });

  it('speaks Arabic too', async () => {
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.getByRole('heading', { name: 'ما جرى' }).waitFor();
    // What was opened stays so.
    await entry(/أُبطل البيع/).waitFor();
    await page.getByText('حساب الأسرة').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'audit-ar');
  });
});
