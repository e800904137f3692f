import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { axe } from './harness/axe';
import { typeDay } from './harness/days';
import { launchTill, type Till } from './harness/launch-till';
import { allowAs, signInAs, SUPERVISOR, VOLUNTEER, workAsVolunteer } from './harness/people';
import { scan } from './harness/scan';
import { screenshot } from './harness/screenshot';
import { sell } from './harness/sell';
import { ask, openStall, ORGANISER } from './harness/stall';

let till: Till;
let page: Page;

beforeEach(async () => {
  till = await launchTill({ locale: 'en' });
  page = till.page;
  await openStall(page);
});
afterEach(async () => {
  const { problems } = till;
  await till.kill();
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const goToSales = () => page.getByRole('navigation').getByRole('button', { name: "Shift's sales" }).click();
const noDialog = async () => {
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
};
const receiptOf = (saleId: string) => ask(page, 'sales.receipt', { saleId });
const options = () => page.getByRole('listbox').getByRole('option');

/** Two pieces and some weight, paid by card. */
const sellByCard = async () => {
  const quoted = await ask(page, 'products.list', {});
  const price = (code: string) => quoted.find((one) => one.code === code)?.price ?? 0;
  const total = 2 * price('F01-001') + Math.round(price('F01-003') / 4);
  const line = { price: null, discount: 0, discountBy: 'family', discountReason: '' } as const;
  return ask(page, 'sales.ringUp', {
    id: uuidv7(),
    till: 'T1',
    lines: [
      { ...line, product: 'F01-001', qty: 2 },
      { ...line, product: 'F01-003', qty: 250 },
    ],
    cartDiscount: null,
    tenders: [{ method: 'card', amount: total }],
    total: null,
  });
};

describe('a sale that must be mended', () => {
  it('is found by its printed barcode, its number, product, amount and day', async () => {
    const first = await sell(page);
    const second = await sellByCard();
    await goToSales();
    await expect.poll(() => options().count()).toBe(2);
    await scan(page, first.number);
    await expect.poll(() => options().count()).toBe(1);
    expect(await options().first().innerText()).toContain(first.number);
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'sales-find-en');

    await page.getByRole('textbox').fill(second.number.slice(-3));
    await expect.poll(() => options().first().innerText()).toContain(second.number);
    await page.getByText('Product', { exact: true }).click();
    await page.getByRole('textbox').fill('F01-003');
    await expect.poll(() => options().count()).toBe(1);
    await page.getByText('Amount', { exact: true }).click();
    await page.getByRole('textbox').fill((first.total / 1000).toFixed(3));
    await expect.poll(() => options().first().innerText()).toContain(first.number);
    await page.getByText('Time', { exact: true }).click();
    const time = page.getByLabel('About what time (alone: today)');
    const inMuscat = (at: number): string => new Date(at + 4 * 3_600_000).toISOString().slice(11, 16);
    await time.fill(inMuscat(first.at));
    await expect.poll(() => options().count()).toBe(2);
    // Far from any sale of today.
    await time.fill(inMuscat(first.at - 5 * 3_600_000));
    await page.getByRole('heading', { name: 'No such sale was found' }).waitFor();
    await time.fill('');
    const today = new Date(first.at + 4 * 3_600_000).toISOString().slice(0, 10);
    await typeDay(page, page.getByRole('group', { name: 'Day' }), today);
    await expect.poll(() => options().count()).toBe(2);
    expect(await axe(page)).toEqual([]);
  });

  it('gives back one of two pieces by card once the money went back, and a supervisor allows it', async () => {
    const sale = await sellByCard();
    await workAsVolunteer(page);
    await goToSales();
    await button('Refund').click();
    const dialog = page.getByRole('dialog').first();
    await dialog
      .getByRole('button', { name: /^More:/ })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Faulty goods' }).click();
    const submit = button('Record the refund');
    await page.getByText('Goes back to the buyer').waitFor();
    expect(await submit.isDisabled()).toBe(true);
    await dialog.getByText("The money went back to the buyer's card").click();
    await dialog.getByText('Back to the shelf').click();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'refund-en');
    await submit.click();
    await page.getByRole('dialog', { name: 'Call a supervisor' }).waitFor();
    await allowAs(page, SUPERVISOR);
    await page.getByRole('dialog', { name: 'Refund recorded' }).waitFor();
    await screenshot(page, 'refunded-en');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await noDialog();

    const receipt = await receiptOf(sale.saleId);
    expect(receipt.lines.map(({ refundedQty }) => refundedQty)).toEqual([1, 0]);
    await signInAs(page, ORGANISER);
    const [entry] = await ask(page, 'journal.list', { kind: 'sale.refunded' });
    expect(entry).toMatchObject({
      by: { name: VOLUNTEER.name },
      approvedBy: { name: SUPERVISOR.name },
      payload: { method: 'card', moneyReturned: true, restock: false, reason: 'Faulty goods' },
    });
  });

  it('is voided whole with a reason, and stands in the list as void', async () => {
    const sale = await sell(page);
    await goToSales();
    await button('Void').click();
    await page.getByRole('button', { name: 'Entered twice' }).click();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'void-en');
    await button('Void the sale').click();
    await noDialog();
    expect((await receiptOf(sale.saleId)).voided).toBe(true);
    await expect.poll(() => button('Void').count()).toBe(0);
  });

  it('has its payment corrected from the list, from cash to card, without a void', async () => {
    const sale = await sell(page);
    await goToSales();
    await button('Correct payment').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Save the correction/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'correct-payment-en');
    await dialog.getByRole('button', { name: /Save the correction/ }).click();
    await noDialog();
    const receipt = await receiptOf(sale.saleId);
    expect(receipt.tenders.map(({ method }) => method)).toEqual(['card']);
    expect(receipt.voided).toBe(false);
  });
});
