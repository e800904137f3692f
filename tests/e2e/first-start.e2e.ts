import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import ar from '../../renderer/i18n/ar.json';
import en from '../../renderer/i18n/en.json';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { screenshot } from './harness/screenshot';
import { ask, ORGANISER } from './harness/stall';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe('the first start', () => {
  let till: Till | undefined;
  const userData = mkdtempSync(join(tmpdir(), 'till-first-start-'));
  afterEach(async () => {
    await till?.kill();
    till = undefined;
    rmSync(userData, { recursive: true, force: true });
  });

  it('leads from Arabic to a sample exhibition, a PIN and an open drawer', async () => {
    till = await launchTill();
    const { page, problems } = till;
    await screenshot(page, 'first-0');
    await button(page, 'العربية').click();
    await screenshot(page, 'first-1');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await axe(page)).toEqual([]);
    await button(page, /معرض نموذجي/).click();
    await screenshot(page, 'first-2');
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('الاسم', { exact: true }).fill(ORGANISER.name);
    await page.getByLabel('الرقم السري', { exact: true }).fill('1234');
    await page.getByLabel('الرقم السري مرة أخرى').fill('1234');
    await button(page, 'افتح المعرض النموذجي').click();
    await page.getByText('هذا الرقم سهل التخمين').waitFor();
    await screenshot(page, 'first-3');
    await page.getByLabel('الرقم السري', { exact: true }).fill('٧٣٩١');
    await page.getByLabel('الرقم السري مرة أخرى').fill('٧٣٩١');
    await button(page, 'افتح المعرض النموذجي').click();
    await page.getByLabel('العهدة الافتتاحية').waitFor();
    await screenshot(page, 'first-4');
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('العهدة الافتتاحية').fill('20');
    await button(page, 'افتح الوردية').click();
    await expect.poll(() => ask(page, 'shifts.current', { till: 'T1' })).toMatchObject({ float: 20_000 });
    expect((await ask(page, 'products.list', {})).length).toBeGreaterThan(200);
    await screenshot(page, 'first-5');
    expect(problems).toEqual([]);
  });

  it('leads from English to an exhibition of one’s own, with what is missing said beside it', async () => {
    till = await launchTill({ locale: 'en' });
    const { page, problems } = till;
    await button(page, 'English').last().click();
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    await button(page, /New exhibition/).click();
    await button(page, 'Make the exhibition').click();
    await page.getByText('Type something here; it is needed').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Name (in Arabic)').fill('معرض صلالة');
    await page.getByLabel('Venue (optional)').fill('قاعة البلدية');
    await page.getByLabel('Commission').fill('12.5');
    await page.getByLabel('Name', { exact: true }).fill('Salim');
    await page.getByLabel('PIN', { exact: true }).fill(ORGANISER.pin);
    await page.getByLabel('The PIN once more').fill('7392');
    await button(page, 'Make the exhibition').click();
    await page.getByText('The two differ').waitFor();

    // Another language loses nothing of what was typed.
    await button(page, 'العربية').first().click();
    expect(await page.getByLabel('اسم المعرض').inputValue()).toBe('معرض صلالة');
    await button(page, 'English').first().click();

    await page.getByLabel('The PIN once more').fill(ORGANISER.pin);
    await button(page, 'Make the exhibition').click();
    await page.getByRole('textbox', { name: 'Float' }).waitFor();
    expect(await ask(page, 'exhibition.current', {})).toMatchObject({
      exhibition: { nameAr: 'معرض صلالة', commissionBp: 1250, sample: false },
      tills: [{ code: 'T1' }],
    });
    expect(await ask(page, 'session.current', {})).toMatchObject({ name: 'Salim', role: 'organiser' });
    expect(problems).toEqual([]);
  });

  it.each([
    ['ar', 'أحضر جدولي', 'أنشئ المعرض', 'اختر جدول الأسر'],
    ['en', 'Bring my spreadsheet', 'Make the exhibition', 'Choose the list of families'],
  ] as const)(
    'leads whoever comes with a spreadsheet to where it is chosen (%s)',
    async (locale, bring, make, choose) => {
      till = await launchTill({ locale });
      const { page, problems } = till;
      const { fields } = (locale === 'ar' ? ar : en).firstStart;
      await button(page, locale === 'ar' ? 'العربية' : 'English')
        .last()
        .click();
      await button(page, new RegExp(bring)).waitFor();
      expect(await axe(page)).toEqual([]);
      await button(page, new RegExp(bring)).click();
      await page.getByLabel(fields.nameAr).fill('معرض نزوى');
      await page.getByLabel(fields.organiser, { exact: true }).fill(ORGANISER.name);
      await page.getByLabel(fields.pin, { exact: true }).fill(ORGANISER.pin);
      await page.getByLabel(fields.pinAgain).fill(ORGANISER.pin);
      await button(page, make).click();
      await button(page, choose).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await ask(page, 'session.current', {})).toMatchObject({ role: 'organiser' });
      // From there it goes on like any other day.
      await page.getByRole('banner').getByRole('navigation').getByRole('button').first().click();
      await page.getByRole('textbox', { name: (locale === 'ar' ? ar : en).openShift.float }).waitFor();
      expect(problems).toEqual([]);
    },
  );

  it('shows by keyboard alone where the focus is, on every stop', async () => {
    till = await launchTill({ locale: 'ar' });
    const { page } = till;
    await button(page, 'العربية').last().waitFor();
    for (let stop = 0; stop < 3; stop += 1) {
      await page.keyboard.press('Tab');
      const ring = await page.evaluate(() => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return { outline: outlineStyle !== 'none' && outlineWidth !== '0px', shadow: boxShadow !== 'none' };
      });
      expect(ring.outline || ring.shadow).toBe(true);
    }
  });
});
