import { expectedCash } from '../../../shared/domain/drawer';
import { all } from '../database';
import { drawerMovements } from '../shifts/queries';
import type { Check } from './problem';

interface ShiftRow {
  readonly position: number;
  readonly till_code: string;
  readonly float: number;
  readonly closed_at: number | null;
  readonly expected: number | null;
  readonly counted: number | null;
  readonly variance: number | null;
}

/**
 * Each shift was closed on what the formula of expected cash gives, and each drawer's account holds what it gives
 * for the shift that is open: nothing where none is. Source: docs/money.md, The drawer.
 */
export const checkDrawers: Check = ({ db }) => {
  const open = new Map<string, number>();
  for (const shift of all<ShiftRow>(db, 'SELECT * FROM derived_shifts ORDER BY position')) {
    const expected: number = expectedCash(drawerMovements(db, shift));
    if (shift.closed_at === null) {
      open.set(`cash:${shift.till_code}`, expected);
      continue;
    }
    const where = { table: 'derived_shifts', row: `position ${shift.position}` };
    if (shift.expected !== expected) {
      const what = `The shift of ${shift.till_code} was not closed on the cash that should have been there.`;
      return { what, fact: shift.position, ...where, column: 'expected', found: shift.expected, expected };
    }
    const over = (shift.counted ?? 0) - expected;
    if (shift.variance !== over) {
      const what = `The shift of ${shift.till_code} does not show what was over or short.`;
      return {
        what,
        fact: shift.position,
        ...where,
        column: 'variance',
        found: shift.variance,
        expected: over,
      };
    }
  }
  const accounts = all<{ account: string; balance: number }>(
    db,
    `SELECT account, balance FROM derived_accounts WHERE account LIKE 'cash:%'`,
  );
  const balances = new Map(accounts.map(({ account, balance }) => [account, balance]));
  for (const account of new Set([...open.keys(), ...balances.keys()])) {
    const [found, expected] = [balances.get(account) ?? 0, open.get(account) ?? 0];
    if (found === expected) continue;
    const what = `The account ${account} is not the cash that should be in the drawer.`;
    return { what, table: 'derived_accounts', row: `account ${account}`, column: 'balance', found, expected };
  }
  return null;
};
