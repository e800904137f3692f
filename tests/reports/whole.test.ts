import { afterAll, describe, expect, test } from 'vitest';
import type { ReportName } from '../../shared/contract/report-tables';
import { MOST_PAPER_ROWS } from '../../shared/domain/report-limits';
import { refuse } from '../../shared/result';
import { Stopped } from '../../electron/ledger/background/job';
import { openReadable, type ReadableDb } from '../../electron/ledger/database';
import { reports } from '../../electron/ledger/reports/reports';
import { wholeReport } from '../../electron/ledger/reports/whole-report';
import { reportOn } from './harness/read';
import { playedFile, scenarioNames } from './harness/scenarios';

const names = Object.keys(reports) as ReportName[];
const open: ReadableDb[] = [];
const ledgerOf = (scenario: string): ReadableDb => {
  const db = openReadable(playedFile(scenario));
  open.push(db);
  return db;
};
afterAll(() => {
  for (const db of open) db.close();
});

const goOn = (): void => undefined;

describe.each(scenarioNames)('a report of %s for paper', (scenario) => {
  const db = ledgerOf(scenario);

  test.each(names)('%s has every row and every sum, or is refused for its length', (name) => {
    const report = reportOn(db, name, {}, 'ar');
    const rows = report.parts.reduce((sum, { rowCount }) => sum + rowCount, 0);
    const whole = wholeReport(report, 'ar', goOn);
    if (rows > MOST_PAPER_ROWS) {
      expect(whole).toEqual(refuse('TOO_LONG_TO_PRINT', { rows, most: MOST_PAPER_ROWS }));
      return;
    }
    expect(whole).toMatchObject({
      ok: true,
      value: {
        warning: null,
        parts: report.parts.map((part) => ({ rows: [...part.rows()], totals: part.totals() })),
      },
    });
  });
});

test('one that is stopped is read no further', () => {
  const report = reportOn(ledgerOf('corner-small'), 'corrections');
  let steps = 0;
  expect(() =>
    wholeReport(report, 'en', () => {
      steps += 1;
      if (steps === 2) throw new Stopped();
    }),
  ).toThrow(Stopped);
  expect(steps).toBe(2);
});
