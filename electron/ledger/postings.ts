import type { Baisa } from '../../shared/domain/amounts';
import { insertRows, type WritableDb } from './database';

/** An amount on an account, in baisa: debit +, credit −. Source of all postings: docs/money.md, Postings. */
export interface Posting {
  readonly account: Account;
  readonly amount: number;
}

export type Account =
  | `cash:${string}`
  | `family:${string}`
  | 'safe'
  | 'bank'
  | 'card'
  | 'expense'
  | 'owner'
  | 'commission'
  | 'discounts'
  | 'rounding'
  | 'over_short';

export const posting = (account: Account, amount: Baisa | number): Posting => ({ account, amount });

export const inverse = (postings: readonly Posting[]): Posting[] =>
  postings.map(({ account, amount }) => ({ account, amount: -amount }));

/** Writes a fact's postings (those of 0 say nothing) and moves the balances. They must sum to 0. */
export function writePostings(db: WritableDb, position: number, postings: readonly Posting[]): void {
  const moving = postings.filter(({ amount }) => amount !== 0);
  const sum = moving.reduce((so, { amount }) => so + amount, 0);
  if (sum !== 0) throw new Error(`The postings of fact ${position} sum to ${sum}, not 0.`);
  insertRows(
    db,
    'INSERT INTO derived_postings (position, no, account, amount)',
    moving.map(({ account, amount }, index) => [position, index + 1, account, amount]),
  );
  insertRows(
    db,
    'INSERT INTO derived_accounts (account, balance)',
    moving.map(({ account, amount }) => [account, amount]),
    'ON CONFLICT (account) DO UPDATE SET balance = balance + excluded.balance',
  );
}
