import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { goToPayouts, owedTo, savedAs, sellDirect, sellOf, tick } from './harness/payouts-screen';
import { lettersOf, readPdf } from './harness/pdf-text';
import { signInAs, VOLUNTEER, workAsVolunteer } from './harness/people';
import { screenshot } from './harness/screenshot';
import { ask, openStall, ORGANISER } from './harness/stall';

let till: Till;
let page: Page;
let folder: string;

const start = async (locale: 'ar' | 'en') => {
  till = await launchTill({ locale });
  page = till.page;
  await openStall(page);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-payouts-'));
});
afterEach(async () => {
  const { problems } = till;
  await till.kill();
  rmSync(folder, { recursive: true, force: true });
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog');
const choose = (name: string) => dialog().locator('label').getByText(name, { exact: true }).click();
const made = () => ask(page, 'payouts.list', { family: null });
const noDialog = async (): Promise<void> => {
  await expect.poll(() => dialog().count()).toBe(0);
};

describe('paying families', () => {
  it('several at once by transfer, with their papers and the list for the bank', async () => {
    await start('ar');
    await sellOf(page, ['F01', 'F02', 'F03']);
    await ask(page, 'families.saveContact', { family: 'F02', phone: null, bank: null, onReceipt: false });
    await ask(page, 'families.saveContact', {
      family: 'F03',
      phone: '+96892345678',
      bank: 'OM810180000001299123456',
      onReceipt: false,
    });
    const owed = { F01: await owedTo(page, 'F01'), F03: await owedTo(page, 'F03') };
    await goToPayouts(page);
    await page.getByText(/الحسابات متطابقة/).waitFor();
    await screenshot(page, 'payouts-ar');
    expect(await axe(page)).toEqual([]);
    // Whoever is owed stands first; the settled are at the end and have nothing to tick.
    expect(await page.getByRole('checkbox').count()).toBe(3);
    await tick(page, 'F01');
    await tick(page, 'F02');
    await tick(page, 'F03');
    await button(/^صرف لـ3 أسر/).click();
    await choose('تحويل بنكي');
    // Missing numbers are told before anything is paid.
    await dialog()
      .getByText(/لا رقم ولا حساب بنكي/)
      .waitFor();
    await screenshot(page, 'payouts-how-ar');
    expect(await axe(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'التالي' }).click();
    await screenshot(page, 'payouts-sure-ar');
    await dialog().getByRole('button', { name: 'اصرف الآن' }).dblclick();
    await page.getByRole('dialog', { name: 'تم الصرف' }).waitFor();
    await dialog().getByRole('button', { name: 'حفظ XLSX' }).waitFor();
    await screenshot(page, 'payouts-done-ar');
    expect(await axe(page)).toEqual([]);

    // A second touch on the same button paid nobody twice.
    const payouts = await made();
    expect(payouts.map(({ family }) => family.code).sort()).toEqual(['F01', 'F02', 'F03']);
    expect(payouts.find(({ family }) => family.code === 'F01')).toMatchObject({
      paid: owed.F01,
      method: 'transfer',
    });

    const csv = readFileSync(
      await savedAs(till, join(folder, 'bank.csv'), () =>
        dialog().getByRole('button', { name: 'حفظ CSV' }).click(),
      ),
      'utf8',
    );
    expect(csv).toContain('OM810180000001299123456');
    expect(csv).toContain((owed.F03 / 1000).toFixed(3));
    expect(csv.trim().split('\r\n')).toHaveLength(4);
    const pdf = await readPdf(
      readFileSync(
        await savedAs(till, join(folder, 'papers.pdf'), () =>
          dialog().getByRole('button', { name: 'حفظ PDF (A4)' }).click(),
        ),
      ),
    );
    expect(pdf.pages).toBe(3);
    expect(Math.round(pdf.width)).toBe(210);
    for (const { number } of payouts) expect(pdf.text).toContain(lettersOf(number));
    expect(pdf.text).toContain(lettersOf('نسخة الأسرة'));
    expect(pdf.text).toContain(lettersOf('لا غير'));
    expect(pdf.text).not.toContain(lettersOf('نسخة معادة'));
    await dialog().getByRole('button', { name: 'إغلاق' }).last().click();
    await noDialog();
    await expect.poll(() => page.getByRole('checkbox').count()).toBe(0);

    // Printed once more, it says so.
    await button('ما صُرف').click();
    await page.getByRole('button', { name: /F01/ }).click();
    await screenshot(page, 'payouts-card-ar');
    expect(await axe(page)).toEqual([]);
    const again = await readPdf(
      readFileSync(
        await savedAs(till, join(folder, 'again.pdf'), () =>
          dialog().getByRole('button', { name: 'حفظ PDF (A4)' }).click(),
        ),
      ),
    );
    expect(again.pages).toBe(1);
    expect(again.text).toContain(lettersOf('نسخة معادة'));
  }, 120_000);

  it('one in part from the drawer, taken back once with a reason; a volunteer does not come here', async () => {
    await start('en');
    await sellOf(page, ['F01', 'F02']);
    const before = await owedTo(page, 'F01');
    await goToPayouts(page);
    await page.getByText(/The accounts agree/).waitFor();
    await page.getByRole('row').filter({ hasText: 'F01' }).getByRole('gridcell').nth(2).click();
    await dialog().getByRole('button', { name: 'Pay', exact: true }).click();
    await choose('Drawer');
    await choose('A part');
    const amount = dialog().getByRole('textbox', { name: 'Amount' });
    await amount.fill('1.003');
    await dialog()
      .getByText(/multiple of the smallest coin|This amount/)
      .waitFor();
    await amount.fill('1.000');
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'payouts-part-en');
    await dialog().getByRole('button', { name: 'Next' }).click();
    await dialog().getByText('Paid now in cash from the drawer').waitFor();
    await screenshot(page, 'payouts-sure-en');
    await dialog().getByRole('button', { name: 'Pay now' }).click();
    await page.getByRole('dialog', { name: 'Paid' }).waitFor();
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await noDialog();
    expect(await owedTo(page, 'F01')).toBe(before - 1000);

    await button('Payouts made').click();
    await page.getByRole('button', { name: /F01/ }).click();
    await button('Reverse the payout').click();
    await dialog().getByRole('button', { name: 'Wrong amount' }).click();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'payouts-reverse-en');
    await dialog().getByRole('button', { name: 'Reverse the payout' }).click();
    await dialog()
      .getByText(/Wrong amount/)
      .waitFor();
    await expect.poll(() => dialog().getByRole('button', { name: 'Reverse the payout' }).count()).toBe(0);
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    expect(await owedTo(page, 'F01')).toBe(before);
    await page.getByText('Reversed').waitFor();
    await screenshot(page, 'payouts-made-en');

    await workAsVolunteer(page);
    await page.getByRole('search').waitFor();
    expect(await page.getByRole('banner').getByRole('button', { name: 'Payouts' }).count()).toBe(0);
    expect(VOLUNTEER.role).toBe('volunteer');
  }, 120_000);

  it('a family that owes sees which sales and refunds it is for, and pays in', async () => {
    await start('en');
    await sellDirect(page, 'F01');
    const { saleId, number } = await sellOf(page, ['F02']);
    await ask(page, 'payouts.payOut', {
      id: uuidv7(),
      till: 'T1',
      family: 'F02',
      method: 'safe',
      amount: null,
    });
    const back = {
      till: 'T1',
      lines: [{ line: 1, qty: 1 }],
      method: 'cash' as const,
      restock: true,
      reason: 'back',
    };
    await ask(page, 'sales.refund', { id: uuidv7(), saleId, ...back });
    await goToPayouts(page);
    await page.getByRole('row').filter({ hasText: 'F02' }).getByRole('gridcell').nth(2).click();
    await dialog()
      .getByText(new RegExp(`goods of sale .*${number}.* came back`))
      .waitFor();
    await page.keyboard.press('Escape');
    await noDialog();
    await page.getByRole('row').filter({ hasText: 'F01' }).getByRole('gridcell').nth(2).click();
    await dialog()
      .getByText(/on its own phone, and its share is/)
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'payouts-owes-en');
    await button('The family pays in').click();
    const owes = -(await owedTo(page, 'F01'));
    const amount = dialog().getByRole('textbox', { name: 'Amount' });
    expect(await amount.inputValue()).toBe((owes / 1000).toFixed(3));
    await screenshot(page, 'payouts-pay-in-en');
    await amount.fill(((owes + 5) / 1000).toFixed(3));
    await button('Record the payment').click();
    await dialog().getByRole('alert').waitFor();
    await amount.fill((owes / 1000).toFixed(3));
    await button('Record the payment').click();
    await expect.poll(() => owedTo(page, 'F01')).toBe(0);
  }, 120_000);
});

