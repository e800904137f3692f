import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import ar from '../../renderer/i18n/ar.json';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { whileLedgerWaits } from './harness/ledger-of';
import { scan } from './harness/scan';
import { screenshot } from './harness/screenshot';
import { ask, openStall } from './harness/stall';
import { goToStall, productOf } from './harness/stall-screen';

const { reasons } = ar.stall;

let till: Till;
let page: Page;

/** Both have a maker's barcode in the sample. */
const FIRST = { code: 'F01-001', barcode: '6070001000013' };
const SECOND = { code: 'F01-002', barcode: '6070001000020' };

const onHand = async (code: string): Promise<number> => (await productOf(page, code)).onHand;
const howMany = () => page.getByRole('textbox', { name: 'كم حبة؟' });
const counted = () => page.getByRole('region', { name: 'ما سُجّل الآن' }).getByRole('listitem');
/** Until it has read the goods, it knows no scan. */
const goToReceiving = async (): Promise<void> => {
  await goToStall(page, 'الاستلام والحركة');
  await page.getByText('لم يُسجّل شيء بعد').waitFor();
};

beforeEach(async () => {
  till = await launchTill({ locale: 'ar' });
  page = till.page;
  await openStall(page);
});

afterEach(async () => {
  const { problems } = till;
  await till.kill();
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

describe('receiving', () => {
  it('scans, counts and goes on to the next, each kept once', async () => {
    const before = [await onHand(FIRST.code), await onHand(SECOND.code)] as const;
    await goToReceiving();
    await scan(page, FIRST.barcode, { layout: 'ar' });
    await howMany().waitFor();
    await scan(page, FIRST.barcode);
    await scan(page, FIRST.barcode);
    await expect.poll(() => howMany().inputValue()).toBe('3');

    // Another product: the first is kept.
    await scan(page, SECOND.barcode);
    await expect.poll(() => onHand(FIRST.code)).toBe(before[0] + 3);
    await expect.poll(() => howMany().inputValue()).toBe('1');
    await howMany().fill('٢٤');
    await page.keyboard.press('Enter');
    await expect.poll(() => onHand(SECOND.code)).toBe(before[1] + 24);
    expect(await counted().count()).toBe(2);
    await screenshot(page, 'stall-receive');
    expect(await axe(page)).toEqual([]);
  });

  it('loses no scan that comes while the ledger writes the one before', async () => {
    const before = [await onHand(FIRST.code), await onHand(SECOND.code)] as const;
    await goToReceiving();
    await scan(page, FIRST.barcode);
    await howMany().waitFor();
    await whileLedgerWaits(till, async () => {
      for (const { barcode } of [FIRST, SECOND, SECOND, FIRST, FIRST, SECOND]) await scan(page, barcode);
      expect(await counted().count()).toBe(0);
    });
    await expect.poll(() => counted().count()).toBe(3);
    expect(await howMany().inputValue()).toBe('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => counted().count()).toBe(4);
    expect(await onHand(FIRST.code)).toBe(before[0] + 2 + 2);
    expect(await onHand(SECOND.code)).toBe(before[1] + 2 + 1);
  });

  it('says so when a code is unknown, keeps a count that is wrong, and asks before it is left', async () => {
    await goToReceiving();
    await scan(page, '4006381333931');
    await page.getByRole('alert').getByText('4006381333931').waitFor();
    await scan(page, FIRST.barcode);
    await howMany().fill('1,5');
    await page.keyboard.press('Enter');
    await page.getByText('الكمية غير صحيحة').waitFor();
    expect(await howMany().inputValue()).toBe('1,5');
    await page.getByRole('button', { name: 'الإعدادات' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'أكمل الكتابة' }).click();
    expect(await howMany().inputValue()).toBe('1,5');
  });

  it('takes away what is damaged, given or taken home, and sets right what was recounted, each with its reason', async () => {
    const before = await onHand(FIRST.code);
    await goToReceiving();
    await page.locator('label').getByText('تالف', { exact: true }).click();
    await scan(page, FIRST.barcode);
    await howMany().fill('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => onHand(FIRST.code)).toBe(before - 2);
    const { moves } = await ask(page, 'products.history', { product: FIRST.code });
    expect(moves[0]).toMatchObject({ qty: -2, reason: 'damaged' });

    // Every other reason stands beside it.
    const others = ['sample', 'gift', 'returned'] as const;
    for (const [index, reason] of others.entries()) {
      await page.locator('label').getByText(reasons[reason], { exact: true }).click();
      await scan(page, FIRST.barcode);
      await howMany().fill('1');
      await page.keyboard.press('Enter');
      await expect.poll(() => onHand(FIRST.code)).toBe(before - 3 - index);
    }
    // A recount says what was found, not what is missing, and is not told what should be.
    await page.locator('label').getByText(reasons.recount, { exact: true }).click();
    await scan(page, FIRST.barcode);
    const found = page.getByRole('textbox', { name: 'كم وجدت؟' });
    await found.fill(String(before + 4));
    expect(await page.getByText(/^المتوفر:/).count()).toBe(others.length + 1);
    await screenshot(page, 'stall-recount');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => onHand(FIRST.code)).toBe(before + 4);
    await scan(page, FIRST.barcode);
    await found.fill('0');
    await page.keyboard.press('Enter');
    await expect.poll(() => onHand(FIRST.code)).toBe(0);
    const after = await ask(page, 'products.history', { product: FIRST.code });
    expect(after.moves.slice(0, 5).map(({ qty, reason }) => [reason, qty])).toEqual([
      ['recount', -before - 4],
      ['recount', 9],
      ['returned', -1],
      ['gift', -1],
      ['sample', -1],
    ]);
  });
});

describe('counting a shelf', () => {
  it('shows the differences before it changes anything, and looks again when something was sold meanwhile', async () => {
    const before = await onHand(FIRST.code);
    await goToStall(page, 'الجرد');
    await page.getByLabel('رف أي أسرة؟').selectOption('F01');
    const field = page.getByRole('textbox', { name: /لبان حوجري سوبر/ });
    await field.waitFor();
    await scan(page, FIRST.barcode);
    await expect.poll(() => field.inputValue()).toBe('1');
    await field.fill(String(before - 2));
    await screenshot(page, 'stall-count');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'أظهر الفروق' }).click();
    await page.getByRole('row').filter({ hasText: FIRST.code }).getByText('−2').waitFor();
    expect(await onHand(FIRST.code)).toBe(before);

    await ask(page, 'stock.receive', { id: uuidv7(), product: FIRST.code, qty: 5, note: '' });
    await page.getByRole('button', { name: 'اعتمد الجرد' }).click();
    await page.getByRole('row').filter({ hasText: FIRST.code }).getByText('−7').waitFor();
    await screenshot(page, 'stall-differences');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'اعتمد الجرد' }).click();
    await page.getByText('صُحّح منتج واحد').waitFor();
    expect(await onHand(FIRST.code)).toBe(before - 2);
  });
});

