import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { play } from '../../electron/ledger/cli/replay';
import { readScenario } from '../../electron/ledger/cli/scenario';
import type { Input } from '../../shared/contract';
import type { Behind, Overview } from '../../shared/contract/overview';
import type { SaleListed } from '../../shared/contract/sales';
import { scratch, Stall } from './harness/stall';

const folder = join(import.meta.dirname, '../oracle');
const scenarios = readdirSync(folder).flatMap((file) => /^(.*)\.totals\.json$/.exec(file)?.[1] ?? []);

interface FamilyTotals {
  readonly gross: number;
  readonly commission: number;
  readonly credit: number;
  readonly owed: number;
}

interface Expected {
  readonly families: Readonly<Record<string, FamilyTotals>>;
  readonly tenders: Readonly<Record<string, number>>;
  readonly stock: Readonly<Record<string, number>>;
  readonly open_shifts: readonly { readonly till: string; readonly expected: number }[];
  readonly closed_shifts: readonly {
    readonly till: string;
    readonly expected: number;
    readonly variance: number;
  }[];
  readonly days: Readonly<Record<string, { sales: number; refunds: number; net: number }>>;
}

const sum = <T>(list: Iterable<T>, of: (item: T) => number): number =>
  [...list].reduce((so, one) => so + of(one), 0);

test('there are scenarios to compare with', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(4);
});

