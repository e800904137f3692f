import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { play } from '../../electron/ledger/cli/replay';
import { readScenario } from '../../electron/ledger/cli/scenario';
import { scratch } from '../ledger/harness/stall';

const folder = import.meta.dirname;
const scenarios = readdirSync(folder).flatMap((file) => /^(.*)\.totals\.json$/.exec(file)?.[1] ?? []);

test('there are scenarios to play', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(4);
});

test.each(scenarios)(
  '%s comes to what an independent calculator says, to the baisa and the last code',
  (name) => {
    const expected = JSON.parse(readFileSync(join(folder, `${name}.totals.json`), 'utf8')) as object;
    const { printed, faults } = play(
      readScenario(join(folder, `${name}.json`)),
      join(scratch(), 'x.ledger'),
      false,
    );
    expect(printed).toEqual({ ...expected, trial_balance: 0, verified: true });
    // Key for key, in the same order: whoever compares the two files sees no difference.
    expect(Object.keys(printed)).toEqual([...Object.keys(expected), 'trial_balance', 'verified']);
    expect(faults).toBe(0);
  },
);