describe('what there is', () => {
  it('says what runs out, the emptiest first, and what each family brought and should find left', async () => {
    await goToStall(page, 'قارب النفاد');
    await page.getByRole('row').nth(1).waitFor();
    const [low] = await ask(page, 'stock.low', {});
    expect(await page.getByRole('row').nth(1).getByRole('gridcell').first().textContent()).toBe(low?.code);
    await screenshot(page, 'stall-low');
    expect(await axe(page)).toEqual([]);

    await goToStall(page, 'بضاعة الأسر');
    const row = page.getByRole('row').filter({ has: page.getByText('F01', { exact: true }) });
    await row.waitFor();
    await screenshot(page, 'stall-by-family');
    expect(await axe(page)).toEqual([]);
    await row.getByRole('gridcell').first().click();
    await page.getByRole('dialog').getByRole('row').filter({ hasText: FIRST.code }).waitFor();
    await screenshot(page, 'stall-family-goods');
    expect(await axe(page)).toEqual([]);
  });

  it('is no more than receiving and looking for a volunteer', async () => {
    const { personId } = await ask(page, 'people.save', {
      id: uuidv7(),
      personId: null,
      name: 'ليلى',
      role: 'volunteer',
      active: true,
      pin: '4826',
    });
    await ask(page, 'people.signIn', { personId, pin: '4826' });
    await page.reload();
    await goToReceiving();
    const parts = page.getByRole('main').getByRole('navigation').getByRole('button');
    expect(await parts.allTextContents()).toEqual(['الاستلام والحركة', 'قارب النفاد', 'بضاعة الأسر']);
    await scan(page, FIRST.barcode);
    await howMany().waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
  });
});
