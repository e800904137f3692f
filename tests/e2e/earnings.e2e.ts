import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatMoney } from '../../shared/domain/money';
import { baisa } from '../../shared/domain/amounts';
import { cardText } from '../../shared/domain/family-card';
import { axe } from './harness/axe';
import { aDayOf, letFamilyIn, OWN_PIN, sellingFamilies, type SellingFamily } from './harness/families';
import { launchTill, type Till } from './harness/launch-till';
import { lettersOf, readPdf } from './harness/pdf-text';
import { savedAs } from './harness/saved-as';
import { scan } from './harness/scan';
import { screenshot } from './harness/screenshot';
import { ask, call, openStall } from './harness/stall';

let till: Till;
let page: Page;
let folder: string;
let family: SellingFamily;
let other: SellingFamily;

const button = (name: string | RegExp) => page.getByRole('button', { name });
const pinField = () => page.locator('input[type=password]');
const codeField = () => page.getByLabel(/رمز الأسرة|Family code/);
const owed = () => page.getByText(/^(لكم الآن|Owed to you now)$/);
const amount = (of: number): string => formatMoney(baisa(of), { digits: 'latn' });

/** What a person can read on the screen; what stands behind it, hidden, is not seen. */
const seen = (): Promise<string> => page.locator('body').innerText();

const openBesideTill = () => button(/^(مستحقات الأسر|Families' earnings)$/).click();

/** From the code to the figures, as a family does it. */
const goIn = async (code: string): Promise<void> => {
  await codeField().fill(code);
  await page.keyboard.press('Enter');
  await pinField().fill(OWN_PIN);
  await page.keyboard.press('Enter');
  await owed().waitFor();
};

const leave = () => button(/^(انتهيت|Done)$/).click();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'till-earnings-'));
  till = await launchTill({ locale: 'ar' });
  page = till.page;
  await openStall(page);
  const [one, two] = await sellingFamilies(page);
  if (one === undefined || two === undefined) throw new Error('The sample has two families at least.');
  [family, other] = [one, two];
  await aDayOf(page, family, other);
});

afterAll(async () => {
  const { problems } = till;
  await till.kill();
  rmSync(folder, { recursive: true, force: true });
  expect(problems).toEqual([]);
});

it('opens from the lock screen with the first PIN off its slip, and lets the family choose its own', async () => {
  const { pin } = await ask(page, 'familyPins.give', { family: family.code });
  await page.keyboard.press('F9');
  await openBesideTill();
  await codeField().waitFor();
  await screenshot(page, 'earnings-code-ar');
  expect(await axe(page)).toEqual([]);

  await codeField().fill('٩٩٩');
  await page.keyboard.press('Enter');
  await page.getByText('هذه الأسرة غير موجودة').waitFor();
  await codeField().fill(String(Number(family.code.slice(1))));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: family.nameAr }).waitFor();
  await pinField().fill(pin);
  await page.keyboard.press('Enter');

  await page.getByLabel('رقمكم السري الجديد').fill(OWN_PIN);
  await page.keyboard.press('Enter');
  await page.getByLabel('اكتبوه مرة أخرى').fill('586204');
  await page.getByText('الرقمان مختلفان').waitFor();
  await page.getByLabel('اكتبوه مرة أخرى').fill(OWN_PIN);
  await page.keyboard.press('Enter');
  await owed().waitFor();
  await leave();
  // Back at the lock, with nobody signed in beyond it.
  await page.getByRole('heading', { name: 'من على نقطة البيع؟' }).waitFor();
  expect(await call(page, 'earnings.look', { period: { kind: 'today' } })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  await page.locator('input[type=password]').fill('7391');
  await page.keyboard.press('Enter');
});

