import type { Baisa } from '../../shared/domain/amounts';
import { run, type WritableDb } from './database';

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
  let sum = 0;
  let no = 0;
  for (const { account, amount } of postings) {
    if (amount === 0) continue;
    sum += amount;
    no += 1;
    run(
      db,
      'INSERT INTO derived_postings (position, no, account, amount) VALUES (?, ?, ?, ?)',
      position,
      no,
      account,
      amount,
    );
    run(
      db,
      `INSERT INTO derived_accounts (account, balance) VALUES (?, ?)
       ON CONFLICT (account) DO UPDATE SET balance = balance + excluded.balance`,
      account,
      amount,
    );
  }
  if (sum !== 0) throw new Error(`The postings of fact ${position} sum to ${sum}, not 0.`);
}
