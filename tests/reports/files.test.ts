import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportCell, ReportKind, ReportName } from '../../shared/contract/report-tables';
import { openReadable, type ReadableDb } from '../../electron/ledger/database';
import type { OpenPart } from '../../electron/ledger/reports/open-report';
import { reports } from '../../electron/ledger/reports/reports';
import { line, openShop, productInput, sell } from '../ledger/harness/stall';
import { unpackedText } from '../spreadsheets/harness/unpacked';
import { shownCsv, shownSheets, understood } from './harness/libreoffice';
import { reportOn } from './harness/read';
import { playedFile } from './harness/scenarios';
import { writeFrom } from './harness/write';

const SCENARIO = 'corner-three-days';
const names = Object.keys(reports) as ReportName[];
let db: ReadableDb;
beforeAll(() => {
  db = openReadable(playedFile(SCENARIO));
});
afterAll(() => db.close());

/** As a program that knows no more than the format should show it; written here once more, by other means. */
function shown(cell: ReportCell, kind: ReportKind): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (kind === 'amount') {
    const digits = String(Math.abs(cell)).padStart(4, '0');
    return `${cell < 0 ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`;
  }
  if (kind === 'quantity') return cell % 1000 === 0 ? String(cell / 1000) : (cell / 1000).toFixed(3);
  if (kind === 'percent') return `${(cell / 100).toFixed(2)}%`;
  if (kind === 'instant') return new Date(cell + 4 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  return String(cell);
}

const shownRows = (part: OpenPart): string[][] =>
  [...part.rows()].map((row) => row.map((cell, at) => shown(cell, part.columns[at]?.kind ?? 'text')));

function shownTotals(part: OpenPart, word: string): string[][] {
  const totals = part.totals();
  if (totals === null) return [];
  return [[word, ...totals.slice(1).map((cell, at) => shown(cell, part.columns[at + 1]?.kind ?? 'text'))]];
}

/** Thousands are grouped in what is shown of a number, and only there. */
const ungrouped = (rows: readonly (readonly string[])[], kinds: readonly ReportKind[]): string[][] =>
  rows.map((row) =>
    row.map((cell, at) =>
      ['amount', 'quantity', 'count'].includes(kinds[at] ?? '') ? cell.replaceAll(',', '') : cell,
    ),
  );

