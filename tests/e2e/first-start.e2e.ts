import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
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
});
