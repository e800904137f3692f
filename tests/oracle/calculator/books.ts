import type { Scenario } from '../../../electron/ledger/cli/scenario';
import { sum, type Line, type Paid } from './cart';

export interface Closed {
  readonly till: string;
  readonly expected: number;
  readonly counted: number;
  readonly variance: number;
}

const NO_MONEY = {
  gross: 0,
  discounts: 0,
  vat: 0,
  commission: 0,
  credit: 0,
  paid_direct: 0,
  paid_out: 0,
  paid_in: 0,
};

const ACCOUNTS = [
  'safe',
  'bank',
  'card',
  'expense',
  'owner',
  'commission',
  'discounts',
  'rounding',
  'over_short',
] as const;

const record = <T>(keys: readonly string[], value: (key: string) => T): Record<string, T> =>
  Object.fromEntries(keys.map((key) => [key, value(key)]));

const inOrder = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** What all actions together came to, each figure added up for itself: there are no postings here. */
export class Books {
  readonly #families: Record<string, typeof NO_MONEY>;
  readonly #accounts = record<number>(ACCOUNTS, () => 0);
  readonly #tenders = { cash: 0, card: 0, transfer: 0, direct: 0 };
  readonly #stock: Record<string, number>;
  readonly #days = new Map<string, { sales: number; refunds: number; gross: number; net: number }>();
  readonly #startsAt: number;

  constructor({ families, products, exhibition }: Scenario) {
    this.#families = record(families.map(({ code }) => code).sort(), () => ({ ...NO_MONEY }));
    this.#stock = inOrder(products.map(({ code, stock }) => [code, stock ?? 0]));
    const [hours = 0, minutes = 0] = exhibition.day_starts_at.split(':').map(Number);
    this.#startsAt = (hours * 60 + minutes) * 60_000;
  }

  family(code: string): typeof NO_MONEY {
    return this.#families[code] ?? { ...NO_MONEY };
  }

  owed(code: string): number {
    const { credit, paid_direct, paid_out, paid_in } = this.family(code);
    return credit - paid_direct - paid_out + paid_in;
  }

  add(account: string, amount: number): void {
    this.#accounts[account] = (this.#accounts[account] ?? 0) + amount;
  }

  move(product: string, qty: number): void {
    this.#stock[product] = (this.#stock[product] ?? 0) + qty;
  }

  /** Goods sold, or brought back where `sign` is −1. */
  goods(lines: readonly Line[], sign: 1 | -1, moves: boolean): void {
    for (const { family, product, qty, gross, base, net, vat, commission } of lines) {
      const of = this.family(family);
      of.gross += sign * gross;
      of.discounts += sign * (gross - base);
      of.vat += sign * vat;
      of.commission += sign * commission;
      of.credit += sign * (base - commission);
      this.add('commission', -sign * commission);
      this.add('discounts', sign * (base - net));
      if (moves) this.move(product, -sign * qty);
    }
  }

  /** Money that came in for goods, or went back. */
  paid({ cash, card, transfer, direct, rounding }: Paid, sign: 1 | -1): void {
    this.#tenders.cash += sign * cash;
    this.#tenders.card += sign * card;
    this.#tenders.transfer += sign * transfer;
    this.#tenders.direct += sign * sum(direct.values());
    this.add('card', sign * card);
    this.add('bank', sign * transfer);
    this.add('rounding', -sign * rounding);
    for (const [family, amount] of direct) this.family(family).paid_direct += sign * amount;
  }

  /** Muscat is four hours before Greenwich, all year. */
  day(at: string, counts: { sales: number; refunds: number }, lines: readonly Line[], sign: 1 | -1): void {
    const day = new Date(Date.parse(at) + 4 * 3_600_000 - this.#startsAt).toISOString().slice(0, 10);
    const of = this.#days.get(day) ?? { sales: 0, refunds: 0, gross: 0, net: 0 };
    this.#days.set(day, {
      sales: of.sales + counts.sales,
      refunds: of.refunds + counts.refunds,
      gross: of.gross + sign * sum(lines.map(({ gross }) => gross)),
      net: of.net + sign * sum(lines.map(({ net }) => net)),
    });
  }

  totals(open: readonly object[], closed: readonly Closed[], refused: readonly object[]): object {
    return {
      families: record(Object.keys(this.#families), (code) => ({
        ...this.family(code),
        owed: this.owed(code),
      })),
      tenders: this.#tenders,
      accounts: this.#accounts,
      stock: this.#stock,
      open_shifts: open,
      closed_shifts: closed,
      days: inOrder([...this.#days]),
      refused,
    };
  }
}