describe('accounts that do not agree', () => {
  it('are named with fact and amount, and nobody is paid without a decision that is kept', async () => {
    await start('ar');
    const { number } = await sellOf(page, ['F01', 'F02']);
    const db = new Database(till.ledger);
    db.exec(
      `UPDATE derived_postings SET amount = amount - 700 WHERE account = 'family:F02'
       AND position = (SELECT MAX(position) FROM derived_sales)`,
    );
    db.close();
    await goToPayouts(page);
    await page.getByText('الحسابات لا تتطابق').first().waitFor();
    const row = page.getByRole('table').getByRole('row').filter({ hasText: number });
    expect(await row.innerText()).toContain('F02');
    expect(await row.innerText()).toContain('0.700');
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'payouts-differs-ar');

    await tick(page, 'F01');
    await button(/^صرف لأسرة واحدة/).click();
    await dialog().getByRole('button', { name: 'التالي' }).click();
    const pay = dialog().getByRole('button', { name: 'اصرف رغم الاختلاف' });
    expect(await pay.isDisabled()).toBe(true);
    await dialog().getByRole('textbox').fill('راجعنا الإيصالات مع الأسرة');
    await screenshot(page, 'payouts-decision-ar');
    expect(await axe(page)).toEqual([]);
    await pay.click();
    await page.getByRole('dialog', { name: 'تم الصرف' }).waitFor();
    const [payout] = await made();
    expect(payout).toMatchObject({ decision: 'راجعنا الإيصالات مع الأسرة', by: ORGANISER.name });
    const [entry] = await ask(page, 'journal.list', { kind: 'payout.made' });
    expect(entry?.payload).toMatchObject({ decision: { count: 1, differences: [{ familyCode: 'F02' }] } });
    await signInAs(page, ORGANISER);
  }, 120_000);
});
