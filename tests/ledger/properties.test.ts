import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { verify, type CheckName } from '../../electron/ledger/verify/verify';
import { anyAction, remember, type Action, type Made } from './harness/actions';
import { organiserAction } from './harness/organiser-actions';
import { digestOfRows } from './harness/rows';
import { card, cash, copyOfStall, line, MINUTE, NOON, sell, type Stall } from './harness/stall';

/** fast-check prints the seed and the smallest failing sequence; `FC_SEED` runs that one again, `FC_RUNS` as many. */
const { FC_SEED: seed, FC_RUNS: runs } = process.env;
const settings = (numRuns: number) => ({
  numRuns: Number(runs ?? numRuns),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});

/** All that is quick enough to be looked at after every command; the whole of `verify` follows at the end of a run. */
const QUICK: readonly CheckName[] = ['chain', 'postings', 'tenders', 'statements', 'drawers'];

function expectRight(stall: Stall, checks?: readonly CheckName[]): void {
  const verdict = verify(stall.db, checks);
  expect(verdict.checks.filter(({ ok }) => !ok)).toEqual([]);
}

const withTill = (stall: Stall): Stall => {
  stall.must('shifts.open', { till: 'T1', float: 20_000 });
  return stall;
};

/** Does an action, right or wrong, and looks at all that must hold after it. */
function step(stall: Stall, made: Made, action: Action): void {
  const { channel, input } = action(stall, made);
  const before = digestOfRows(stall.db);
  const answer = stall.call(channel, input);
  const after = digestOfRows(stall.db);
  expect(answer.ok ? 'done' : answer.error.code).not.toBe('INTERNAL');
  if (!answer.ok) {
    expect(after, `${channel} was refused and yet changed something`).toBe(before);
    return;
  }
  remember(made, { channel, input });
  expect(stall.call(channel, input), 'asked again').toEqual(answer);
  const other = stall.call('shifts.open', { id: input.id, till: 'T1', float: 77_777 });
  expect(other).toMatchObject({ error: { code: 'ALREADY_DONE' } });
  expect(digestOfRows(stall.db), `${channel} was asked twice and done twice`).toBe(after);
  expectRight(stall, QUICK);
}

/** A fifth of it is the organiser's: prices, rates, coins and families change while trade goes on. */
const anything = fc.oneof({ weight: 4, arbitrary: anyAction }, { weight: 1, arbitrary: organiserAction });

test('whatever is asked of a till, in any order, right or wrong, no baisa is lost and nothing is done twice', () => {
  const accepted = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 12 }), (actions) => {
      const stall = withTill(copyOfStall());
      // A family that had its money on its own phone owes the commission, and can pay in.
      sell(stall, [line('F02-001', 1)], [{ method: 'direct', amount: 3333, familyCode: 'F02' }]);
      // And one that was paid, so that there is always a payout to reverse.
      sell(stall, [line('F01-001', 3)]);
      const paid = stall.must('payouts.payOut', { till: 'T1', family: 'F01', method: 'safe', amount: 100 });
      const made: Made = { sales: [], payouts: [paid.payoutId] };
      for (const action of actions) {
        // Now and then past midnight, so that a refund falls on another day than its sale.
        stall.now += 97 * MINUTE;
        step(stall, made, action);
      }
      expectRight(stall);
      for (const row of stall.db
        .prepare('SELECT DISTINCT kind FROM journal_facts')
        .pluck()
        .all() as string[]) {
        accepted.set(row, (accepted.get(row) ?? 0) + 1);
      }
      stall.close();
    }),
    settings(1_000),
  );
  // A run in which nothing was ever accepted would prove nothing.
  const missing = EVERY_KIND_IN_TRADE.filter((kind) => !accepted.has(kind));
  expect(missing).toEqual(seed === undefined && runs === undefined ? [] : missing);
}, 300_000);

const EVERY_KIND_IN_TRADE = [
  'cash.moved',
  'drawer.opened',
  'exhibition.saved',
  'family.paidIn',
  'family.saved',
  'limits.saved',
  'payout.made',
  'payout.reversed',
  'person.saved',
  'product.saved',
  'sale.refunded',
  'sale.rungUp',
  'sale.tenderChanged',
  'sale.voided',
  'shift.closed',
  'shift.opened',
  'stock.moved',
  'till.saved',
];

