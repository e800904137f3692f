import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { axe } from './harness/axe';
import { goToFigures } from './harness/figures-screen';
import { launchTill, type Till } from './harness/launch-till';
import { beginOwn } from './harness/own-exhibition';
import { savedAs } from './harness/payouts-screen';
import { lettersOf, readPdf, type Pdf } from './harness/pdf-text';
import { screenshot } from './harness/screenshot';
import { ask, signIn } from './harness/stall';
import { tradedExhibition } from './harness/traded';

let till: Till;
let page: Page;
let folder: string;
let traded: string | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-impact-'));
});
afterEach(async () => {
  const { problems } = till;
  await till.kill();
  for (const one of [folder, traded]) if (one !== undefined) rmSync(one, { recursive: true, force: true });
  traded = undefined;
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

const startTraded = async (language: 'ar' | 'en') => {
  traded = tradedExhibition();
  till = await launchTill({ userData: traded });
  page = till.page;
  await signIn(page);
  await ask(page, 'settings.change', { language });
  await page.reload();
};

const button = (name: string) => page.getByRole('button', { name, exact: true });
const money = (baisa: number): string =>
  (baisa / 1000).toLocaleString('en', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** Saves it as a person would, and lays its pages out as pictures for whoever looks. */
const saved = async (name: string): Promise<Pdf> => {
  const path = await savedAs(till, join(folder, `${name}.pdf`), () =>
    page.getByRole('button', { name: /PDF \(A4\)/ }).click(),
  );
  mkdirSync(join(projectRoot, 'test-results'), { recursive: true });
  execFileSync('pdftoppm', ['-png', '-r', '80', path, join(projectRoot, 'test-results', name)]);
  return readPdf(readFileSync(path));
};

describe('the impact report', () => {
  it('is two pages of A4 that say in Arabic what families came, what they earned and how it was sold', async () => {
    await startTraded('ar');
    await goToFigures(page, 'تقرير الأثر');
    await page.getByRole('heading', { name: 'تقرير الأثر' }).waitFor();
    await page.locator('.recharts-bar-rectangle').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'impact-ar');
    const impact = await ask(page, 'impact.report', {});
    const pdf = await saved('impact-paper-ar');
    expect([pdf.pages, Math.round(pdf.width), Math.round(pdf.height)]).toEqual([2, 210, 297]);
    const says = (text: string) => expect(pdf.text, text).toContain(lettersOf(text));
    says(impact.exhibition.nameAr);
    says('معرض نموذجي');
    says('شاركت 40 أسرة منتجة');
    for (const amount of [impact.earned, impact.medianEarned, impact.net, impact.averageBasket])
      says(money(amount ?? Number.NaN));
    for (const groups of [impact.wilayats, impact.crafts, impact.bodies]) {
      expect(groups).not.toBeNull();
      for (const { name } of groups ?? []) says(name === '' ? 'بلا جهة داعمة' : name);
    }
    says('تشارك لأول مرة');
    says('تقودها امرأة');
    says('يقودها شباب');
    for (const { nameAr, net } of impact.bestSellers) {
      says(nameAr);
      says(money(net));
    }
    for (const { amount } of impact.methods) says(money(amount));
    says('أكثر الساعات');
    says('صفحة 2 من 2');
    says('الاسم والتوقيع والختم');
  });

  it('says the same in English from an Arabic screen, and is sent to the system’s print dialog', async () => {
    await startTraded('ar');
    await goToFigures(page, 'تقرير الأثر');
    await page.locator('label').getByText('English', { exact: true }).click();
    await page.getByRole('heading', { name: 'Impact report' }).waitFor();
    await screenshot(page, 'impact-en');
    expect(await axe(page)).toEqual([]);
    const impact = await ask(page, 'impact.report', {});
    const pdf = await saved('impact-paper-en');
    expect(pdf.pages).toBe(2);
    const says = (text: string) => expect(pdf.text, text).toContain(lettersOf(text));
    says('40 home-business families took part.');
    says(impact.exhibition.nameEn);
    says(`OMR ${money(impact.earned)}`);
    for (const { nameEn, nameAr } of impact.bestSellers) says(nameEn === '' ? nameAr : nameEn);
    says('Most was sold from 20:00 to 21:00');
    says('No group of fewer than five families is shown');
    // Groups that are too small are named without a number.
    const small = (impact.wilayats ?? []).filter(({ count }) => count === 'fewer');
    expect(small.length).toBeGreaterThan(0);
    says('Fewer than five families in each of');

    const printed = await till.app.evaluate(({ app }) => {
      const asked = { silent: [] as (boolean | undefined)[] };
      Object.assign(globalThis, { asked });
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (options, done) => {
          asked.silent.push(options?.silent);
          done?.(true, '');
        };
      });
      return asked.silent.length;
    });
    expect(printed).toBe(0);
    await button('طباعة').click();
    await page.getByText('أُرسل').waitFor();
    expect(
      await till.app.evaluate(() => (globalThis as unknown as { asked: { silent: boolean[] } }).asked.silent),
    ).toEqual([false]);
  });

  it('of three families tells of none what it is, and where nothing was sold says so', async () => {
    till = await launchTill({ locale: 'en' });
    page = till.page;
    await beginOwn(page, ['F01', 'F02', 'F03']);
    await page.reload();
    await goToFigures(page, 'Impact report');
    await page.getByText(/Nothing has been sold yet/).waitFor();
    const pdf = await saved('impact-paper-empty');
    expect(pdf.pages).toBe(2);
    expect(pdf.text).toContain(lettersOf('3 home-business families took part.'));
    expect(pdf.text).toContain(lettersOf('not told: fewer than five families sold'));
    const told = await ask(page, 'impact.report', {});
    expect(JSON.stringify(told)).not.toMatch(/"count":[1-4]\b/);
    await screenshot(page, 'impact-empty-en');
    expect(await axe(page)).toEqual([]);
  });
});
