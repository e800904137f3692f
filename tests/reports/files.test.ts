import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportCell, ReportKind, ReportName } from '../../shared/contract/report-tables';
import { openReadable, type ReadableDb } from '../../electron/ledger/database';
import type { OpenPart } from '../../electron/ledger/reports/open-report';
import { reports } from '../../electron/ledger/reports/reports';
import { unpackedText } from '../spreadsheets/harness/unpacked';
import { shownCsvs, shownSheets, understood } from './harness/libreoffice';
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

  describe('opened by LibreOffice as careless people do', () => {
    let opened: ReadonlyMap<string, string[][]> = new Map();
    beforeAll(async () => {
      const files = [];
      for (const report of names)
        files.push((await writeFrom(playedFile(SCENARIO), { report, format: 'csv' })).path);
      opened = shownCsvs(files);
    }, 180_000);

    test.each(names)('%s has its Arabic and its figures', (name) => {
      const rows = opened.get(name) ?? [];
      // A number is compared as one: whether 1.500 is shown as 1.5 is the program's own affair.
      const asRead = (row: readonly string[]) =>
        row.map((cell) => (cell === '' || Number.isNaN(Number(cell)) ? cell : Number(cell)));
      for (const part of reportOn(db, name, {}, 'ar').parts) {
        const width = part.columns.length;
        const expected = [...shownRows(part), ...shownTotals(part, 'المجموع')].map((row) =>
          row.map((cell, at) => (part.columns[at]?.kind === 'percent' ? cell.replace('%', '') : cell)),
        );
        const [header, ...found] = section(rows, part.title, expected.length + 1).map((row) =>
          trimmed(row, width),
        );
        expect(header).toEqual(part.columns.map((column) => column.header));
        expect(found.map(asRead)).toEqual(expected.map(asRead));
      }
    });
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
