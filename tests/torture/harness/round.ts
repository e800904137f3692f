import { chance } from '../../../electron/ledger/cli/grown-trade';
import type { Below } from './clerk';
import type { Tally } from './tally';

/** `npm run torture` says these; without them each kind has one round, as in CI. */
const asked = Number(process.env['TORTURE_SEED'] ?? Number.NaN);
export const isAskedFor = process.env['TORTURE_MINUTES'] !== undefined;
const minutes = Number(process.env['TORTURE_MINUTES'] ?? 0);

const first = Number.isInteger(asked) ? asked : Math.trunc(Math.random() * 2 ** 31);

export interface Round {
  /** Numbers that look like chance, the same for the same seed. When a process dies is the machine's affair. */
  readonly below: Below;
  readonly tally: Tally;
}

export interface Kind {
  readonly name: string;
  /** What a user would lose if it did not hold. */
  readonly about: string;
  readonly round: (round: Round) => Promise<void>;
}

/** Its share of the time, and room for the last round on a busy machine. */
export const timeoutOf = (kinds: number): number => (minutes / kinds + 5) * 60_000;

/** Runs rounds of a kind for its share of the minutes, at least one; what fails names the seed that repeats it. */
export async function torment(kind: Kind, kinds: number, tally: Tally): Promise<void> {
  const until = Date.now() + (minutes / kinds) * 60_000;
  let seed = first;
  do {
    tally.rounds += 1;
    try {
      await kind.round({ below: chance(seed), tally });
    } catch (error) {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const repeat = `npm run torture -- --kinds ${kind.name} --seed ${seed} --minutes 0`;
      throw new Error(`${repeat} repeats this: ${told}`, { cause: error });
    }
    seed = (seed + 1) % 2 ** 31;
  } while (Date.now() < until);
}

export const firstSeed = first;
