import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportName } from '../../shared/contract/report-tables';
import { reports } from '../../electron/ledger/reports/reports';
import { exhibitionInput, familyInput, line, openShop, productInput, sell } from '../ledger/harness/stall';
import { shownCsvs, shownSheets, understood } from './harness/libreoffice';
import { writeFrom } from './harness/write';

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
const FORMULA = '=HYPERLINK("http://x","y")';
const names = Object.keys(reports) as ReportName[];

let ledger = '';
const csvs: string[] = [];
const workbooks: string[] = [];

/** Every name, note and reason that anybody can type is a formula, and each report has something of them to show. */
function tradeInFormulas(): string {
  const stall = openShop();
  stall.must('exhibition.save', { exhibition: { ...exhibitionInput, nameAr: FORMULA, nameEn: FORMULA } });
  stall.must('tills.save', { till: { code: 'T1', name: FORMULA } });
  const typed = { nameAr: FORMULA, nameEn: '', wilayat: FORMULA, craft: FORMULA, note: FORMULA };
  stall.must('families.save', { family: familyInput('F01', { ...typed, supportingBody: FORMULA }) });
  for (const [at, nameAr] of hostile.entries()) {
    const code = `F01-9${String(at).padStart(2, '0')}`;
    const product = productInput(code, 1000, { nameAr, nameEn: '', category: nameAr });
    stall.must('products.save', { product });
    stall.must('stock.receive', { product: code, qty: 9, note: FORMULA });
    sell(stall, [line(code, 1, { discount: 5, discountBy: 'organiser', discountReason: FORMULA })]);
  }
  const reason = FORMULA;
  const sold = sell(stall, [line('F01-901', 1)], [{ method: 'transfer', amount: 1000, reference: FORMULA }]);
  const other = sell(stall, [line('F01-902', 1)]);
  stall.must('sales.void', { saleId: other.saleId, reason });
  stall.must('sales.refund', {
    saleId: sold.saleId,
    till: 'T1',
    lines: [{ line: 1, qty: 1 }],
    method: 'transfer',
    restock: true,
    reason,
  });
  stall.must('shifts.cashIn', { till: 'T1', amount: 1000, account: 'owner', reason });
  stall.must('shifts.cashOut', { till: 'T1', amount: 1000, account: 'expense', reason });
  stall.must('shifts.openDrawer', { till: 'T1', reason });
  const { payoutId } = stall.must('payouts.payOut', {
    till: 'T1',
    family: 'F01',
    method: 'cash',
    amount: 100,
  });
  stall.must('payouts.reverse', { till: 'T1', payoutId, reason });
  stall.must('stock.adjust', { product: 'F01-901', qty: -1, reason: 'damaged', note: FORMULA });
  const somebody = { name: FORMULA, role: 'supervisor', active: true, pin: '2846' } as const;
  const { personId } = stall.must('people.save', { personId: null, ...somebody });
  const actor = { kind: 'person', personId } as const;
  stall.call(
    'shifts.close',
    { id: uuidv7(), till: 'T1', count: { '1000': 20 }, recounts: [], note: FORMULA },
    actor,
  );
  stall.close();
  return stall.path;
}

beforeAll(async () => {
  ledger = tradeInFormulas();
  for (const report of names) {
    csvs.push((await writeFrom(ledger, { report, format: 'csv' })).path);
    workbooks.push((await writeFrom(ledger, { report, format: 'xlsx' })).path);
  }
}, 60_000);

describe('a text that is a formula', () => {
  test.each(names)('is in no cell of %s as a program would run it', (report) => {
    const path = csvs[names.indexOf(report)] ?? '';
    const rows: string[][] = parse(readFileSync(path), { bom: true, relax_column_count: true });
    const dangerous = rows.flat().filter((cell) => /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell));
    expect(dangerous.filter((cell) => !/^-\d+(\.\d+)?$/.test(cell))).toEqual([]);
    expect(rows.flat()).toContain(`'${FORMULA}`);
  });

  test('is worked out by no program that opens the CSVs, and is still legible', () => {
    const opened = shownCsvs(csvs);
    for (const report of names) expect(opened.get(report)?.flat()).toContain(`'${FORMULA}`);
    for (const name of hostile) expect(opened.get('lines')?.flat()).toContain(`'${name}`);
  }, 120_000);

  test('is the same text in every workbook, and no formula', () => {
    const cells = [...shownSheets(workbooks).values()].flat(2);
    for (const name of hostile) expect(cells).toContain(name);
    for (const path of workbooks) {
      const sheets = Object.entries(unzipSync(readFileSync(path))).filter(([name]) => name.includes('sheet'));
      expect(sheets.length).toBeGreaterThan(1);
      for (const [, xml] of sheets) expect(Buffer.from(xml).toString()).not.toMatch(/<f[ >]/);
    }
    expect(understood(workbooks[names.indexOf('lines')] ?? '')).not.toContain('table:formula');
  }, 240_000);
});