it('shows today in figures that add up, by product, by hour, and the last sales; and the cart beside it stays', async () => {
  const search = page.getByRole('search').getByRole('textbox');
  await search.fill(other.product);
  await page.keyboard.press('Enter');
  await page
    .getByRole('listitem')
    .filter({ hasText: other.nameAr })
    .or(button(/^دفع|الدفع/))
    .first()
    .waitFor();
  await openBesideTill();
  await goIn(family.code);

  const account = (await ask(page, 'payouts.owed', {})).find(({ familyCode }) => familyCode === family.code);
  const figures = page.getByRole('region', { name: 'المبالغ' });
  await figures.getByText(amount(account?.owed ?? 0)).waitFor();
  await figures.getByText(amount(account?.paidDirect ?? 0), { exact: true }).waitFor();
  const table = page.getByRole('table').filter({ hasText: 'بقي على الرف' });
  expect(await table.getByRole('row').count()).toBeGreaterThan(1);
  await page.getByText('أُبطلت عملية البيع').waitFor();
  await page.getByText('أُرجع منه 1').waitFor();
  // Not a word of the other family, whose goods were in the same sale.
  expect(await seen()).not.toContain(other.nameAr);
  await screenshot(page, 'earnings-ar');
  expect(await axe(page)).toEqual([]);

  await page.getByText('المعرض كله').click();
  await page.getByText('البيع باليوم').waitFor();
  await page.getByText('أمس', { exact: true }).click();
  await page.getByText('لم يُبع شيء في هذه المدة').waitFor();

  await leave();
  await page.getByRole('search').waitFor();
  expect(await seen()).toContain(other.nameAr);
});

it('opens by scanning the family’s card, and speaks English', async () => {
  await button('English').click();
  await openBesideTill();
  await codeField().waitFor();
  await scan(page, cardText(family.code), { layout: 'ar' });
  await pinField().waitFor();
  await pinField().fill(OWN_PIN);
  await page.keyboard.press('Enter');
  await owed().waitFor();
  await screenshot(page, 'earnings-en');
  expect(await axe(page)).toEqual([]);
  await leave();
  await button('العربية').click();
});

it('gives a code that a phone reads off the screen as plain Arabic', async () => {
  await openBesideTill();
  await goIn(family.code);
  await button('على هاتفي').click();
  const code = page.getByRole('dialog').getByRole('img');
  await code.waitFor();
  const picture = join(folder, 'screen.png');
  await page.screenshot({ path: picture });
  await screenshot(page, 'earnings-qr-ar');
  expect(await axe(page)).toEqual([]);
  const read = execFileSync('zbarimg', ['--raw', '--quiet', '--oneshot', picture], {
    encoding: 'utf8',
  }).trim();

  const shown = (await page.getByRole('dialog').locator('pre').textContent()) ?? '';
  expect(read).toBe(shown);
  const account = (await ask(page, 'payouts.owed', {})).find(({ familyCode }) => familyCode === family.code);
  expect(read).toContain(`لكم الآن: ${amount(account?.owed ?? 0)} ر.ع.`);
  expect(new TextEncoder().encode(read).length).toBeLessThanOrEqual(331);
  await page.keyboard.press('Escape');
  await leave();
});

it.each(['ar', 'en'] as const)(
  'saves a statement whose every line explains itself (%s)',
  async (language) => {
    if (language === 'en') await button('English').click();
    await openBesideTill();
    await goIn(family.code);
    const path = await savedAs(till, folder, `statement-${language}.pdf`, () =>
      button(/^(احفظ كشف الحساب PDF|Save the statement as PDF)$/).click(),
    );
    const { text, pages, width } = await readPdf(readFileSync(path));
    expect(pages).toBe(1);
    expect(width).toBeCloseTo(210, 0);
    const account = (await ask(page, 'payouts.owed', {})).find(
      ({ familyCode }) => familyCode === family.code,
    );
    const name = language === 'ar' ? family.nameAr : family.nameEn;
    const words =
      language === 'ar'
        ? ['كشف حساب', 'تصحيح طريقة الدفع', 'أُبطلت عملية البيع كلها', 'عُكس الصرف', 'لم يناسب المقاس']
        : [
            'Statement of account',
            'Payment corrected',
            'The whole sale was voided',
            'The payout was reversed',
          ];
    for (const wanted of [name, amount(account?.owed ?? 0), ...words])
      expect(text).toContain(lettersOf(wanted));
    expect(text).not.toContain(lettersOf(other.nameAr));
    await leave();
    if (language === 'en') await button('العربية').click();
  },
);

it('closes by itself when nobody has touched it for a minute, and says so before', async () => {
  await letFamilyIn(page, other.code);
  await page.clock.install();
  await openBesideTill();
  await goIn(other.code);
  await page.clock.runFor(50_000);
  await page.getByText('يُقفل بعد 10 ثوانٍ').waitFor();
  await page.clock.runFor(11_000);
  await page.getByRole('search').waitFor();
  expect(await call(page, 'earnings.look', { period: { kind: 'today' } })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});
