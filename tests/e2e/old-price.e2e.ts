import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { scan } from './harness/scan';
import { screenshot } from './harness/screenshot';
import { ask, openStall } from './harness/stall';

let till: Till;
let page: Page;

const PIECE = 'F01-001';

const cart = () => page.getByRole('region', { name: 'السلة' });
const line = () => cart().getByRole('listitem').first();
const takeIt = () => cart().getByRole('button', { name: 'اعتمد السعر الجديد' }).click();
const rials = (baisa: number): string => (baisa / 1000).toFixed(3);

const priceOf = async (): Promise<number> => {
  const found = (await ask(page, 'products.table', {})).find(({ code }) => code === PIECE);
  if (!found) throw new Error('The sample has changed.');
  return found.price;
};

/** The organiser changes the price elsewhere, while the buyer stands at the till. */
const raise = async (): Promise<number> => {
  const found = (await ask(page, 'products.table', {})).find(({ code }) => code === PIECE);
  if (!found) throw new Error('The sample has changed.');
  const { onHand: _, ...product } = found;
  const price = product.price + 500;
  await ask(page, 'products.save', { id: uuidv7(), product: { ...product, price } });
  return price;
};

beforeEach(async () => {
  till = await launchTill({ locale: 'ar' });
  page = till.page;
  await openStall(page);
  await page.getByRole('grid').waitFor();
});

afterEach(async () => {
  const { problems } = till;
  await till.kill();
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

it('a cart that holds an old price says so before the buyer pays, and takes the new one by a touch', async () => {
  await scan(page, PIECE);
  await line().waitFor();
  const before = await priceOf();
  const now = await raise();
  // While it stands open at the till.
  await expect.poll(() => line().locator('s').innerText()).toBe(rials(before));
  await line().getByText(rials(now)).waitFor();
  await cart().getByText('تغيّر سعر منتج في السلة').waitFor();
  expect(await axe(page)).toEqual([]);
  await screenshot(page, 'till-old-price');
  await takeIt();
  await expect.poll(() => line().locator('s').count()).toBe(0);
  expect(await cart().innerText()).toContain(rials(now));

  // And where it was put aside meanwhile.
  await page.keyboard.press('F6');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => cart().getByRole('listitem').count()).toBe(0);
  const again = await raise();
  await page.keyboard.press('F6');
  await page.getByRole('dialog').getByRole('listitem').getByRole('button').first().click();
  await expect.poll(() => line().locator('s').innerText()).toBe(rials(now));
  await line().getByText(rials(again)).waitFor();
  await takeIt();

  // While the payment stands there, the cart beside it still says so.
  await page.keyboard.press('F12');
  await page.getByRole('textbox', { name: 'المبلغ المستلم' }).waitFor();
  const last = await raise();
  await line().getByText(rials(last)).waitFor();
  await takeIt();
  await page.getByRole('button', { name: /أكّد الدفع/ }).click();
  await page.getByRole('region', { name: 'تم البيع' }).waitFor();
  const [sale] = await ask(page, 'sales.find', { shiftOf: 'T1' });
  expect(await ask(page, 'sales.receipt', { saleId: sale?.saleId ?? '' })).toMatchObject({ total: last });
}, 60_000);
