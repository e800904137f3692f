import { afterAll, describe, expect, test } from 'vitest';
import type { ReportName } from '../../shared/contract/report-tables';
import { openReadable, type ReadableDb } from '../../electron/ledger/database';
import { reports } from '../../electron/ledger/reports/reports';
import { numberOf, reportOn, rowsOf, sumBy, sumsOf } from './harness/read';
import { expectedOf, playedFile, scenarioNames } from './harness/scenarios';

const names = Object.keys(reports) as ReportName[];
const open: ReadableDb[] = [];
afterAll(() => {
  for (const db of open) db.close();
});

function ledgerOf(scenario: string): ReadableDb {
  const db = openReadable(playedFile(scenario));
  open.push(db);
  return db;
}

/** Of each key but those that are 0: a report leaves out what did not happen, the calculator does not. */
const moved = (amounts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0));

const pick = <T extends object, K extends keyof T>(of: Readonly<Record<string, T>>, key: K) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, value[key]])) as Record<string, T[K]>;

test('there are scenarios to report on', () => {
  expect(scenarioNames.length).toBeGreaterThanOrEqual(4);
});

describe.each(scenarioNames)('of %s, to the baisa of an independent calculator', (scenario) => {
  const db = ledgerOf(scenario);
  const expected = expectedOf(scenario);

  test('sales by day', () => {
    const rows = rowsOf(reportOn(db, 'days'), 'days');
    expect(
      Object.fromEntries(
        rows.map(({ day, sales, returns: refunds, gross, net }) => [day, { sales, refunds, gross, net }]),
      ),
    ).toEqual(expected.days);
  });

  test('sales by family', () => {
    const rows = rowsOf(reportOn(db, 'families'), 'families');
    const found: Record<string, object> = Object.fromEntries(
      rows.map(({ family, gross, family_discount: discounts, vat, commission, credit, direct }) => [
        family,
        { gross, discounts, vat, commission, credit, paid_direct: direct },
      ]),
    );
    for (const [family, { paid_out: _out, paid_in: _in, owed: _owed, ...amounts }] of Object.entries(
      expected.families,
    ))
      expect(found[family]).toEqual(amounts);
    expect(rows).toHaveLength(Object.keys(expected.families).length);
  });

  test('sales by product and every line, added up by family and by day', () => {
    const products = rowsOf(reportOn(db, 'products'), 'products');
    const lines = rowsOf(reportOn(db, 'lines'), 'lines');
    for (const rows of [products, lines]) {
      for (const column of ['gross', 'vat', 'commission', 'credit'] as const)
        expect(moved(sumBy(rows, 'family', column))).toEqual(moved(pick(expected.families, column)));
      expect(moved(sumBy(rows, 'family', 'family_discount'))).toEqual(
        moved(pick(expected.families, 'discounts')),
      );
    }
    for (const column of ['gross', 'net'] as const)
      expect(moved(sumBy(lines, 'day', column))).toEqual(moved(pick(expected.days, column)));
    expect(moved(sumBy(products, 'product', 'qty'))).toEqual(moved(sumBy(lines, 'product', 'thousandths')));
  });

  test('ways of payment, in all, by day and to families', () => {
    const report = reportOn(db, 'payments');
    const direct = rowsOf(report, 'direct');
    expect(rowsOf(report, 'methods').map(({ kept }) => kept)).toEqual(
      ['cash', 'card', 'transfer', 'direct'].map((way) => expected.tenders[way]),
    );
    const sums = sumsOf(report);
    for (const way of ['cash', 'card', 'transfer', 'direct'])
      expect(sums[`days.${way}`]).toBe(expected.tenders[way]);
    expect(moved(sumBy(direct, 'family', 'kept'))).toEqual(moved(pick(expected.families, 'paid_direct')));
  });

  test('refunds and voids, as many as on each day, and all that was taken off the lines', () => {
    const report = reportOn(db, 'corrections');
    const taken = [...rowsOf(report, 'refunds'), ...rowsOf(report, 'voids')];
    const perDay: Record<string, number> = {};
    for (const { day } of taken) perDay[String(day)] = (perDay[String(day)] ?? 0) + 1;
    expect(perDay).toEqual(moved(pick(expected.days, 'refunds')));
    const back = rowsOf(reportOn(db, 'lines'), 'lines').filter(({ what }) => what !== 'sale');
    for (const column of ['gross', 'net', 'vat', 'commission', 'credit'])
      expect(taken.reduce((sum, row) => sum + numberOf(row, column), 0)).toBe(
        back.reduce((sum, row) => sum - numberOf(row, column), 0),
      );
    const sold = rowsOf(reportOn(db, 'lines'), 'lines').filter(({ what }) => what === 'sale');
    const discounts = rowsOf(report, 'discounts');
    for (const column of ['family_discount', 'organiser_discount'])
      expect(discounts.reduce((sum, row) => sum + numberOf(row, column), 0)).toBe(
        sold.reduce((sum, row) => sum + numberOf(row, column), 0),
      );
  });

  test('shifts, closed and open', () => {
    const rows = rowsOf(reportOn(db, 'shifts'), 'shifts');
    const figures = rows
      .filter(({ counted }) => counted !== null)
      .map(({ till, expected: due, counted, variance }) =>
        JSON.stringify({ till, expected: due, counted, variance }),
      );
    expect(figures.toSorted()).toEqual(
      expected.closed_shifts.map((shift) => JSON.stringify(shift)).toSorted(),
    );
    expect(
      rows
        .filter(({ counted }) => counted === null)
        .map(({ till, expected: due }) => ({ till, expected: due })),
    ).toEqual(expected.open_shifts);
  });

  test('what families were paid and are owed', () => {
    for (const row of rowsOf(reportOn(db, 'payouts'), 'balances')) {
      const account = expected.families[String(row['family'])];
      expect({
        credit: row['credit'],
        paid_direct: row['direct'],
        paid_out: numberOf(row, 'paid_out') - numberOf(row, 'reversed'),
        paid_in: row['paid_in'],
        owed: row['closing'],
      }).toEqual({
        credit: account?.credit,
        paid_direct: account?.paid_direct,
        paid_out: account?.paid_out,
        paid_in: account?.paid_in,
        owed: account?.owed,
      });
    }
  });

  test('what is left of each product', () => {
    const left = Object.fromEntries(
      rowsOf(reportOn(db, 'stock'), 'stock').map((row) => [
        String(row['product']),
        numberOf(row, 'closing') / (row['unit'] === 'kg' ? 1 : 1000),
      ]),
    );
    expect(left).toEqual(expected.stock);
  });

  test('the journal: every fact, and every account', () => {
    const report = reportOn(db, 'journal');
    const accounts = Object.fromEntries(
      rowsOf(report, 'accounts').map(({ account, closing }) => [String(account), Number(closing)]),
    );
    const words = { safe: 'Cash box', bank: 'Organiser’s bank', card: 'Cards', commission: 'Commission' };
    for (const [account, name] of Object.entries(words))
      expect(accounts[name] ?? 0).toBe(expected.accounts[account]);
    for (const [family, { owed }] of Object.entries(expected.families))
      expect(accounts[`family:${family}`] ?? 0).toBe(0 - owed);
    const facts = db.prepare('SELECT COUNT(*) FROM journal_facts').pluck().get();
    expect(rowsOf(report, 'facts')).toHaveLength(Number(facts));
  });

  test.each(names)(
    '%s agrees with the books, in all and on each day, of each family, at each till',
    (name) => {
      const { takes } = reports[name];
      const days = Object.keys(expected.days);
      const spans = [
        {},
        ...days.map((day) => ({ from: day, to: day })),
        ...(takes.includes('families')
          ? Object.keys(expected.families).map((family) => ({ families: [family] }))
          : []),
        ...(takes.includes('tills') ? [{ tills: ['T1'] }, { tills: ['T2'], from: days[0] ?? null }] : []),
      ];
      for (const span of spans.slice(0, 14)) {
        const tills = db.prepare('SELECT code FROM derived_tills').pluck().all() as string[];
        if ('tills' in span && !tills.includes(span.tills?.[0] ?? '')) continue;
        const { agrees, compared } = reportOn(db, name, span).agreement();
        expect(compared.filter(({ report, ledger }) => report !== ledger)).toEqual([]);
        expect(agrees).toBe(true);
        expect(compared.length).toBeGreaterThan(0);
      }
    },
  );

  test.each(names)('%s of each day adds up to that of all days', (name) => {
    const facts = db.prepare(`SELECT MIN(at) AS first, MAX(at) AS last FROM journal_facts`).get() as {
      first: number;
      last: number;
    };
    const whole = sumsOf(reportOn(db, name));
    const added: Record<string, number> = {};
    const dayMs = 86_400_000;
    for (let at = facts.first - dayMs; at <= facts.last + dayMs; at += dayMs) {
      const day = new Date(at).toISOString().slice(0, 10);
      for (const [key, sum] of Object.entries(sumsOf(reportOn(db, name, { from: day, to: day }))))
        added[key] = (added[key] ?? 0) + sum;
    }
    // Balances are carried over, not added up: see below.
    for (const key of ['balances.opening', 'balances.closing']) {
      delete whole[key];
      delete added[key];
    }
    expect(added).toEqual(whole);
  });

  test('what is left on one day is what is there on the next, on accounts and on the shelf', () => {
    const days = Object.keys(expected.days).toSorted();
    const [first = ''] = days;
    const after = (day: string) => ({ from: day, to: day });
    for (const [name, part, key] of [
      ['payouts', 'balances', 'family'],
      ['stock', 'stock', 'product'],
    ] as const) {
      let before = Object.fromEntries(
        rowsOf(reportOn(db, name, { to: first }), part).map((row) => [row[key], row['closing']]),
      );
      for (const day of days.slice(1)) {
        const rows = rowsOf(reportOn(db, name, after(day)), part);
        expect(Object.fromEntries(rows.map((row) => [row[key], row['opening']]))).toEqual(before);
        before = Object.fromEntries(rows.map((row) => [row[key], row['closing']]));
      }
    }
  });

  test('of families and of tills add up to the whole', () => {
    const families = Object.keys(expected.families);
    const tills = db.prepare('SELECT code FROM derived_tills').pluck().all() as string[];
    const add = (name: ReportName, spans: readonly object[]): Record<string, number> => {
      const added: Record<string, number> = {};
      for (const span of spans) {
        for (const [key, sum] of Object.entries(sumsOf(reportOn(db, name, span))))
          added[key] = (added[key] ?? 0) + sum;
      }
      return added;
    };
    for (const name of names) {
      const whole = sumsOf(reportOn(db, name));
      const byFamily = reports[name].takes.includes('families')
        ? add(
            name,
            families.map((family) => ({ families: [family] })),
          )
        : whole;
      for (const key of Object.keys(whole)) {
        // One sale is of several families, and what was paid back or booked beside families is none's.
        if (
          /\.(sales|returns|paid|rounding|debit)$/.test(key) ||
          key === 'postings.credit' ||
          key === 'accounts.credit'
        )
          continue;
        expect([name, key, byFamily[key]]).toEqual([name, key, whole[key]]);
      }
      if (!reports[name].takes.includes('tills')) continue;
      const byTill = add(
        name,
        tills.map((till) => ({ tills: [till] })),
      );
      for (const key of Object.keys(byTill))
        expect([name, key, byTill[key]]).toEqual([name, key, whole[key]]);
    }
  });

  test('pages put together are the whole, and its sums those of its rows', () => {
    for (const name of names) {
      for (const part of reportOn(db, name).parts) {
        const rows = [...part.rows()];
        expect(part.rowCount).toBe(rows.length);
        const paged = [];
        for (let at = 0; at < rows.length; at += 77) paged.push(...part.page(at, 77));
        expect(paged).toEqual(rows);
        for (const [at, { id, isSummed }] of part.columns.entries()) {
          if (!isSummed) continue;
          // The word "total" stands in the first.
          expect(at).toBeGreaterThan(0);
          expect(part.sum(id)).toBe(rows.reduce((sum, row) => sum + Number(row[at] ?? 0), 0));
        }
      }
    }
  });
});