describe('workbooks, read by LibreOffice', () => {
  const sheets: Record<'ar' | 'en', Map<string, string[][]>> = { ar: new Map(), en: new Map() };
  const understoodBy: Record<string, string> = {};

  beforeAll(async () => {
    for (const language of ['ar', 'en'] as const) {
      const files = [];
      for (const report of names) {
        const { path, result } = await writeFrom(playedFile(SCENARIO), { report, format: 'xlsx', language });
        expect(result.ok).toBe(true);
        files.push(path);
      }
      sheets[language] = new Map(shownSheets(files));
      understoodBy[language] = understood(files[names.indexOf('payments')] ?? '');
    }
  }, 180_000);

  test.each(names)('%s says in both languages what the ledger says, cell by cell', (name) => {
    for (const language of ['ar', 'en'] as const) {
      for (const part of reportOn(db, name, {}, language).parts) {
        const sheet = sheets[language].get(`${name}-${part.title}`) ?? [];
        const kinds = part.columns.map(({ kind }) => kind);
        const [header, ...rows] = sheet;
        expect(header).toEqual(part.columns.map((column) => column.header));
        const expected = [...shownRows(part), ...shownTotals(part, language === 'ar' ? 'المجموع' : 'Total')];
        expect(ungrouped(rows, kinds)).toEqual(expected);
      }
    }
  });

  test('amounts are numbers with three decimals and grouped thousands', () => {
    const all = [...sheets.ar.values()].flat(2);
    expect(all.filter((cell) => /^\d{1,3}(,\d{3})+\.\d{3}$/.test(cell)).length).toBeGreaterThan(10);
    expect(all.filter((cell) => /^\d{4,}\.\d{3}$/.test(cell))).toEqual([]);
  });

  test('run right to left in Arabic alone, and hold their amounts as numbers', () => {
    expect(understoodBy['ar']).toContain('style:writing-mode="rl-tb"');
    expect(understoodBy['en']).not.toContain('style:writing-mode="rl-tb"');
    for (const text of Object.values(understoodBy))
      expect(text).toMatch(/office:value-type="float" office:value="-?[\d.]+"/);
  });

  test('keep the header in sight', async () => {
    // LibreOffice makes no view without a window: this is what the file says.
    const { path } = await writeFrom(playedFile(SCENARIO), { report: 'days', format: 'xlsx' });
    const sheet = unpackedText(readFileSync(path), 'xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  });

  test('say on their first sheet what they cover, when they were made, and that they agree', () => {
    const cover = sheets.ar.get('payments-عن التقرير') ?? [];
    const said: Record<string, string> = Object.fromEntries(cover.map(([label, value]) => [label, value]));
    expect(said).toMatchObject({
      التقرير: 'المبيعات حسب وسيلة الدفع',
      الأيام: 'الكل',
      'أُعدّ في': '2026-11-23 12:00:00 (Asia/Muscat)',
    });
    expect(said['المطابقة']).toContain('تطابق');
    expect(said['الدفتر عندها']).toMatch(/[\da-f]{64}/);
  });
});

/** The rows under a part's title in a CSV, up to the next. */
function section(rows: readonly string[][], title: string, count: number): string[][] {
  const at = rows.findIndex((row) => row[0] === title && row.slice(1).every((cell) => cell === ''));
  return rows.slice(at + 1, at + 1 + count);
}

const trimmed = (row: readonly string[], width: number): string[] => row.slice(0, width);

describe('CSV', () => {
  test.each(names)('%s is read back cell by cell, amounts plain with three decimals', async (name) => {
    const { path } = await writeFrom(playedFile(SCENARIO), { report: name, format: 'csv' });
    const bytes = readFileSync(path);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows: string[][] = parse(bytes, { bom: true, relax_column_count: true });
    for (const part of reportOn(db, name, {}, 'ar').parts) {
      const plain = (row: readonly string[]) =>
        row.map((cell, at) => {
          const kind = part.columns[at]?.kind;
          if (kind === 'percent' && cell !== '') return String(Number(cell.replace('%', '')));
          return kind === 'quantity' && cell !== '' ? String(Number(cell)) : cell;
        });
      const expected = [
        part.columns.map(({ header }) => header),
        ...[...shownRows(part), ...shownTotals(part, 'المجموع')].map(plain),
      ];
      expect(section(rows, part.title, expected.length)).toEqual(expected);
    }
  });

  test('is opened by LibreOffice with its Arabic and its figures', async () => {
    const { path } = await writeFrom(playedFile(SCENARIO), { report: 'families', format: 'csv' });
    const rows = shownCsv(path);
    const [part] = reportOn(db, 'families', {}, 'ar').parts;
    if (part === undefined) throw new Error('The report has no part.');
    const width = part.columns.length;
    const found = section(rows, part.title, part.rowCount + 1).map((row) => trimmed(row, width));
    expect(found[0]).toEqual(part.columns.map(({ header }) => header));
    const numbers = (row: readonly string[]) =>
      row.map((cell) => (Number.isNaN(Number(cell)) ? cell : Number(cell)));
    expect(found.slice(1).map(numbers)).toEqual(shownRows(part).map(numbers));
  });
});

describe('JSON', () => {
  test.each(names)('%s is whole baisa by the names of its columns', async (name) => {
    const { path } = await writeFrom(playedFile(SCENARIO), { report: name, format: 'json', language: 'en' });
    const read = JSON.parse(readFileSync(path, 'utf8')) as {
      agreement: { agrees: boolean };
      parts: { part: string; rows: Record<string, unknown>[]; totals: Record<string, number> | null }[];
    };
    expect(read.agreement.agrees).toBe(true);
    for (const part of reportOn(db, name).parts) {
      const found = read.parts.find((one) => one.part === part.part.name);
      expect(found?.rows).toHaveLength(part.rowCount);
      for (const { id, kind, isSummed } of part.columns) {
        if (!isSummed) continue;
        expect(found?.totals?.[id]).toBe(part.sum(id));
        if (kind !== 'amount') continue;
        expect(found?.rows.every((row) => row[id] === null || Number.isSafeInteger(row[id]))).toBe(true);
      }
    }
  });
});

describe('a name that is a formula', () => {
  const hostile = [
    '=1+1',
    '+968 1',
    '-2+3',
    '@SUM(A1:A9)',
    '\u{FF1D}1+1',
    "'=1+1",
    '=HYPERLINK("http://x","y")',
    '=cmd|x!A1',
  ];
  let ledger = '';
  beforeAll(() => {
    const stall = openShop();
    for (const [at, nameAr] of hostile.entries()) {
      const code = `F01-9${String(at).padStart(2, '0')}`;
      stall.must('products.save', { product: productInput(code, 1000, { nameAr, nameEn: '' }) });
      sell(stall, [line(code, 1)]);
    }
    ledger = stall.path;
    stall.close();
  });

  test('is worked out by no program that opens the CSV, and is still legible', async () => {
    const { path } = await writeFrom(ledger, { report: 'lines', format: 'csv' });
    const rows: string[][] = parse(readFileSync(path), { bom: true, relax_column_count: true });
    const cells = rows.flat();
    for (const name of hostile) expect(cells).toContain(`'${name}`);
    const dangerous = cells.filter((cell) => /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell));
    expect(dangerous.filter((cell) => !/^-\d+(\.\d+)?$/.test(cell))).toEqual([]);
    const opened = shownCsv(path).flat();
    for (const name of hostile) expect(opened).toContain(`'${name}`);
  });

  test('is the same text in the workbook', async () => {
    const { path } = await writeFrom(ledger, { report: 'lines', format: 'xlsx' });
    const cells = [...shownSheets([path]).values()].flat(2);
    for (const name of hostile) expect(cells).toContain(name);
    expect(basename(path)).toBe('lines.xlsx');
    expect(understood(path)).not.toContain('table:formula');
  });
});
