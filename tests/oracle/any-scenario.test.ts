import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { play } from '../../electron/ledger/cli/replay';
import { readScenario } from '../../electron/ledger/cli/scenario';
import { tillsOf } from '../../electron/ledger/cli/scenario-setup';
import { scratch } from '../ledger/harness/stall';
import { anyScenario } from './calculator/any-scenario';
import { Calculator } from './calculator/calculator';

const folder = import.meta.dirname;
const scenarios = readdirSync(folder).flatMap((file) => /^(.*)\.totals\.json$/.exec(file)?.[1] ?? []);
const { FC_SEED: seed, FC_RUNS: runs } = process.env;

test.each(scenarios)(
  'the calculator that stands against the ledger makes of %s what another one did',
  (name) => {
    const scenario = readScenario(join(folder, `${name}.json`));
    const calculator = new Calculator(scenario, tillsOf(scenario)[0] ?? 'T1');
    for (const action of scenario.actions) calculator.do(action);
    const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.totals.json`), 'utf8'));
    expect(calculator.totals()).toEqual(expected);
  },
);

test('whatever days of trade come, right and wrong, the ledger makes of them what an independent calculator does', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(anyScenario, ({ scenario, expected }) => {
      const { printed, faults } = play(scenario, join(scratch(), 'x.ledger'), false);
      expect(printed).toEqual({ ...expected, trial_balance: 0, verified: true });
      expect(faults).toBe(0);
      const { refused } = expected as { refused: { action: number; code: string }[] };
      const wrong = new Map(refused.map(({ action, code }) => [action, code]));
      for (const [index, { do: what }] of scenario.actions.entries()) met.add(wrong.get(index) ?? what);
    }),
    { numRuns: Number(runs ?? 200), ...(seed === undefined ? {} : { seed: Number(seed) }) },
  );
  // Days on which nothing happened, or nothing went wrong, would prove nothing.
  const missing = [...ACTIONS, ...CODES].filter((one) => !met.has(one));
  expect(missing).toEqual(seed === undefined && runs === undefined ? [] : missing);
}, 300_000);

const ACTIONS = [
  'open_shift',
  'cash_in',
  'cash_out',
  'close_shift',
  'sell',
  'change_tender',
  'void',
  'refund',
  'receive_stock',
  'adjust_stock',
  'pay_out',
  'reverse_payout',
  'pay_in',
];

const CODES = [
  'SHIFT_ALREADY_OPEN',
  'NO_OPEN_SHIFT',
  'BAD_AMOUNT',
  'NOT_ENOUGH_CASH',
  'BAD_COUNT',
  'EMPTY_SALE',
  'UNKNOWN_PRODUCT',
  'BAD_QUANTITY',
  'BAD_PRICE',
  'BAD_DISCOUNT',
  'BAD_TENDER',
  'DIRECT_EXCEEDS_SHARE',
  'OVERPAID',
  'UNDERPAID',
  'UNKNOWN_SALE',
  'ALREADY_VOID',
  'ALREADY_REFUNDED',
  'SHIFT_CLOSED',
  'EMPTY_REFUND',
  'UNKNOWN_LINE',
  'REFUND_EXCEEDS_SALE',
  'UNKNOWN_FAMILY',
  'NOTHING_OWED',
  'EXCEEDS_OWED',
  'UNKNOWN_PAYOUT',
  'ALREADY_REVERSED',
];
