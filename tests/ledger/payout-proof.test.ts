import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Proven } from '../../shared/contract/payouts';
import { line, openShop, scratch, sell, Stall } from './harness/stall';
import { trade } from './harness/trade';

let original = '';
beforeAll(() => {
  const stall = trade();
  stall.must('shifts.open', { till: 'T1', float: 20_000 });
  sell(stall, [line('F01-001', 30), line('F02-001', 2)]);
  original = stall.path;
  stall.close();
});

const open: Stall[] = [];
afterEach(() => {
  for (const stall of open.splice(0)) stall.close();
});

const opened = (): Stall => {
  const path = join(scratch(), 'tampered.ledger');
  copyFileSync(original, path);
  const stall = new Stall(path);
  open.push(stall);
  return stall;
};

/** Somebody else's hand on the file, through a connection of its own, while the program has it open. */
function tamper(stall: Stall, sql: string): void {
  const db = new Database(stall.path);
  db.exec(sql);
  db.close();
}

/** Asked until it is done, as the screen does. */
function proof(stall: Stall): Proven {
  for (;;) {
    const answer = stall.must('payouts.proof', {});
    if (answer.state !== 'checking') return answer;
  }
}

const pay = (stall: Stall, rest: object = {}) =>
  stall.ask('payouts.payOut', { till: 'T1', family: 'F02', method: 'transfer', amount: null, ...rest });

const firstSale = '(SELECT MIN(position) FROM derived_sales)';
const tampered = (stall: Stall, sql: string): Proven => {
  expect(proof(stall).state).toBe('agrees');
  tamper(stall, sql);
  return proof(stall);
};

test('accounts that nobody touched agree: what was paid is what lines come to and coins could not pay', () => {
  const found = proof(opened());
  expect(found).toMatchObject({ state: 'agrees', differences: [], count: 0 });
  expect(found.paid).toBe(found.lines + found.rounding);
  expect(found.owedByLines).toBe(found.owedByAccounts);
  expect(found.owedByLines).toBe(found.owedByList);
});

