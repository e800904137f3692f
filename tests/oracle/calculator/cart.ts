import type { Action, Scenario } from '../../../electron/ledger/cli/scenario';

/*
 * A second reading of docs/money.md, which shares no line with shared/domain and knows no ledger: what both come to is
 * right, or both read the page wrongly in the same way.
 */

export type Sell = Extract<Action, { do: 'sell' }>;
export type Tenders = Sell['tenders'];

/** What is refused, by its code. */
export class Refusal extends Error {}

export const unless = (holds: boolean, code: string): void => {
  if (!holds) throw new Refusal(code);
};

export const isWhole = (value: number, from: number): boolean => Number.isInteger(value) && value >= from;

/** `a × b / c`, half up, in whole numbers throughout. */
export const halfUp = (a: number, b: number, c: number): number => {
  const [twice, whole] = [2n * BigInt(a) * BigInt(b) + BigInt(c), 2n * BigInt(c)];
  const rest = ((twice % whole) + whole) % whole;
  return Number((twice - rest) / whole);
};

export const coins = (amount: number, step: number): number => halfUp(amount, 1, step) * step;

export interface Line {
  readonly family: string;
  readonly product: string;
  readonly qty: number;
  readonly gross: number;
  readonly base: number;
  readonly net: number;
  readonly vat: number;
  readonly commission: number;
  /** How many came back so far. */
  back: number;
}

interface Discounted {
  readonly gross: number;
  readonly taken: { family: number; organiser: number };
}

const left = ({ gross, taken }: Discounted): number => gross - taken.family - taken.organiser;

export function priceCart(scenario: Scenario, { lines, cart_discount: cart }: Sell): Line[] {
  unless(lines.length > 0, 'EMPTY_SALE');
  const priced = lines.map((line) => {
    const product = scenario.products.find(({ code }) => code === line.product);
    if (product === undefined) throw new Refusal('UNKNOWN_PRODUCT');
    unless(isWhole(line.qty, 1), 'BAD_QUANTITY');
    const price = product.unit === 'open' ? (line.price ?? 0) : product.price;
    unless(product.unit !== 'open' || isWhole(price, 1), 'BAD_PRICE');
    const gross = product.unit === 'gram' ? halfUp(line.qty, price, 1000) : line.qty * price;
    const discount = line.discount ?? 0;
    unless(isWhole(discount, 0) && discount <= gross, 'BAD_DISCOUNT');
    const taken = { family: 0, organiser: 0 };
    taken[line.discount_by ?? 'family'] += discount;
    return { line, product, gross, taken };
  });
  if (cart) {
    const all = priced.reduce((sum, line) => sum + left(line), 0);
    unless(isWhole(cart.amount, 0) && cart.amount <= all, 'BAD_DISCOUNT');
    const [weights, { amount }] = [priced.map(left), cart];
    let [soFar, given] = [0, 0];
    for (const [index, weight] of weights.entries()) {
      soFar += weight;
      const upToHere = all === 0 ? 0 : halfUp(amount, soFar, all);
      const { taken } = priced[index] ?? { taken: { family: 0, organiser: 0 } };
      taken[cart.by] += upToHere - given;
      given = upToHere;
    }
  }
  return priced.map(({ line, product, gross, taken }) => {
    const family = scenario.families.find(({ code }) => code === product.family);
    const base = gross - taken.family;
    const net = base - taken.organiser;
    const vat = product.vat_bp ?? family?.vat_bp ?? 0;
    return {
      family: product.family,
      product: line.product,
      qty: line.qty,
      gross,
      base,
      net,
      vat: halfUp(net, vat, 10_000 + vat),
      commission: halfUp(base, family?.commission_bp ?? scenario.exhibition.commission_bp, 10_000),
      back: 0,
    };
  });
}

export interface Paid {
  readonly cash: number;
  readonly card: number;
  readonly transfer: number;
  readonly direct: ReadonlyMap<string, number>;
  /** What coins could not pay: kept less due. */
  readonly rounding: number;
}

export const sum = (amounts: Iterable<number>): number => [...amounts].reduce((all, one) => all + one, 0);

export function settle(lines: readonly Line[], tenders: Tenders, step: number): Paid {
  const amountOf = (tender: Tenders[number]) => (tender.method === 'cash' ? tender.given : tender.amount);
  const cash = tenders.filter(({ method }) => method === 'cash');
  unless(cash.length < 2, 'BAD_TENDER');
  for (const tender of tenders)
    unless(isWhole(amountOf(tender), tender.method === 'cash' ? 0 : 1), 'BAD_TENDER');
  const of = (method: string) => sum(tenders.filter((one) => one.method === method).map(amountOf));
  const direct = new Map<string, number>();
  for (const tender of tenders) {
    if (tender.method !== 'direct') continue;
    direct.set(tender.family, (direct.get(tender.family) ?? 0) + tender.amount);
  }
  for (const [family, amount] of direct) {
    const share = sum(lines.filter((line) => line.family === family).map(({ net }) => net));
    unless(amount <= share, 'DIRECT_EXCEEDS_SHARE');
  }
  const others = of('card') + of('transfer') + of('direct');
  const due = sum(lines.map(({ net }) => net)) - others;
  unless(due >= 0, 'OVERPAID');
  const kept = cash.length === 0 ? due : coins(due, step);
  unless(cash.length === 0 ? due === 0 : of('cash') >= kept, 'UNDERPAID');
  return { cash: kept, card: of('card'), transfer: of('transfer'), direct, rounding: kept - due };
}
