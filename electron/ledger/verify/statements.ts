import { all, each, type ReadableDb } from '../database';
import type { Check } from './problem';

interface Item {
  readonly family: string;
  readonly amount: number;
}

/** What is on a family's statement: each what it adds (+) to or takes (−) from what the family is owed, in baisa. */
const items: readonly string[] = [
  `SELECT l.family_code AS family, l.base - l.commission AS amount
   FROM derived_sale_lines l JOIN derived_sales s ON s.position = l.sale WHERE s.voided = 0`,
  'SELECT family_code AS family, commission - base AS amount FROM derived_refund_lines',
  `SELECT t.family_code AS family, -t.amount AS amount
   FROM derived_tenders t JOIN derived_sales s ON s.position = t.sale
   WHERE t.method = 'direct' AND s.voided = 0`,
  `SELECT family_code AS family, paid AS amount FROM derived_refunds WHERE method = 'direct'`,
  'SELECT family_code AS family, -cleared AS amount FROM derived_payouts',
  `SELECT p.family_code AS family, p.cleared AS amount
   FROM derived_payout_reversals r JOIN derived_payouts p ON p.position = r.payout`,
  'SELECT family_code AS family, amount FROM derived_pay_ins',
];

function statements(db: ReadableDb): Map<string, number> {
  const owed = new Map<string, number>();
  for (const sql of items) {
    for (const { family, amount } of each<Item>(db, sql)) owed.set(family, (owed.get(family) ?? 0) + amount);
  }
  return owed;
}

/** Each family's account says what its statement comes to: sales, refunds, payments to its phone, payouts, pay-ins. */
export const checkStatements: Check = ({ db }) => {
  const owed = statements(db);
  const accounts = new Map(
    all<Item>(
      db,
      `SELECT SUBSTR(account, 8) AS family, -balance AS amount FROM derived_accounts WHERE account LIKE 'family:%'`,
    ).map(({ family, amount }) => [family, amount]),
  );
  for (const family of new Set([...owed.keys(), ...accounts.keys()])) {
    const [found, expected] = [accounts.get(family) ?? 0, owed.get(family) ?? 0];
    if (found === expected) continue;
    const what = `The account of family ${family} is not what its statement comes to.`;
    return {
      what,
      table: 'derived_accounts',
      row: `account family:${family}`,
      column: 'balance',
      found,
      expected,
    };
  }
  return null;
};
