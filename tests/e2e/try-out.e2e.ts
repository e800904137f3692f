import { afterEach, describe, expect, it } from 'vitest';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { scan } from './harness/scan';
import { screenshot } from './harness/screenshot';
import { ask, openStall } from './harness/stall';

describe('the page to try the scanner, the printer and the sound', () => {
  let till: Till;
  afterEach(async () => till.kill());

  it('opens before anybody has signed in, and shows what the scanner reads on an Arabic keyboard', async () => {
    till = await launchTill();
    const { page } = till;
    await openStall(page);
    await ask(page, 'session.signOut', {});
    await page.reload();
    await page.getByRole('button', { name: 'تجربة الماسح والطابعة والصوت' }).click();
    const read = page.getByRole('status').filter({ hasText: 'قرأ الماسح' });

    await scan(page, 'F07-012', { layout: 'ar' });
    await read.getByText('F07-012').waitFor();
    await read.getByText('رمز من رموزنا').waitFor();
    await scan(page, '6291041500213', { layout: 'ar' });
    await read.getByText('EAN-13').waitFor();

    await screenshot(page, 'try-out-ar');
    expect(await axe(page)).toEqual([]);
    expect(till.problems).toEqual([]);
  });

  it('sells nothing while a volunteer tries the scanner in the middle of a shift', async () => {
    till = await launchTill({ locale: 'en' });
    const { page } = till;
    await openStall(page);
    await page.getByRole('button', { name: 'Settings' }).click();
    await screenshot(page, 'settings-en');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try scanner, printer and sound' }).click();
    await scan(page, 'F07-012');
    await page.getByText('a code of our own').waitFor();
    await screenshot(page, 'try-out-en');
    expect(await axe(page)).toEqual([]);

    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Till' }).click();
    await page.getByText('The cart is empty').waitFor();
    expect(till.problems).toEqual([]);
  });
});
