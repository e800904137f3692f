import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { screenshot } from './harness/screenshot';
import { ask, openStall } from './harness/stall';
import { goToStall, productOf } from './harness/stall-screen';

let till: Till;
let page: Page;

const PRODUCT = 'F01-001';

const cell = (code: string, column: number) =>
  page
    .getByRole('row')
    .filter({ has: page.getByText(code, { exact: true }) })
    .getByRole('gridcell')
    .nth(column);
const alert = () => page.getByRole('alert');
const dialog = () => page.getByRole('dialog');
const field = (name: string) => dialog().getByLabel(name, { exact: true });

beforeEach(async () => {
  till = await launchTill({ locale: 'ar' });
  page = till.page;
  await openStall(page);
  await goToStall(page, 'المنتجات');
  await cell(PRODUCT, 0).waitFor();
});

afterEach(async () => {
  const { problems } = till;
  await till.kill();
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

describe('the table of products', () => {
  it('changes a price where it stands, with the keyboard alone, and keeps the price before in its history', async () => {
    await cell(PRODUCT, 0).focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F2');
    await page.keyboard.type('٧٫٢٥');
    await page.keyboard.press('Enter');

    await expect.poll(async () => (await productOf(page, PRODUCT)).price).toBe(7250);
    await expect.poll(() => cell(PRODUCT, 4).textContent()).toBe('7.250');
    await cell(PRODUCT, 0).click();
    await dialog().getByText('7.250', { exact: true }).waitFor();
    await dialog().getByText('6.500', { exact: true }).waitFor();
  });

  it('says beside the cell what is wrong, and loses nothing that was typed by it or by another language', async () => {
    await cell(PRODUCT, 4).click();
    await page.keyboard.type('1,250');
    await page.keyboard.press('Enter');
    await alert().getByText('السعر غير صحيح').waitFor();
    expect(await axe(page)).toEqual([]);

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('The price is not right').waitFor();
    await page.getByText('1,250', { exact: true }).waitFor();
    expect((await productOf(page, PRODUCT)).price).toBe(6500);

    // Leaving asks first, and staying keeps it.
    await page.getByRole('button', { name: 'Settings' }).click();
    await dialog().getByText('Something is not saved').waitFor();
    await dialog().getByRole('button', { name: 'Go on typing' }).click();
    await cell(PRODUCT, 4).click();
    expect(await page.getByRole('textbox', { name: 'Price' }).inputValue()).toBe('1,250');
    await page.keyboard.press('Escape');
    await expect.poll(() => cell(PRODUCT, 4).textContent()).toBe('6.500');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
  });

  it('takes no barcode whose check digit is wrong, nor one that another product has', async () => {
    await cell(PRODUCT, 7).click();
    await page.keyboard.type('6070001000014');
    await page.keyboard.press('Enter');
    await alert().getByText('الباركود غير صحيح').waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('6070001000020');
    await page.keyboard.press('Enter');
    await alert().getByText('هذا الباركود لمنتج آخر').waitFor();
    expect((await productOf(page, PRODUCT)).barcode).toBe('6070001000013');
    await page.keyboard.press('Escape');
  });

  it('finds, filters and sorts', async () => {
    await page.getByRole('searchbox').fill('لبان حوجرى');
    await expect.poll(() => cell('F01-006', 0).count()).toBe(0);
    await expect.poll(() => cell('F01-001', 0).count()).toBe(1);
    await page.getByRole('searchbox').fill('');
    await page.getByLabel('الأسرة', { exact: true }).selectOption('F02');
    await expect.poll(() => cell('F01-001', 0).count()).toBe(0);

    await page.getByRole('button', { name: 'السعر' }).click();
    await page.getByRole('button', { name: 'السعر' }).click();
    const dearest = (await ask(page, 'products.table', {}))
      .filter(({ familyCode }) => familyCode === 'F02')
      .sort((a, b) => b.price - a.price)[0];
    await expect
      .poll(() => page.getByRole('row').nth(1).getByRole('gridcell').first().textContent())
      .toBe(dearest?.code);
    await page.getByRole('searchbox').fill('لا شيء بهذا الاسم');
    await page.getByText('لم نجد منتجًا بهذا الوصف').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('adds a product with the code that is proposed, and says what is missing beside its field', async () => {
    await page.getByRole('button', { name: 'منتج جديد' }).click();
    await field('الأسرة').selectOption('F07');
    await expect.poll(() => field('الرمز').inputValue()).toMatch(/^F07-\d{3}$/);
    const code = await field('الرمز').inputValue();
    await dialog().getByRole('button', { name: 'حفظ' }).click();
    await dialog().getByText('الاسم ناقص').waitFor();
    expect(await axe(page)).toEqual([]);
    const name = 'لبان حوجري ممتاز في علبة خشبية منقوشة يدويًا من ظفار';
    await field('الاسم بالعربية').fill(name);
    await field('السعر').fill('12.5');
    await screenshot(page, 'stall-product-card');
    await dialog().getByRole('button', { name: 'حفظ' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await productOf(page, code)).toMatchObject({ nameAr: name, price: 12_500, familyCode: 'F07' });
    await page.getByRole('searchbox').fill(code);
    await cell(code, 1).getByText(name).waitFor();
    await screenshot(page, 'stall-products-long');
  });
});

describe('families', () => {
  it('are changed on their card, with a number that stays on this computer, and put aside instead of deleted', async () => {
    await goToStall(page, 'الأسر');
    await cell('F07', 0).click();
    expect(await axe(page)).toEqual([]);
    await field('رقم التحويل').fill('12');
    await field('العمولة').fill('12.5');
    await dialog().getByRole('button', { name: 'حفظ' }).click();
    await dialog().getByText('رقم الهاتف غير صحيح').waitFor();
    await field('رقم التحويل').fill('9234 5678');
    await dialog().getByText('مشاركة في المعرض').click();
    await screenshot(page, 'stall-family-card');
    await dialog().getByRole('button', { name: 'حفظ' }).click();
    await dialog().waitFor({ state: 'detached' });

    const family = (await ask(page, 'families.table', {})).find(({ code }) => code === 'F07');
    expect(family).toMatchObject({ phone: '92345678', commissionBp: 1250, active: false });
    await expect.poll(() => cell('F07', 0).count()).toBe(0);
    await page.getByText('مع الموقوفة').click();
    await cell('F07', 0).waitFor();
    await screenshot(page, 'stall-families');
    expect(await axe(page)).toEqual([]);
  });

  it('are added with the next code', async () => {
    await goToStall(page, 'الأسر');
    await page.getByRole('button', { name: 'أسرة جديدة' }).click();
    await expect.poll(() => field('الرمز').inputValue()).toMatch(/^F\d\d$/);
    const code = await field('الرمز').inputValue();
    await field('اسم الأسرة').fill('أم سالم');
    await dialog().getByRole('button', { name: 'حفظ' }).click();
    await dialog().waitFor({ state: 'detached' });
    const families = await ask(page, 'families.table', {});
    expect(families.at(-1)).toMatchObject({ code, nameAr: 'أم سالم', active: true });
  });
});
