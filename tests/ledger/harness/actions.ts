import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import type { LedgerChannel } from '../../../shared/contract';
import type { Result } from '../../../shared/result';
import type { Stall } from './stall';

/** What was asked, whether it was right or wrong. */
export interface Asked {
  readonly channel: LedgerChannel;
  readonly input: Readonly<Record<string, unknown>> & { readonly id: string };
}

/** What the run so far made, for later actions to refer to. */
export interface Made {
  readonly sales: string[];
  readonly payouts: string[];
}

/** An action is turned into a command only when its turn comes: what it refers to exists by then, or does not. */
export type Action = (stall: Stall, made: Made) => Asked;

const till = fc.constantFrom('T1', 'T1', 'T1', 'T2', 'T9');
const product = fc.constantFrom(
  'F01-001',
  'F01-001',
  'F01-002',
  'F02-001',
  'F02-002',
  'F03-001',
  'F03-002',
  'F09-999',
);
const family = fc.constantFrom('F01', 'F02', 'F03', 'F99');
const wrongNumber = fc.constantFrom(0, -1, 1.5, -0, 1e15, 1e300);
const orWrong = (right: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wrongNumber });
const amount = orWrong(fc.integer({ min: 1, max: 9_000 }));
const pick = fc.nat({ max: 30 });
const bearer = fc.constantFrom('family', 'organiser');

const asked = (channel: LedgerChannel, input: object): Asked => ({
  channel,
  input: { id: uuidv7(), ...input },
});
const oneOf = (list: readonly string[], at: number): string =>
  list[at % Math.max(1, list.length)] ?? uuidv7();

const saleLine = fc.record({
  product,
  qty: orWrong(fc.integer({ min: 1, max: 40 })),
  price: fc.constant(null),
  discount: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat({ max: 120 }) },
    { weight: 1, arbitrary: wrongNumber },
  ),
  discountBy: bearer,
  discountReason: fc.constant(''),
});

const paid = fc.constantFrom('cash', 'cash', 'card', 'transfer', 'direct', 'split', 'wrong', 'none');

/** What is due, asked of the ledger itself: with no payment it refuses and names what is missing. */
function due(answer: Result<unknown>): number {
  if (answer.ok || answer.error.code !== 'UNDERPAID') return 1_000;
  return Number(answer.error.details['missing']);
}

function tendersFor(how: string, total: number, share: number, families: readonly string[]): object[] {
  const part = Math.min(total, share);
  const given = Math.ceil(total / 1000) * 1000 + 5;
  switch (how) {
    case 'cash':
      return [{ method: 'cash', given }];
    case 'card':
      return [{ method: 'card', amount: total }];
    case 'transfer':
      return [{ method: 'transfer', amount: total, reference: '778899' }];
    case 'direct':
      return [
        { method: 'direct', amount: part, familyCode: families[0] ?? 'F01' },
        { method: 'cash', given },
      ];
    case 'split':
      return [
        { method: 'card', amount: part },
        { method: 'cash', given },
      ];
    case 'wrong':
      return [
        { method: 'cash', given: share },
        { method: 'card', amount: share },
      ];
    default:
      return [];
  }
}

const familyOf = (code: string): string => code.split('-')[0] ?? '';

const sell: fc.Arbitrary<Action> = fc
  .record({
    till,
    lines: fc.array(saleLine, { minLength: 0, maxLength: 4 }),
    open: fc.integer({ min: 0, max: 3_000 }),
    cart: fc.option(
      fc.record({ amount: orWrong(fc.nat({ max: 300 })), by: bearer, reason: fc.constant('') }),
      { freq: 4, nil: null },
    ),
    how: paid,
    share: fc.nat({ max: 400 }),
  })
  .map(({ till: at, lines, open, cart, how, share }): Action => (stall) => {
    const priced = lines.map((line) => (line.product === 'F03-001' ? { ...line, price: open } : line));
    const cartDiscount = cart;
    const base = { till: at, lines: priced, cartDiscount, total: null };
    const total = due(stall.call('sales.ringUp', { id: uuidv7(), ...base, tenders: [] }));
    const tenders = tendersFor(
      how,
      total,
      share,
      priced.map((line) => familyOf(line.product)),
    );
    return asked('sales.ringUp', { ...base, tenders });
  });