const soldLine = fc.record({
  product: fc.constantFrom('F01-001', 'F01-002', 'F02-001', 'F02-002', 'F03-002'),
  qty: fc.integer({ min: 1, max: 7 }),
  discount: fc.nat({ max: 20 }),
  discountBy: fc.constantFrom<'family' | 'organiser'>('family', 'organiser'),
});

interface Part {
  readonly line: number;
  readonly qty: number;
}

/** All units of a sale, cut into parts of some size and shuffled by the numbers that fast-check chose. */
function partsOf(quantities: readonly number[], sizes: readonly number[], order: readonly number[]): Part[] {
  let at = 0;
  const parts = quantities.flatMap((qty, index) => {
    const cut: Part[] = [];
    for (let left = qty; left > 0;) {
      const size = Math.min(left, sizes[at++ % sizes.length] ?? 1);
      cut.push({ line: index + 1, qty: size });
      left -= size;
    }
    return cut;
  });
  return parts
    .map((part, index) => ({ part, key: order[index % order.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ part }) => part);
}

const accounts = (stall: Stall) =>
  stall.db.prepare(`SELECT account, balance FROM derived_accounts WHERE balance <> 0 ORDER BY account`).all();

test('a buyer who brings all of it back, in any order and split, gets back what was kept, to the baisa', () => {
  fc.assert(
    fc.property(
      fc.array(soldLine, { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
      fc.constantFrom<'cash' | 'card'>('cash', 'card'),
      fc.nat({ max: 60 }),
      (lines, sizes, order, method, cartDiscount) => {
        const stall = withTill(copyOfStall());
        const before = accounts(stall);
        const input = {
          till: 'T1',
          lines: lines.map(({ product, qty, ...rest }) =>
            line(product, qty, { ...rest, discount: Math.min(rest.discount, 4 * qty) }),
          ),
          cartDiscount: { amount: Math.min(cartDiscount, 1), by: 'organiser' as const, reason: '' },
          total: null,
        };
        const underpaid = stall.ask('sales.ringUp', { ...input, tenders: [] });
        const missing = underpaid.ok ? 0 : Number(underpaid.error.details['missing'] ?? 0);
        const tenders = [method === 'cash' ? cash(1_000_000) : card(missing)];
        // A cart that comes to nothing needs no payment, and was rung up already.
        const sale = underpaid.ok ? underpaid.value : stall.must('sales.ringUp', { ...input, tenders });
        let back = 0;
        for (const part of partsOf(
          lines.map(({ qty }) => qty),
          sizes,
          order,
        )) {
          const rest = { till: 'T1', method, restock: true, reason: '' };
          back += stall.must('sales.refund', { saleId: sale.saleId, lines: [part], ...rest }).paid;
        }
        expect(back).toBe(method === 'cash' ? sale.kept : sale.total);
        expect(accounts(stall)).toEqual(before);
        const once = stall.ask('sales.refund', {
          saleId: sale.saleId,
          till: 'T1',
          lines: [{ line: 1, qty: 1 }],
          method,
          restock: true,
          reason: '',
        });
        expect(once).toMatchObject({ error: { code: 'REFUND_EXCEEDS_SALE' } });
        stall.close();
      },
    ),
    settings(1_500),
  );
}, 300_000);

test('an id once used for a sale is never used for another, whatever the second cart holds', () => {
  const stall = withTill(copyOfStall());
  const ringUp = (id: string, qty: number) =>
    stall.call('sales.ringUp', {
      id,
      till: 'T1',
      lines: [line('F01-001', qty)],
      cartDiscount: null,
      tenders: [cash(100_000)],
      total: null,
    });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (first, second) => {
      const id = uuidv7();
      const answer = ringUp(id, first);
      const rows = digestOfRows(stall.db, ['journal']);
      expect(answer.ok).toBe(true);
      if (first === second) expect(ringUp(id, second)).toEqual(answer);
      else expect(ringUp(id, second)).toMatchObject({ error: { code: 'ALREADY_DONE' } });
      expect(digestOfRows(stall.db, ['journal'])).toBe(rows);
    }),
    settings(200),
  );
  expect(stall.now).toBeGreaterThan(NOON);
  stall.close();
});
