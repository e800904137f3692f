import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { ReportName } from '../../shared/contract/report-tables';
import { scratch } from '../ledger/harness/stall';
import { makePractice } from '../../electron/ledger/practice/make-practice';
import { shownSheets } from './harness/libreoffice';
import { playedFile } from './harness/scenarios';
import { writeFrom } from './harness/write';

/** A ledger whose rows were altered by somebody with the file in hand. */
function tampered(sql: string): string {
  const path = join(scratch(), 'tampered.ledger');
  copyFileSync(playedFile('corner-small'), path);
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  const { changes } = db.prepare(sql).run();
  db.close();
  if (changes === 0) throw new Error(`Nothing was altered by: ${sql}`);
  return path;
}

const oneLine = 'WHERE (sale, line) = (SELECT sale, line FROM derived_sale_lines WHERE gross > 1000 LIMIT 1)';
const dearer = `UPDATE derived_sale_lines SET gross = gross + 1000, base = base + 1000, net = net + 1000 ${oneLine}`;

/** What was altered, and the reports that must say so. */
const alterations: readonly (readonly [what: string, sql: string, reports: readonly ReportName[]])[] = [
  ['a line made dearer', dearer, ['days', 'families', 'products', 'lines', 'payouts']],
  [
    'a sale that was taken out',
    'DELETE FROM derived_sales WHERE position = (SELECT MIN(position) FROM derived_sales WHERE voided = 0)',
    ['days', 'families', 'products', 'payments', 'lines', 'shifts'],
  ],
  [
    'a payment made smaller',
    `UPDATE derived_tenders SET amount = amount - 1 WHERE (sale, no) =
       (SELECT sale, no FROM derived_tenders t JOIN derived_sales s ON s.position = t.sale WHERE s.voided = 0 LIMIT 1)`,
    ['payments'],
  ],
  [
    'a refund that was taken out',
    'DELETE FROM derived_refunds WHERE position = (SELECT MIN(position) FROM derived_refunds)',
    ['days', 'lines', 'corrections'],
  ],
  ['a void that was taken out', 'DELETE FROM derived_voids', ['days', 'lines', 'corrections']],
  [
    'a shift counted otherwise',
    'UPDATE derived_shifts SET counted = counted + 100 WHERE position = (SELECT MIN(position) FROM derived_shifts)',
    ['shifts'],
  ],
  [
    'a payout made larger',
    'UPDATE derived_payouts SET cleared = cleared + 500 WHERE position = (SELECT MIN(position) FROM derived_payouts)',
    ['payouts'],
  ],
  [
    'goods that came from nowhere',
    `UPDATE derived_products SET on_hand = on_hand + 1 WHERE code = 'F01-001'`,
    ['stock'],
  ],
  [
    'a posting made larger',
    `UPDATE derived_postings SET amount = amount + 7 WHERE (position, no) =
       (SELECT position, no FROM derived_postings WHERE account = 'commission' LIMIT 1)`,
    ['days', 'lines', 'journal'],
  ],
];

const marks = /لا تطابق/;

describe.each(alterations)('%s', (_, sql, names) => {
  test.each(names)('is said, in words, on the file of %s', async (report) => {
    const { path, result } = await writeFrom(tampered(sql), { report, format: 'csv' });
    expect(result).toMatchObject({ ok: true, value: { agreement: { agrees: false } } });
    const rows: string[][] = parse(readFileSync(path), { bom: true, relax_column_count: true });
    const check = rows.find(([label]) => label === 'المطابقة');
    expect(check?.[1]).toMatch(marks);
  });
});

test('a report that does not agree says so on every sheet of its workbook', async () => {
  const { path } = await writeFrom(tampered('DELETE FROM derived_voids'), {
    report: 'corrections',
    format: 'xlsx',
  });
  const sheets = [...shownSheets([path]).values()];
  expect(sheets).toHaveLength(4);
  for (const sheet of sheets) expect(sheet.flat().join(' ')).toMatch(marks);
});

test('and one that agrees says that', async () => {
  const { path } = await writeFrom(playedFile('corner-small'), { report: 'corrections', format: 'csv' });
  expect(readFileSync(path, 'utf8')).not.toMatch(marks);
});

test('a report of a ledger to practise on says that nothing in it happened', async () => {
  const ledger = join(scratch(), 'practice.ledger');
  expect(makePractice({ path: ledger, from: null })).toMatchObject({ ok: true });
  const { path } = await writeFrom(ledger, { report: 'families', format: 'csv' });
  expect(readFileSync(path, 'utf8')).toContain('دفتر للتدريب');
  const truth = await writeFrom(playedFile('corner-small'), { report: 'families', format: 'csv' });
  expect(readFileSync(truth.path, 'utf8')).not.toContain('دفتر للتدريب');
});