describe('a hand on the file is seen and named before anybody is paid', () => {
  test('a line that earned its family more than its account got', () => {
    const found = tampered(
      opened(),
      `UPDATE derived_sale_lines SET base = base + 500, net = net + 500 WHERE sale = ${firstSale} AND line = 1`,
    );
    expect(found).toMatchObject({ state: 'differs', count: 1 });
    const [difference] = found.differences;
    expect(difference).toMatchObject({ kind: 'sale', number: 'T1-000001', family: 'F01' });
    expect((difference?.expected ?? 0) - (difference?.found ?? 0)).toBe(500);
  });

  test('a posting that gives a family more than it sold', () => {
    const found = tampered(
      opened(),
      `UPDATE derived_postings SET amount = amount - 700 WHERE position = ${firstSale} AND account = 'family:F02'`,
    );
    const [difference] = found.differences;
    expect(difference).toMatchObject({ kind: 'sale', number: 'T1-000001', family: 'F02' });
    expect((difference?.found ?? 0) - (difference?.expected ?? 0)).toBe(700);
    expect(found.owedByAccounts - found.owedByLines).toBe(700);
  });

  test('a posting that belongs to no sale', () => {
    const found = tampered(opened(), `INSERT INTO derived_postings VALUES (3, 9, 'family:F03', -250)`);
    expect(found.differences[0]).toMatchObject({
      kind: 'other',
      fact: 3,
      family: 'F03',
      expected: 0,
      found: 250,
    });
  });

  test('a payment that is less than was paid', () => {
    const found = tampered(
      opened(),
      `UPDATE derived_tenders SET amount = amount - 5 WHERE sale = ${firstSale} AND method = 'cash'`,
    );
    expect(found.differences[0]).toMatchObject({ kind: 'sale', number: 'T1-000001', family: null });
    expect(found.paid).toBe(found.lines + found.rounding - 5);
  });

  test('a payment to another family’s phone', () => {
    const found = tampered(
      opened(),
      `UPDATE derived_tenders SET family_code = 'F01' WHERE method = 'direct'
         AND sale = (SELECT MAX(sale) FROM derived_tenders WHERE method = 'direct')`,
    );
    expect(new Set(found.differences.map(({ family }) => family))).toEqual(new Set(['F01', 'F02']));
  });

  test('a sale whose lines are gone, and lines whose sale is gone', () => {
    const without = tampered(opened(), `DELETE FROM derived_sale_lines WHERE sale = ${firstSale}`);
    expect(without.differences[0]).toMatchObject({
      kind: 'sale',
      found: expect.any(Number) as number,
      expected: 0,
    });
    const orphan = tampered(
      opened(),
      `PRAGMA foreign_keys = OFF; DELETE FROM derived_sales WHERE position = (SELECT MAX(position) FROM derived_sales)`,
    );
    expect(orphan.differences[0]).toMatchObject({ kind: 'other', family: null });
  });

  test.each([
    [
      'a payout that cleared more',
      'UPDATE derived_payouts SET cleared = cleared + 5 WHERE reversed = 0',
      'payout',
    ],
    ['a refund that took off less', 'UPDATE derived_refund_lines SET base = base - 1', 'refund'],
    ['a payout marked as taken back', 'UPDATE derived_payouts SET reversed = 1 WHERE reversed = 0', 'list'],
    [
      'a day’s running sum',
      `UPDATE derived_family_days SET base = base + 90 WHERE family_code = 'F02'`,
      'list',
    ],
    [
      'a running balance',
      `UPDATE derived_accounts SET balance = balance - 1 WHERE account = 'family:F01'`,
      'balance',
    ],
  ])('%s', (_, sql, kind) => {
    expect(tampered(opened(), sql).differences[0]).toMatchObject({ kind });
  });

  test('all of it also when it was done while the program was not running', () => {
    const stall = opened();
    stall.close();
    tamper(stall, `UPDATE derived_family_days SET base = base + 90 WHERE family_code = 'F02'`);
    const again = new Stall(stall.path);
    open.splice(0, 1, again);
    expect(proof(again).differences[0]).toMatchObject({ kind: 'list', family: 'F02' });
    expect(pay(again)).toMatchObject({ error: { code: 'PROOF_FAILED' } });
  });
});

describe('a payout while the accounts differ', () => {
  const spoil = `UPDATE derived_postings SET amount = amount - 700 WHERE position = ${firstSale} AND account = 'family:F02'`;

  test('is refused by the ledger, whatever the screen has seen before', () => {
    const stall = opened();
    expect(proof(stall).state).toBe('agrees');
    tamper(stall, spoil);
    const facts = stall.db.prepare('SELECT COUNT(*) FROM journal_facts').pluck();
    const before = facts.get();
    expect(pay(stall)).toMatchObject({ error: { code: 'PROOF_FAILED', details: { count: 1 } } });
    // Another family is not paid silently either: it may be the one whose money it is.
    expect(pay(stall, { family: 'F01' })).toMatchObject({ error: { code: 'PROOF_FAILED' } });
    expect(facts.get()).toBe(before);
  });

  test('is made with a decision, which its fact keeps with what differed', () => {
    const stall = opened();
    tamper(stall, spoil);
    const { seen } = proof(stall);
    expect(pay(stall, { decision: { note: '  ', seen } })).toMatchObject({ error: { code: 'NOTE_NEEDED' } });
    expect(pay(stall, { decision: { note: 'راجعت الإيصالات', seen } }).ok).toBe(true);
    const [payout] = stall.must('payouts.list', { family: 'F02' });
    expect(payout).toMatchObject({ decision: 'راجعت الإيصالات' });
    const payload = stall.db
      .prepare('SELECT payload FROM journal_facts WHERE id = ?')
      .pluck()
      .get(payout?.payoutId) as string;
    expect(JSON.parse(payload)).toMatchObject({
      decision: { note: 'راجعت الإيصالات', count: 1, differences: [{ familyCode: 'F02' }] },
    });
    // The next family of the same evening goes by the same decision.
    expect(pay(stall, { family: 'F01', decision: { note: 'راجعت الإيصالات', seen } }).ok).toBe(true);
  });

  test('needs a new decision once something else differs than was decided about', () => {
    const stall = opened();
    tamper(stall, spoil);
    const { seen } = proof(stall);
    tamper(stall, `UPDATE derived_family_days SET base = base + 90 WHERE family_code = 'F01'`);
    expect(pay(stall, { decision: { note: 'راجعت', seen } })).toMatchObject({
      error: { code: 'PROOF_FAILED', details: { count: 2 } },
    });
  });

  test('has no decision in its fact where the accounts agree, whatever was sent', () => {
    const stall = opened();
    expect(pay(stall, { decision: { note: 'احتياطًا', seen: 'x' } }).ok).toBe(true);
    expect(stall.must('payouts.list', { family: null })[0]).toMatchObject({ decision: null });
  });
});

