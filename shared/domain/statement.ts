import { baisa, type Baisa } from './amounts';

/** Goods of one entry, in baisa: what they came to, what of it commission is taken of, and the commission. */
interface Goods {
  readonly gross: number;
  readonly base: number;
  readonly commission: number;
  readonly vat: number;
}

/** Something on a family's account. `amount` is what it adds to (+) or takes from (−) what the family is owed, in baisa. */
export type AccountEntry = { readonly amount: number } & (
  | ({ readonly kind: 'sale' | 'void' | 'refund' } & Goods)
  | { readonly kind: 'direct' | 'paymentChanged' | 'voidDirect' | 'refundDirect' }
  | { readonly kind: 'payout' | 'payoutReversed' | 'paidIn' }
);

/** What a statement comes to, in baisa; refunds and undone sales are taken off of each. */
export interface StatementTotals {
  readonly gross: Baisa;
  /** What the family bore of discounts. */
  readonly discounts: Baisa;
  readonly vat: Baisa;
  readonly commission: Baisa;
  readonly credit: Baisa;
  readonly paidDirect: Baisa;
  readonly paidOut: Baisa;
  readonly paidIn: Baisa;
  readonly owed: Baisa;
}

/** The balance after each entry, in baisa: the last is what is owed. Source: docs/money.md, Paying families. */
export function runningBalances(entries: readonly AccountEntry[]): Baisa[] {
  let balance = 0;
  return entries.map(({ amount }) => {
    balance += amount;
    return baisa(balance);
  });
}

type Sums = Record<keyof StatementTotals, number>;

const addGoods = (sums: Sums, sign: 1 | -1, { gross, base, commission, vat }: Goods): void => {
  sums.gross += sign * gross;
  sums.discounts += sign * (gross - base);
  sums.vat += sign * vat;
  sums.commission += sign * commission;
  sums.credit += sign * (base - commission);
};

function add(sums: Sums, entry: AccountEntry): void {
  sums.owed += entry.amount;
  switch (entry.kind) {
    case 'sale':
      addGoods(sums, 1, entry);
      return;
    case 'void':
    case 'refund':
      addGoods(sums, -1, entry);
      return;
    case 'direct':
    case 'paymentChanged':
    case 'voidDirect':
    case 'refundDirect':
      sums.paidDirect -= entry.amount;
      return;
    case 'payout':
    case 'payoutReversed':
      sums.paidOut -= entry.amount;
      return;
    case 'paidIn':
      sums.paidIn += entry.amount;
  }
}

/** Summed up from the entries alone, so that it can be held against the account's own running sums. */
export function statementTotals(entries: readonly AccountEntry[]): StatementTotals {
  const sums: Sums = {
    gross: 0,
    discounts: 0,
    vat: 0,
    commission: 0,
    credit: 0,
    paidDirect: 0,
    paidOut: 0,
    paidIn: 0,
    owed: 0,
  };
  for (const entry of entries) add(sums, entry);
  return {
    gross: baisa(sums.gross),
    discounts: baisa(sums.discounts),
    vat: baisa(sums.vat),
    commission: baisa(sums.commission),
    credit: baisa(sums.credit),
    paidDirect: baisa(sums.paidDirect),
    paidOut: baisa(sums.paidOut),
    paidIn: baisa(sums.paidIn),
    owed: baisa(sums.owed),
  };
}
