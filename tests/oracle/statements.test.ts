import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { play } from '../../electron/ledger/cli/replay';
import { readScenario } from '../../electron/ledger/cli/scenario';
import { all } from '../../electron/ledger/database';
import { statementPage } from '../../electron/ledger/earnings/statement';
import { Ledger } from '../../electron/ledger/ledger';
import { runningBalances, statementTotals } from '../../shared/domain/statement';
import type { Statement } from '../../shared/contract/statements';
import { statementOf } from '../ledger/harness/families';
import { scratch } from '../ledger/harness/stall';

const folder = import.meta.dirname;
const scenarios = readdirSync(folder).flatMap((file) => /^(.*)\.totals\.json$/.exec(file)?.[1] ?? []);

interface Expected {
  readonly families: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** In the words of the scenarios. */
const totalsOf = ({ entries }: Statement) => {
  const { paidDirect, paidOut, paidIn, ...rest } = statementTotals(entries);
  return { ...rest, paid_direct: paidDirect, paid_out: paidOut, paid_in: paidIn };
};

describe.each(scenarios)('the statements of %s', (name) => {
  let ledger: Ledger;
  let statements: Map<string, Statement>;
  const expected = JSON.parse(readFileSync(join(folder, `${name}.totals.json`), 'utf8')) as Expected;

  beforeAll(() => {
    const path = join(scratch(), 'x.ledger');
    play(readScenario(join(folder, `${name}.json`)), path, false);
    const opened = Ledger.open(path);
    if (!opened.ok) throw new Error(opened.error.code);
    ledger = opened.value;
    statements = new Map(
      Object.keys(expected.families).map((family) => [family, statementOf(ledger, family)]),
    );
  });
  afterAll(() => ledger.close());

  test('come to what an independent calculator says, to the baisa, for every family', () => {
    expect(Object.fromEntries(Array.from(statements, ([family, one]) => [family, totalsOf(one)]))).toEqual(
      expected.families,
    );
  });

  test('end with a balance of what is owed, for every family', () => {
    for (const [family, { head, entries }] of statements) {
      expect(runningBalances(entries).at(-1) ?? 0, family).toBe(head.owed);
      expect(head.owed, family).toBe(expected.families[family]?.['owed']);
    }
  });

  test('move the balance with every fact by what was posted on the family’s account, and by nothing else', () => {
    for (const [family, { entries }] of statements) {
      const moved = new Map<number, number>();
      for (const { position, amount } of entries) moved.set(position, (moved.get(position) ?? 0) + amount);
      const posted = all<{ position: number; amount: number }>(
        ledger.db,
        'SELECT position, -SUM(amount) AS amount FROM derived_postings WHERE account = ? GROUP BY position',
        `family:${family}`,
      );
      const nonZero = (pairs: Iterable<[number, number]>) => [...pairs].filter(([, amount]) => amount !== 0);
      expect(nonZero(moved), family).toEqual(
        nonZero(posted.map(({ position, amount }): [number, number] => [position, amount])),
      );
    }
  });

  test('are the same in small pages as in one', () => {
    for (const [family, whole] of statements) {
      const entries: Statement['entries'] = [];
      let after: number | null = 0;
      while (after !== null) {
        const page = statementPage(ledger.db, { family, now: 0, after, upTo: whole.head.upTo, limit: 40 });
        if (!page.ok) throw new Error(page.error.code);
        entries.push(...page.value.entries);
        after = page.value.next;
      }
      expect(entries, family).toEqual(whole.entries);
    }
  });
});
