import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFormat } from '../../renderer/i18n/format';
import { shownSheets } from '../reports/harness/libreoffice';
import { expectedOf, playedFile } from '../reports/harness/scenarios';
import { smallDisk } from '../reports/harness/small-disk';
import { axe } from './harness/axe';
import { typeDay } from './harness/days';
import type { Till } from './harness/launch-till';
import { lettersOf, readPdf } from './harness/pdf-text';
import { signInAs, SUPERVISOR, workAsVolunteer } from './harness/people';
import { goToReport, openLedger, texts } from './harness/reports-screen';
import { savedAs } from './harness/saved-as';
import { screenshot } from './harness/screenshot';
import { ask } from './harness/stall';

/** A report is read beside the till, in a thread that has to be started. */
const SOON = { timeout: 20_000 };

let till: Till;
let page: Page;
let folder: string;

const open = async (
  scenario: string,
  language: 'ar' | 'en',
  prepare: (ledger: string) => void = () => undefined,
) => {
  const ledger = join(folder, 'ledger.sqlite');
  copyFileSync(playedFile(scenario), ledger);
  prepare(ledger);
  till = await openLedger(ledger, language);
  page = till.page;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-reports-'));
});
afterEach(async () => {
  const { problems } = till;
  await till.kill();
  rmSync(folder, { recursive: true, force: true });
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const table = () => page.getByRole('table').last();
/** The cells of the last row: the totals. */
const totals = async (): Promise<string[]> =>
  table().getByRole('row').last().getByRole('cell').allInnerTexts();
const { reports: en } = texts.en;
const { reports: ar } = texts.ar;
const answerWith = (path: string | null) =>
  till.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () =>
      Promise.resolve(
        chosen === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: chosen },
      );
  }, path);
const files = (): string[] => readdirSync(folder).filter((name) => !name.startsWith('ledger'));

describe('a report on the screen', () => {
  it('comes to what an independent calculator says, in all and of one family', async () => {
    await open('corner-three-days', 'en');
    await goToReport(page, 'en', 'Sales by family');
    const { families } = expectedOf('corner-three-days');
    const { money } = createFormat('en', 'latn');
    const credit = Object.values(families).reduce((sum, family) => sum + family.credit, 0);
    await expect.poll(totals, SOON).toContain(money(credit));
    await page.getByText(en.agrees).waitFor();

    await page.getByRole('combobox', { name: en.families, exact: true }).selectOption('F03');
    await expect.poll(totals, SOON).toContain(money(families['F03']?.credit ?? 0));
    expect(await table().getByRole('row').count()).toBe(3);
    // Another family beside it, and away again.
    await page.getByRole('combobox', { name: en.families, exact: true }).selectOption('F05');
    await expect
      .poll(totals)
      .toContain(money((families['F03']?.credit ?? 0) + (families['F05']?.credit ?? 0)));
    await button('Take F03 away').click();
    await expect.poll(totals, SOON).toContain(money(families['F05']?.credit ?? 0));
    await button(en.clear).click();
    await expect.poll(totals, SOON).toContain(money(credit));
  });

  it('is read by days too, and says where they are the wrong way round', async () => {
    await open('corner-three-days', 'en');
    await goToReport(page, 'en', 'Sales by day');
    const { days } = expectedOf('corner-three-days');
    const { money } = createFormat('en', 'latn');
    const type = (label: string, day: string) => typeDay(page, page.getByRole('group', { name: label }), day);
    await type(en.from, '2026-11-24');
    await type(en.to, '2026-11-24');
    await expect.poll(totals, SOON).toContain(money(days['2026-11-24']?.net ?? 0));
    await type(en.from, '2026-11-25');
    await page.getByText(en.reversed).waitFor();
  });

  it('shows the last of thousands of lines, which only then are read', async () => {
    await open('corner-vat', 'en');
    await goToReport(page, 'en', 'Every line');
    const { parts } = await ask(page, 'reports.page', { report: 'lines', language: 'en' });
    const rows = parts[0]?.rows ?? 0;
    expect(rows).toBeGreaterThan(1000);
    const last = await ask(page, 'reports.page', {
      report: 'lines',
      language: 'en',
      offset: rows - 1,
      limit: 1,
      checked: false,
      counted: false,
    });
    await table().waitFor();
    expect(await table().getByRole('row').count()).toBeLessThan(100);
    await page
      .getByRole('region', { name: 'Lines' })
      .evaluate((region) => region.scrollTo(0, region.scrollHeight));
    await table()
      .locator(`[role=row][aria-rowindex="${rows + 1}"]`)
      .getByText(String(last.rows[0]?.[5]), { exact: true })
      .waitFor();
  });

  it.each(['ar', 'en'] as const)(
    'shuts nobody out in %s, and every part of every report opens',
    async (language) => {
      await open('corner-small', language);
      for (const { title, parts } of await ask(page, 'reports.list', {})) {
        await goToReport(page, language, title[language]);
        for (const part of parts) {
          if (parts.length > 1)
            await page
              .getByRole('navigation', { name: texts[language].reports.parts })
              .getByText(`${part.title[language]} (`)
              .click();
          await page
            .getByRole('table', { name: part.title[language] })
            .or(page.getByRole('heading', { name: texts[language].reports.nothing }))
            .waitFor();
        }
        expect([title.en, await axe(page)]).toEqual([title.en, []]);
      }
      await screenshot(page, `reports-${language}`);
    },
  );

  it('that does not agree with the ledger says so, with the figures that differ', async () => {
    await open('corner-small', 'ar', (ledger) => {
      const db = new Database(ledger);
      db.prepare(
        `UPDATE derived_tenders SET amount = amount - 1 WHERE (sale, no) =
           (SELECT sale, no FROM derived_tenders t JOIN derived_sales s ON s.position = t.sale
            WHERE s.voided = 0 LIMIT 1)`,
      ).run();
      db.close();
    });
    await goToReport(page, 'ar', 'المبيعات حسب وسيلة الدفع');
    await page.getByRole('alert').getByText(ar.disagrees).waitFor();
    expect(await page.getByRole('alert').locator('tr[data-wrong]').count()).toBeGreaterThan(0);
    await screenshot(page, 'reports-disagrees-ar');
    const path = await savedAs(till, folder, 'payments.pdf', () => button('حفظ PDF').click());
    const { text } = await readPdf(readFileSync(path));
    expect(text).toContain(lettersOf('تحذير: أرقام هذا التقرير لا تطابق ما في الدفتر'));
  });
});