describe.each(scenarios)('the figures of %s', (name) => {
  const expected = JSON.parse(readFileSync(join(folder, `${name}.totals.json`), 'utf8')) as Expected;
  let stall: Stall;
  let whole: Overview;

  beforeAll(() => {
    const path = join(scratch(), 'played.ledger');
    play(readScenario(join(folder, `${name}.json`)), path, false);
    stall = new Stall(path);
    whole = stall.must('overview.figures', { day: null });
  });
  afterAll(() => stall.close());

  const figures = (day: string): Overview => stall.must('overview.figures', { day });

  test('an organiser sees what an independent calculator came to, in all and day by day', () => {
    const days = Object.values(expected.days);
    expect(whole.sales).toBe(sum(days, (day) => day.sales));
    expect(whole.net).toBe(sum(days, (day) => day.net));
    expect(whole.refunds + whole.voids).toBe(sum(days, (day) => day.refunds));
    expect(whole.commission).toBe(sum(Object.values(expected.families), (family) => family.commission));
    expect(Object.fromEntries(whole.days.map(({ day, sales, net }) => [day, { sales, net }]))).toEqual(
      Object.fromEntries(Object.entries(expected.days).map(([day, { sales, net }]) => [day, { sales, net }])),
    );
    for (const [day, totals] of Object.entries(expected.days)) {
      const one = figures(day);
      expect([one.sales, one.net, one.refunds + one.voids]).toEqual([
        totals.sales,
        totals.net,
        totals.refunds,
      ]);
    }
    const methods = Object.fromEntries(whole.methods.map(({ method, amount }) => [method, amount]));
    for (const [method, amount] of Object.entries(expected.tenders))
      expect(methods[method] ?? 0).toBe(amount);
  });

  test('what is owed and each drawer are those of the totals', () => {
    const owed = Object.values(expected.families).map((family) => family.owed);
    expect(whole.owed).toEqual({
      families: owed.filter((amount) => amount > 0).length,
      amount: sum(owed, (amount) => Math.max(0, amount)),
      owing: sum(owed, (amount) => Math.max(0, -amount)),
    });
    for (const { till, expected: cash } of expected.open_shifts) {
      const drawer = whole.drawers.find((one) => one.till === till);
      expect(drawer?.shift).toMatchObject({ closedAt: null, expected: cash, variance: null });
    }
    for (const { till, shift } of whole.drawers) {
      if (shift === null || shift.closedAt === null) continue;
      const last = expected.closed_shifts.filter((one) => one.till === till).at(-1);
      expect(shift).toMatchObject({ expected: last?.expected, variance: last?.variance });
    }
  });

  test('hours, families, wilayats, categories and days are each the same money once more', () => {
    for (const one of [whole, ...Object.keys(expected.days).map(figures)]) {
      const parted: (readonly { readonly net: number }[])[] = [
        one.hours,
        one.families,
        one.wilayats,
        one.categories,
      ];
      for (const parts of parted) {
        expect(sum(parts, (part) => part.net)).toBe(one.net);
      }
      expect(sum(one.hours, (hour) => hour.sales)).toBe(one.sales);
    }
    expect(sum(whole.days, (day) => day.net)).toBe(whole.net);
    expect(whole.products.map(({ net }) => net)).toEqual(
      whole.products.map(({ net }) => net).toSorted((a, b) => b - a),
    );
  });

  test('the impact report says what families earned, in all and in the middle', () => {
    const impact = stall.must('impact.report', {});
    const families = Object.values(expected.families);
    const earned = families
      .flatMap((family) => (family.gross > 0 ? [family.credit] : []))
      .sort((a, b) => a - b);
    expect(impact.families).toBe(families.length);
    expect(impact.earned).toBe(sum(earned, (amount) => amount));
    expect(impact.net).toBe(whole.net);
    const [low, high] = [earned[Math.floor((earned.length - 1) / 2)], earned[Math.floor(earned.length / 2)]];
    expect(impact.medianEarned).toBe(
      earned.length < 5 ? null : Math.floor(((low ?? 0) + (high ?? 0) + 1) / 2),
    );
    const brought = sum(
      stall.db
        .prepare('SELECT SUM(qty) AS qty FROM derived_stock_moves WHERE reason = ?')
        .all('received') as {
        qty: number | null;
      }[],
      ({ qty }) => qty ?? 0,
    );
    expect(impact.pieces.brought + impact.grams.brought).toBe(brought);
    expect(JSON.stringify(impact)).not.toMatch(/"count":[1-4]\b/);
  });

  /** The sales that a figure is made of, found the slow way: by reading all of them. */
  const slowly = (day: string | null, behind: Behind): string[] => {
    const [condition, ...params] = ((): [string, ...(string | number)[]] => {
      const line = (what: string) => `EXISTS (SELECT 1 FROM derived_sale_lines l
        JOIN derived_products p ON p.code = l.product_code JOIN derived_families f ON f.code = l.family_code
        WHERE l.sale = s.position AND ${what} = ?)`;
      switch (behind.of) {
        case 'all':
          return ['1'];
        case 'mended':
          return [
            `? IN (SELECT COALESCE(?, 'any') FROM (SELECT sale, business_day FROM derived_refunds
               UNION ALL SELECT sale, business_day FROM derived_voids) m
               WHERE m.sale = s.position AND COALESCE(?, m.business_day) = m.business_day)`,
            day ?? 'any',
            day ?? 'any',
            day as string,
          ];
        case 'hour':
          return [`CAST(strftime('%H', s.at / 1000 + 14400, 'unixepoch') AS INTEGER) = ?`, behind.hour];
        case 'method':
          return [
            'EXISTS (SELECT 1 FROM derived_tenders t WHERE t.sale = s.position AND t.method = ?)',
            behind.method,
          ];
        case 'family':
          return [line('l.family_code'), behind.family];
        case 'product':
          return [line('l.product_code'), behind.product];
        case 'category':
          return [line('p.category'), behind.category];
        case 'wilayat':
          return [line('f.wilayat'), behind.wilayat];
        case 'shift':
          return ['s.shift = ?', behind.position];
      }
    })();
    const ofDay =
      day === null || behind.of === 'mended' || behind.of === 'shift' ? '1' : `s.business_day = '${day}'`;
    return stall.db
      .prepare(`SELECT number FROM derived_sales s WHERE ${ofDay} AND ${condition} ORDER BY position DESC`)
      .pluck()
      .all(...params) as string[];
  };

  const opened = (asked: Omit<Input<'overview.salesBehind'>, 'before' | 'limit'>): string[] => {
    const found: string[] = [];
    for (let before: number | null = null; ;) {
      const page: SaleListed[] = stall.must('overview.salesBehind', { ...asked, before, limit: 7 });
      found.push(...page.map(({ number }) => number));
      const last = page.at(-1);
      if (page.length < 7 || last === undefined) return found;
      before = last.position;
    }
  };

  test('every figure opens just the sales that it is made of, newest first, page by page', () => {
    for (const day of [null, ...Object.keys(expected.days)]) {
      const one = day === null ? whole : figures(day);
      const behind: Behind[] = [
        { of: 'all' },
        { of: 'mended' },
        ...one.hours.map(({ hour }) => ({ of: 'hour', hour }) as const),
        ...one.methods.map(({ method }) => ({ of: 'method', method }) as const),
        ...one.families.slice(0, 3).map(({ family }) => ({ of: 'family', family }) as const),
        ...one.products.slice(0, 3).map(({ product }) => ({ of: 'product', product }) as const),
        ...one.categories.map(({ name: category }) => ({ of: 'category', category }) as const),
        ...one.wilayats.map(({ name: wilayat }) => ({ of: 'wilayat', wilayat }) as const),
        ...one.drawers.flatMap(({ shift }) =>
          shift ? [{ of: 'shift', position: shift.position } as const] : [],
        ),
      ];
      for (const figure of behind) {
        expect(opened({ day, behind: figure }), `${day} ${JSON.stringify(figure)}`).toEqual(
          slowly(day, figure),
        );
      }
    }
  });
});