describe('what was proven once stays true while the stall goes on', () => {
  test('sales, corrected payments, voids, refunds, payouts and their reversals after the first look', () => {
    const stall = openShop();
    open.push(stall);
    for (let n = 0; n < 5; n += 1) {
      const sale = sell(stall, [line('F01-001', 3), line('F02-001', 1)]);
      expect(proof(stall)).toMatchObject({ state: 'agrees' });
      const direct = { method: 'direct', amount: 3333, familyCode: 'F02' } as const;
      stall.must('sales.changeTender', {
        saleId: sale.saleId,
        tenders: [direct, { method: 'cash', given: 1000 }],
      });
      expect(proof(stall)).toMatchObject({ state: 'agrees' });
      const other = sell(stall, [line('F03-002', 1), line('F01-001', 1)]);
      expect(proof(stall)).toMatchObject({ state: 'agrees' });
      stall.must('sales.void', { saleId: other.saleId, reason: 'خطأ' });
      const back = {
        lines: [{ line: 1, qty: 1 }],
        method: 'cash' as const,
        till: 'T1',
        restock: true,
        reason: '',
      };
      stall.must('sales.refund', { saleId: sale.saleId, ...back });
      expect(proof(stall)).toMatchObject({ state: 'agrees' });
      const { payoutId } = stall.must('payouts.payOut', {
        till: 'T1',
        family: 'F01',
        method: 'safe',
        amount: null,
      });
      stall.must('payouts.reverse', { till: 'T1', payoutId, reason: 'خطأ' });
      expect(proof(stall)).toMatchObject({ state: 'agrees' });
    }
    stall.must('payouts.payIn', { till: 'T1', family: 'F02', method: 'transfer', amount: 100 });
    const found = proof(stall);
    const owed = stall.must('payouts.owed', {}).reduce((sum, family) => sum + family.owed, 0);
    expect(found).toMatchObject({
      state: 'agrees',
      owedByLines: owed,
      owedByAccounts: owed,
      owedByList: owed,
    });
  });

  test('thousands of facts, more than are proven at once, are summed up whole', () => {
    const stall = openShop();
    open.push(stall);
    for (let n = 0; n < 2_100; n += 1) {
      const input = {
        id: uuidv7(),
        till: 'T1',
        lines: [line('F01-001', 1)],
        cartDiscount: null,
        total: null,
      };
      stall.call('sales.ringUp', { ...input, tenders: [{ method: 'cash', given: 110 }] });
    }
    const before = proof(stall);
    expect(before).toMatchObject({ state: 'agrees', lines: 2_100 * 108, paid: 2_100 * 110 });
    tamper(stall, `UPDATE derived_sale_lines SET base = base + 1 WHERE sale = ${firstSale} + 1500`);
    expect(proof(stall)).toMatchObject({
      state: 'differs',
      count: 1,
      differences: [{ kind: 'sale', family: 'F01' }],
    });
  });
});
