import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Output } from '../../../shared/contract';
import { one } from '../database';
import { Ledger } from '../ledger';
import { verify } from '../verify/verify';
import { oneFile, readArguments } from './arguments';
import { OK, UsageError, WRONG } from './exit';
import { printJson, say } from './output';
import { readScenario, type Scenario } from './scenario';
import { askedBy, nameOf, Names } from './scenario-actions';
import { ORGANISER, setUp, tillsOf } from './scenario-setup';
import { scenarioTotals, type Refused } from './scenario-totals';

/** Faults are no part of any rule: each is told, and makes the command fail. */
interface Played {
  readonly printed: object;
  readonly verified: boolean;
  readonly faults: number;
}

const openFresh = (
  path: string,
  stamp: () => number,
  onFault: (channel: string, error: unknown) => void,
): Ledger => {
  const opened = Ledger.open(path, { stamp, onFault });
  if (opened.ok) return opened.value;
  throw new UsageError(`The ledger ${path} cannot be made: ${opened.error.code}.`);
};

/** Plays a scenario into a new ledger file, which is kept or thrown away, through the very commands that the screens call. */
export function play(scenario: Scenario, path: string, keep: boolean): Played {
  let at = Date.parse(scenario.actions[0]?.at ?? '2026-01-01T00:00:00Z');
  let faults = 0;
  const ledger = openFresh(
    path,
    () => at,
    (channel, error) => {
      faults += 1;
      say(`${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
  );
  // A file that is thrown away again need not survive a power cut.
  if (!keep) ledger.db.pragma('synchronous = OFF');
  try {
    const ask = (channel: string, input: object) => ledger.call({ kind: 'system' }, channel, input);
    setUp(scenario, ask);
    const [home = 'T1'] = tillsOf(scenario);
    const names = new Names();
    const refused: Refused[] = [];
    for (const [index, action] of scenario.actions.entries()) {
      // Each fact is stamped with what the action says, even where that is before the fact before it.
      at = Date.parse(action.at);
      const { channel, id, input } = askedBy(action, names, home);
      const result = ask(channel, input);
      const name = nameOf(action);
      if (!result.ok) refused.push({ action: index, code: result.error.code });
      else if (name !== null) names.keep(name, id);
    }
    const totals = ask('reports.totals', {});
    if (!totals.ok) throw new Error(`The totals were refused: ${totals.error.code}`);
    const { db } = ledger;
    const balance =
      one<{ sum: number }>(db, 'SELECT COALESCE(SUM(amount), 0) AS sum FROM derived_postings')?.sum ?? 0;
    const verified = verify(db).ok;
    const came = scenarioTotals(db, totals.value as Output<'reports.totals'>, refused);
    return { printed: { ...came, trial_balance: balance, verified }, verified, faults };
  } finally {
    ledger.close();
  }
}

/** `replay SCENARIO.json [--ledger FILE]`: prints what the ledger came to. */
export function replayCommand(rest: readonly string[]): number {
  const args = readArguments(rest, ['ledger']);
  const scenario = readScenario(oneFile(args, 'scenario to replay'));
  const kept = args.options.get('ledger');
  if (kept !== undefined && existsSync(kept))
    throw new UsageError(`${kept} is already there: name a file that is not.`);
  const folder = mkdtempSync(join(tmpdir(), 'ledger-replay-'));
  try {
    const { printed, verified, faults } = play(
      scenario,
      kept ?? join(folder, 'replay.ledger'),
      kept !== undefined,
    );
    printJson(printed);
    if (kept !== undefined) say(`${kept} is kept; its organiser signs in with the PIN ${ORGANISER.pin}.`);
    return verified && faults === 0 ? OK : WRONG;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
