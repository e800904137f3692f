import { createHash } from 'node:crypto';
import type { Difference, Proof, Proven } from '../../../../shared/contract/payouts';
import { baisa, familyCode } from '../../../../shared/domain/amounts';
import { all, type ReadableDb } from '../../database';
import { canonicalJson } from '../../seal';
import { listOwed } from '../queries';
import type { BlockProof } from './block';
import { addTo } from './expected';
import { ProofWalk } from './walk';

/** As many as a person can look at; more of them say no more. */
const MOST_SHOWN = 50;
/** How long (ms) a query goes on before it lets a sale in between. */
const AT_A_TIME = 40;

const walks = new WeakMap<ReadableDb, ProofWalk>();

function walkOf(db: ReadableDb): ProofWalk {
  const known = walks.get(db);
  if (known !== undefined) return known;
  const walk = new ProofWalk(db);
  walks.set(db, walk);
  return walk;
}

interface Sums {
  readonly byRows: Map<string, number>;
  readonly byAccounts: Map<string, number>;
  readonly byList: ReadonlyMap<string, number>;
  readonly balances: ReadonlyMap<string, number>;
}

function sumsOf(db: ReadableDb, blocks: readonly BlockProof[]): Sums {
  const [byRows, byAccounts] = [new Map<string, number>(), new Map<string, number>()];
  for (const block of blocks) {
    for (const [family, amount] of block.byRows) addTo(byRows, family, amount);
    for (const [family, amount] of block.byAccounts) addTo(byAccounts, family, amount);
  }
  const accounts = all<{ family: string; balance: number }>(
    db,
    `SELECT SUBSTR(account, 8) AS family, balance FROM derived_accounts WHERE account LIKE 'family:%'`,
  );
  return {
    byRows,
    byAccounts,
    byList: new Map(listOwed(db).map(({ familyCode: code, owed }) => [code as string, owed])),
    balances: new Map(accounts.map(({ family, balance }) => [family, -balance])),
  };
}

/**
 * Where a running sum differs from both others although they agree, or sides with neither: the facts are right then, and
 * it is the sum that is wrong.
 */
function wrongSums({ byRows, byAccounts, byList, balances }: Sums): Difference[] {
  const families = new Set([byRows, byAccounts, byList, balances].flatMap((sums) => [...sums.keys()]));
  return [...families].sort().flatMap((family) => {
    const [rows, accounts] = [byRows.get(family) ?? 0, byAccounts.get(family) ?? 0];
    const wrong = (kind: 'list' | 'balance', found: number, expected: number): Difference[] =>
      found === rows || found === accounts
        ? []
        : [
            {
              kind,
              fact: null,
              number: null,
              family: familyCode(family),
              expected: baisa(expected),
              found: baisa(found),
            },
          ];
    return [
      ...wrong('list', byList.get(family) ?? 0, rows),
      ...wrong('balance', balances.get(family) ?? 0, accounts),
    ];
  });
}

/** What is wrong, whatever else is sold or paid meanwhile: amounts as differences. */
const digestOf = (differences: readonly Difference[]): string =>
  createHash('sha256')
    .update(
      canonicalJson(
        differences.map(({ kind, fact, family, expected, found }) => ({
          kind,
          fact,
          family,
          difference: found - expected,
        })),
      ),
    )
    .digest('hex')
    .slice(0, 32);

const total = (sums: ReadonlyMap<string, number>) =>
  baisa([...sums.values()].reduce((so, one) => so + one, 0));

function verdictOf(db: ReadableDb, walk: ProofWalk): Proven {
  const { blocks } = walk;
  const sums = sumsOf(db, blocks);
  const sum = (of: (block: BlockProof) => number) => baisa(blocks.reduce((so, block) => so + of(block), 0));
  const differences: Difference[] = [
    ...blocks.flatMap(({ problems }) =>
      problems.map(({ family, expected, found, ...problem }) => ({
        ...problem,
        family: family === null ? null : familyCode(family),
        expected: baisa(expected),
        found: baisa(found),
      })),
    ),
    ...wrongSums(sums),
  ];
  return {
    state: differences.length === 0 ? 'agrees' : 'differs',
    facts: walk.through,
    paid: sum(({ paid }) => paid),
    lines: sum(({ lines }) => lines),
    rounding: sum(({ rounding }) => rounding),
    owedByLines: total(sums.byRows),
    owedByAccounts: total(sums.byAccounts),
    owedByList: total(sums.byList),
    differences: differences.slice(0, MOST_SHOWN),
    count: differences.length,
    seen: digestOf(differences),
  };
}

/** Goes on with the proof for a moment; what it found once all is proven. */
export function proveOn(db: ReadableDb): Proof {
  const walk = walkOf(db);
  const end = performance.now() + AT_A_TIME;
  const isWhole = walk.advance(() => performance.now() > end, false);
  return isWhole ? verdictOf(db, walk) : { state: 'checking', ...walk.progress };
}

/** The proof as it stands now, to its end: for a payout, which must not go by what was true a moment ago. */
export function proveNow(db: ReadableDb): Proven {
  const walk = walkOf(db);
  walk.advance(() => false, true);
  return verdictOf(db, walk);
}
