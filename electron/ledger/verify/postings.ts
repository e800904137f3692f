import { all, each } from '../database';
import type { Check } from './problem';

interface PostingRow {
  readonly position: number;
  readonly account: string;
  readonly amount: number;
}

/** The postings of each fact sum to 0, and the balance of each account is the sum of its postings. */
export const checkPostings: Check = ({ db }) => {
  const balances = new Map<string, number>();
  let [fact, sum] = [0, 0];
  const sql = 'SELECT position, account, amount FROM derived_postings ORDER BY position, no';
  for (const { position, account, amount } of each<PostingRow>(db, sql)) {
    if (position !== fact) {
      if (sum !== 0) return unbalanced(fact, sum);
      [fact, sum] = [position, 0];
    }
    sum += amount;
    balances.set(account, (balances.get(account) ?? 0) + amount);
  }
  if (sum !== 0) return unbalanced(fact, sum);
  return compareBalances(all(db, 'SELECT account, balance FROM derived_accounts ORDER BY account'), balances);
};

const unbalanced = (fact: number, sum: number) => ({
  what: 'The postings of the fact do not sum to 0.',
  fact,
  table: 'derived_postings',
  row: `position ${fact}`,
  found: sum,
  expected: 0,
});

function compareBalances(
  accounts: readonly { account: string; balance: number }[],
  balances: ReadonlyMap<string, number>,
): ReturnType<Check> {
  const wrong = (account: string, found: number, expected: number) => ({
    what: `The balance of ${account} is not the sum of its postings.`,
    table: 'derived_accounts',
    row: `account ${account}`,
    column: 'balance',
    found,
    expected,
  });
  const known = new Set(accounts.map(({ account }) => account));
  for (const { account, balance } of accounts) {
    const expected = balances.get(account) ?? 0;
    if (balance !== expected) return wrong(account, balance, expected);
  }
  for (const [account, expected] of balances) {
    if (!known.has(account)) return wrong(account, 0, expected);
  }
  return null;
}