describe('a report in a file', () => {
  it('holds what stands on the screen, as XLSX, CSV and PDF', async () => {
    await open('corner-three-days', 'en');
    await goToReport(page, 'en', 'Sales by family');
    await page.getByRole('combobox', { name: en.families, exact: true }).selectOption('F03');
    await expect.poll(async () => table().getByRole('row').count(), SOON).toBe(3);
    const [, , , ...shown] = await totals();
    const figures = shown.filter((text) => text !== '').map((text) => text.replaceAll(/[^\d.-]/g, ''));

    const csv = parse(readFileSync(await savedAs(till, folder, 'f.csv', () => button('Save CSV').click())), {
      bom: true,
      relax_column_count: true,
    });
    expect(csv.at(-1)?.filter((cell) => cell !== '')).toEqual(['Total', ...figures]);
    await page.getByText(en.saved).waitFor();

    const xlsx = await savedAs(till, folder, 'f.xlsx', () => button('Save XLSX').click());
    const sheet = shownSheets([xlsx]).get('f-Families');
    expect(
      sheet
        ?.at(-1)
        ?.filter((cell) => cell !== '')
        .map((cell) => cell.replaceAll(',', '')),
    ).toEqual(['Total', ...figures]);

    const pdf = await readPdf(
      readFileSync(await savedAs(till, folder, 'f.pdf', () => button('Save PDF').click())),
    );
    for (const text of shown) expect(pdf.text).toContain(lettersOf(text));
    expect(pdf.text).toContain('F03');
    expect(pdf.text).not.toContain('F05');
  });

  it('is in the language that was chosen for it', async () => {
    await open('corner-small', 'en');
    await goToReport(page, 'en', 'Sales by day');
    await page.getByRole('region', { name: en.save }).locator('label').getByText('العربية').click();
    const file = readFileSync(
      await savedAs(till, folder, 'days.csv', () => button('Save CSV').click()),
      'utf8',
    );
    expect(file).toContain('المبيعات حسب اليوم');
  });

  it('is not written where they changed their mind', async () => {
    await open('corner-small', 'en');
    await goToReport(page, 'en', 'Sales by day');
    await answerWith(null);
    await button('Save XLSX').click();
    await expect.poll(() => button('Save XLSX').isEnabled()).toBe(true);
    expect(files()).toEqual([]);
  });

  it('can be stopped, says so, and leaves nothing', async () => {
    await open('corner-vat', 'ar');
    await goToReport(page, 'ar', 'كل البنود');
    // Narrow enough for paper, and long enough to be stopped.
    await page.getByLabel(ar.families, { exact: true }).selectOption('F01');
    await page.getByLabel(ar.families, { exact: true }).first().selectOption('F02');
    await page.getByText(ar.agrees).waitFor();
    await answerWith(join(folder, 'lines.pdf'));
    await button('حفظ PDF').click();
    await button(ar.stop).click();
    await page.getByText(texts.ar.errors.STOPPED).waitFor();
    expect(files()).toEqual([]);
    // The next one is whole.
    await savedAs(till, folder, 'lines.csv', () => button('حفظ CSV').click());
  });

  it('that has no room on its disk, or whose stick was pulled, is said beside it', async () => {
    await open('corner-vat', 'en');
    await goToReport(page, 'en', 'Journal');
    await answerWith(join(folder, 'pulled', 'journal.csv'));
    await button('Save CSV').click();
    await page.getByText(texts.en.errors.SAVE_GONE).waitFor();
    const disk = smallDisk('64k');
    // Where nobody may mount one, the ledger's own tests fill a disk.
    if (disk === null) return;
    await answerWith(join(disk, 'journal.csv'));
    await button('Save CSV').click();
    await page.getByText(texts.en.errors.SAVE_FULL).waitFor();
    expect(readdirSync(disk)).toEqual([]);
    await screenshot(page, 'reports-full-disk-en');
  });

  it('too long for paper is not offered as one, and says what to do', async () => {
    await open('corner-vat', 'en');
    await goToReport(page, 'en', 'Journal');
    await page.getByText(/too long to print/).waitFor();
    expect(await button('Save PDF').isDisabled()).toBe(true);
    expect(await button('Save XLSX').isEnabled()).toBe(true);
  });

  it('is an organiser’s to save, and a supervisor’s to look at', async () => {
    await open('corner-small', 'ar');
    await workAsVolunteer(page);
    await signInAs(page, SUPERVISOR);
    await goToReport(page, 'ar', 'المبيعات حسب اليوم');
    await table().waitFor();
    expect(await page.getByRole('button', { name: /^حفظ/ }).count()).toBe(0);
  });
});
