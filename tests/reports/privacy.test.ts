import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportName } from '../../shared/contract/report-tables';
import { reports } from '../../electron/ledger/reports/reports';
import { familyInput, line, openShop, sell } from '../ledger/harness/stall';
import { shownSheets } from './harness/libreoffice';
import { writeFrom } from './harness/write';

const PHONE = '96891234567';
const REFERENCE = 'OM81BMAG00077088';
const NOTE = 'BANK 0312045678';
const names = Object.keys(reports) as ReportName[];

let ledger = '';
beforeAll(() => {
  const stall = openShop();
  stall.must('families.saveContact', { family: 'F01', phone: PHONE, onReceipt: true });
  stall.must('families.save', { family: familyInput('F01', { note: NOTE }) });
  sell(stall, [line('F01-001', 1)], [{ method: 'transfer', amount: 108, reference: REFERENCE }]);
  sell(stall, [line('F01-001', 1)], [{ method: 'direct', amount: 108, familyCode: 'F01' }]);
  stall.must('payouts.payOut', { till: 'T1', family: 'F01', method: 'transfer', amount: null });
  ledger = stall.path;
  stall.close();
});

const secrets = [PHONE, PHONE.slice(3), REFERENCE, NOTE];
const texts: string[] = [];
afterAll(() => expect(texts.join('')).toContain('F01'));

test.each(names)('%s takes no phone and no bank number out of the house, in any format', async (report) => {
  for (const format of ['csv', 'json'] as const) {
    const { path, result } = await writeFrom(ledger, { report, format });
    expect(result.ok).toBe(true);
    texts.push(readFileSync(path, 'utf8'));
  }
  for (const secret of secrets) expect(texts.join('\n')).not.toContain(secret);
});

test('nor does a workbook', async () => {
  const files = [];
  for (const report of names) files.push((await writeFrom(ledger, { report, format: 'xlsx' })).path);
  const cells = [...shownSheets(files).values()].flat(2).join('\n');
  expect(cells).toContain('F01');
  for (const secret of secrets) expect(cells).not.toContain(secret);
});