const changeTender: fc.Arbitrary<Action> = fc
  .record({ sale: pick, how: paid, share: fc.nat({ max: 400 }) })
  .map(({ sale, how, share }): Action => (stall, made) => {
    const saleId = oneOf(made.sales, sale);
    const total = due(stall.call('sales.changeTender', { id: uuidv7(), saleId, tenders: [] }));
    return asked('sales.changeTender', { saleId, tenders: tendersFor(how, total, share, ['F01']) });
  });

const voidSale = pick.map(
  (sale): Action =>
    (_, made) =>
      asked('sales.void', { saleId: oneOf(made.sales, sale), reason: 'خطأ' }),
);

const refund: fc.Arbitrary<Action> = fc
  .record({
    sale: pick,
    till,
    lines: fc.array(
      fc.record({
        line: orWrong(fc.integer({ min: 1, max: 3 })),
        qty: orWrong(fc.integer({ min: 1, max: 6 })),
      }),
      { minLength: 0, maxLength: 3 },
    ),
    method: fc.constantFrom('cash', 'cash', 'card', 'transfer', 'direct'),
    restock: fc.boolean(),
  })
  .map(
    ({ sale, ...rest }): Action =>
      (_, made) =>
        asked('sales.refund', { saleId: oneOf(made.sales, sale), ...rest, reason: '' }),
  );

const simple = (channel: LedgerChannel, input: fc.Arbitrary<object>): fc.Arbitrary<Action> =>
  input.map(
    (fields): Action =>
      () =>
        asked(channel, fields),
  );

const cashMove = fc.record({
  till,
  amount,
  account: fc.constantFrom('safe', 'expense', 'owner'),
  reason: fc.constant(''),
});

const counted = fc.dictionary(
  fc.constantFrom('50000', '1000', '500', '100', '50', '25', '10', '5', '7', '-5'),
  orWrong(fc.nat({ max: 30 })),
  {
    maxKeys: 4,
  },
);

const payOut = fc.record({
  till,
  family,
  method: fc.constantFrom('cash', 'safe', 'transfer'),
  amount: fc.option(orWrong(fc.integer({ min: 1, max: 600 }).map((n) => n * 5)), { nil: null }),
});

const reverse: fc.Arbitrary<Action> = fc.record({ payout: pick, till }).map(
  ({ payout, till: at }): Action =>
    (_, made) =>
      asked('payouts.reverse', { till: at, payoutId: oneOf(made.payouts, payout), reason: '' }),
);

export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 12, arbitrary: sell },
  { weight: 3, arbitrary: changeTender },
  { weight: 2, arbitrary: voidSale },
  { weight: 6, arbitrary: refund },
  {
    weight: 2,
    arbitrary: simple('shifts.open', fc.record({ till, float: orWrong(fc.nat({ max: 20_000 })) })),
  },
  { weight: 1, arbitrary: simple('shifts.cashIn', cashMove) },
  { weight: 1, arbitrary: simple('shifts.cashOut', cashMove) },
  {
    weight: 1,
    arbitrary: simple('shifts.close', fc.record({ till, count: counted, note: fc.constant('') })),
  },
  {
    weight: 1,
    arbitrary: simple('stock.receive', fc.record({ product, qty: amount, note: fc.constant('') })),
  },
  {
    weight: 1,
    arbitrary: simple(
      'stock.adjust',
      fc.record({
        product,
        qty: fc.integer({ min: -9, max: 2 }),
        reason: fc.constantFrom('damaged', 'sample', 'gift', 'returned', 'recount'),
        note: fc.constant(''),
      }),
    ),
  },
  { weight: 3, arbitrary: simple('payouts.payOut', payOut) },
  { weight: 1, arbitrary: reverse },
  {
    weight: 3,
    arbitrary: simple(
      'payouts.payIn',
      fc.record({
        till,
        family,
        method: fc.constantFrom('cash', 'transfer'),
        amount: orWrong(fc.integer({ min: 1, max: 450 })),
      }),
    ),
  },
);

export const remember = (made: Made, { channel, input }: Asked): void => {
  if (channel === 'sales.ringUp') made.sales.push(input.id);
  if (channel === 'payouts.payOut') made.payouts.push(input.id);
};
