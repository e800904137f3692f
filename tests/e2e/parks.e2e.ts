import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../../electron/ledger/ledger';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { allowAs, SUPERVISOR, workAsVolunteer } from './harness/people';
import { scan } from './harness/scan';
import { screenshot } from './harness/screenshot';
import { ask, openStall, ORGANISER, signIn } from './harness/stall';

let folder: string;
let till: Till;
let page: Page;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-parks-'));
});
afterEach(async () => {
  const { problems } = till;
  await till.kill();
  rmSync(folder, { recursive: true, force: true });
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

const open = async (ledger: string): Promise<void> => {
  till = await launchTill({ ledger, locale: 'en' });
  page = till.page;
};
const cart = () => page.getByRole('region', { name: 'Cart' });
const lines = () => cart().getByRole('listitem');
const put = async (...codes: readonly string[]): Promise<void> => {
  const before = await lines().count();
  for (const [index, code] of codes.entries()) {
    await scan(page, code);
    await expect.poll(() => lines().count()).toBe(before + index + 1);
  }
};
const noDialog = async () => {
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
};

describe('carts put aside', () => {
  it('outlive a restart and come back by a touch or by the scan of an item', async () => {
    const ledger = join(folder, 'stall.sqlite');
    await open(ledger);
    await openStall(page);
    await page.getByRole('grid').waitFor();
    await put('F01-001', 'F02-001');
    await page.keyboard.press('F6');
    await page.getByRole('textbox', { name: /A name/ }).fill('blue shirt');
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'park-en');
    await page.keyboard.press('Enter');
    await noDialog();
    expect(await lines().count()).toBe(0);
    await put('F03-001');
    await cart().getByRole('button', { name: /Park/ }).click();
    await page.keyboard.press('Enter');
    await noDialog();
    await page.getByRole('contentinfo').getByText('2 parked').waitFor();

    await till.kill();
    await open(ledger);
    await signIn(page);
    await page.getByRole('contentinfo').getByText('2 parked').waitFor();
    // The line below may know of them before the counter is there to take a key.
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('F6');
    await page.getByRole('button', { name: /blue shirt/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'parked-en');
    await scan(page, 'F03-001');
    await noDialog();
    await expect.poll(() => lines().count()).toBe(1);
    await page.getByRole('contentinfo').getByText('1 parked').waitFor();

    // The one that stands here waits in its turn.
    await page.keyboard.press('F6');
    await page.keyboard.press('Enter');
    await noDialog();
    await page.keyboard.press('F6');
    await page.getByRole('button', { name: /blue shirt/ }).click();
    await noDialog();
    await expect.poll(() => lines().count()).toBe(2);
    await page.keyboard.press('F12');
    await page.getByRole('button', { name: /Confirm payment/ }).click();
    await page.getByRole('region', { name: 'Sold' }).waitFor();
    const [sale] = await ask(page, 'sales.find', { shiftOf: 'T1' });
    expect(sale?.items).toBe(2);
    expect(await ask(page, 'parks.list', {})).toHaveLength(1);
  });

  it('of yesterday are offered for deletion', async () => {
    const path = join(folder, 'yesterday.sqlite');
    const ledger = Ledger.open(path, { stamp: () => Date.now() - 26 * 3_600_000 });
    if (!ledger.ok) throw new Error(ledger.error.code);
    const system = { kind: 'system' } as const;
    const must = (channel: string, input: unknown) => {
      const answer = ledger.value.call(system, channel, input);
      if (!answer.ok) throw new Error(`${channel} ${JSON.stringify(answer.error)}`);
    };
    must('exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
    const line = {
      product: 'F01-001',
      qty: 1,
      price: null,
      discount: 0,
      discountBy: 'family',
      discountReason: '',
    };
    must('parks.park', {
      till: 'T1',
      name: 'yesterday',
      total: 6500,
      cart: { saleId: uuidv7(), lines: [line], cartDiscount: null },
    });
    ledger.value.close();
    await open(path);
    await signIn(page);
    await ask(page, 'shifts.open', { id: uuidv7(), till: 'T1', float: 0 });
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('F6');
    await page.getByText('1 cart is left from an earlier day.').waitFor();
    await page.getByRole('button', { name: 'Delete them' }).click();
    await page.getByText('No parked carts').waitFor();
    expect(await ask(page, 'parks.list', {})).toEqual([]);
  });
});

describe('a discount', () => {
  it('is given on a line and on the cart, and above the limit a supervisor is called when it is paid', async () => {
    await open(join(folder, 'stall.sqlite'));
    await openStall(page);
    await workAsVolunteer(page);
    await page.getByRole('grid').waitFor();
    await put('F01-001', 'F02-001');
    await lines().first().getByRole('button').first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discount' }).click();
    await page.getByRole('dialog', { name: /Discount on/ }).waitFor();
    await page.getByRole('button', { name: '10%' }).click();
    await page.getByText('The family', { exact: true }).click();
    await page.getByRole('button', { name: 'Small flaw' }).click();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'discount-line-en');
    await page.getByRole('button', { name: 'Apply the discount' }).click();
    await noDialog();
    await cart().getByText('discounted').waitFor();

    await page.keyboard.press('F8');
    await page.getByText('Amount', { exact: true }).first().click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('2');
    await page.getByText('The families', { exact: true }).click();
    await page.getByRole('button', { name: 'Guest of the exhibition' }).click();
    expect(await page.getByRole('button', { name: 'Apply the discount' }).isDisabled()).toBe(true);
    await page.getByText('Each family of the cart was asked and agreed').click();
    await page.getByRole('button', { name: 'Apply the discount' }).click();
    await noDialog();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'discount-cart-en');
    await page.keyboard.press('F12');
    await page.getByRole('button', { name: /Confirm payment/ }).click();
    await page.getByRole('dialog', { name: 'Call a supervisor' }).waitFor();
    await allowAs(page, SUPERVISOR);
    await page.getByRole('region', { name: 'Sold' }).waitFor();
    const [sale] = await ask(page, 'sales.find', { shiftOf: 'T1' });
    const receipt = await ask(page, 'sales.receipt', { saleId: sale?.saleId ?? '' });
    const first = receipt.lines.find((one) => one.product === 'F01-001');
    expect(receipt.discount).toBe(2_000 + (first?.gross ?? 0) / 10);
  });
});
