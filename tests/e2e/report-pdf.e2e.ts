import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFormat } from '../../renderer/i18n/format';
import { reportCell } from '../../renderer/i18n/report-cell';
import { ORGANISER } from '../../electron/ledger/cli/scenario-setup';
import { expectedOf, playedFile, scenarioNames } from '../reports/harness/scenarios';
import { launchTill, type Till } from './harness/launch-till';
import { lettersOf, pdfLines, readPdf } from './harness/pdf-text';
import { signInAs } from './harness/people';
import { savedAs } from './harness/saved-as';
import { ask } from './harness/stall';

type Language = 'ar' | 'en';

let till: Till;
let page: Page;
let folder: string;

const open = async (scenario: string, locale: Language = 'en') => {
  till = await launchTill({ locale, ledger: playedFile(scenario) });
  page = till.page;
  await signInAs(page, ORGANISER);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-report-pdf-'));
});
afterEach(async () => {
  const { problems } = till;
  await till.kill();
  rmSync(folder, { recursive: true, force: true });
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

type Report = Awaited<ReturnType<typeof listed>>[number]['report'];
const listed = () => ask(page, 'reports.list', {});

const pdfOf = async (report: Report, language: Language): Promise<Uint8Array> => {
  const name = `${report}-${language}.pdf`;
  const path = await savedAs(till, folder, name, () =>
    ask(page, 'reports.save', { job: uuidv7(), report, language, format: 'pdf' }),
  );
  const file = readFileSync(path);
  // Looked at by whoever changes how reports are set: TILL_PAGES names a folder for the pages as pictures.
  const pages = process.env['TILL_PAGES'];
  if (pages !== undefined) {
    mkdirSync(pages, { recursive: true });
    execFileSync('pdftoppm', ['-r', '80', '-png', path, join(pages, `${report}-${language}`)]);
  }
  return file;
};

/** Side by side, words of both scripts come out in the order of either: each word is looked for by itself. */
const wordsOf = (words: string): string[] =>
  words
    .split(' ')
    .map(lettersOf)
    .filter((word) => word !== '');

/** A sign above a letter is set by itself, and comes out of a PDF before or after it. */
const unvowelled = (letters: string): string => letters.replace(/[\u064B-\u0652]/g, '');

const partsOf = async (report: Report, language: Language) => {
  const { parts } = await ask(page, 'reports.page', { report, language });
  return Promise.all(
    parts.map(({ part }) =>
      ask(page, 'reports.page', { report, language, part, limit: 500, checked: false }),
    ),
  );
};

/** Every figure of these is looked for on paper; CSV and XLSX are held to all figures of all scenarios. */
describe.each(['corner-edges', 'corner-small'])('every report of %s on paper', (scenario) => {
  it('holds each figure, each total and each page number, and its columns are not cut', async () => {
    await open(scenario);
    const format = createFormat('en', 'latn');
    for (const { report } of await listed()) {
      const file = await pdfOf(report, 'en');
      const pdf = await readPdf(file);
      const lines = pdfLines(file);
      for (let at = 1; at <= pdf.pages; at += 1) expect(pdf.text).toContain(`Page${at}of${pdf.pages}`);
      expect(pdf.text).not.toContain(`Page${pdf.pages + 1}of`);
      expect([pdf.width, pdf.height].map(Math.round).toSorted((a, b) => a - b)).toEqual([210, 297]);
      for (const { cover, columns, rows, totals } of await partsOf(report, 'en')) {
        const context = { format, timezone: cover.timezone };
        const shown = rows.flatMap((row) =>
          row.flatMap((cell, at) => wordsOf(reportCell(cell, columns[at]?.kind ?? 'text', context))),
        );
        expect([report, shown.filter((word) => !pdf.text.includes(word))]).toEqual([report, []]);
        if (totals === null) continue;
        const figures = totals.flatMap((sum, at) =>
          sum === null ? [] : [reportCell(sum, columns[at]?.kind ?? 'text', context)],
        );
        expect(lines).toContain(['Total', ...figures].map(lettersOf).join(' '));
      }
    }
  });
});

describe.each(scenarioNames)('sales by family of %s on paper', (scenario) => {
  it('comes to what an independent calculator says', async () => {
    await open(scenario);
    const { families } = expectedOf(scenario);
    const { money } = createFormat('en', 'latn');
    const sum = (what: 'gross' | 'vat' | 'commission' | 'credit' | 'paid_direct'): string =>
      money(Object.values(families).reduce((all, family) => all + family[what], 0));
    const total = pdfLines(await pdfOf('families', 'en')).find((line) => line.startsWith('Total ')) ?? '';
    const [, gross, , , , vat, commission, credit, direct] = total.split(' ');
    expect({ gross, vat, commission, credit, direct }).toEqual({
      gross: sum('gross'),
      vat: sum('vat'),
      commission: sum('commission'),
      credit: sum('credit'),
      direct: sum('paid_direct'),
    });
  });
});

describe('a report in Arabic', () => {
  it('is read out of its PDF letter by letter, with its name and the exhibition’s on each page', async () => {
    await open('corner-three-days', 'ar');
    for (const { report, title } of await listed()) {
      const { text, pages } = await readPdf(await pdfOf(report, 'ar'));
      const letters = unvowelled(text);
      const count = (words: string): number => letters.split(unvowelled(lettersOf(words))).length - 1;
      expect([report, count('معرض الأسر المنتجة')]).toEqual([report, pages + 1]);
      expect([report, count(title.ar) >= pages + 1]).toEqual([report, true]);
      expect(count('تطابق ما في الدفتر من ترحيلات وأرصدة')).toBe(1);
      const headers = (await partsOf(report, 'ar')).flatMap(({ columns }) =>
        columns.flatMap(({ header }) => wordsOf(header)),
      );
      expect([report, headers.filter((word) => count(word) === 0)]).toEqual([report, []]);
    }
  });
});
