import type { LineRow, MoneyOut, PaymentRow } from './rows';

/**
 * What rows say that a fact did, in the signs of postings (debit +, credit −): by family, and by the accounts on which
 * the rest lies. `money` is drawers, card, bank and box together. Computed from the rows alone, in simple sums: not by the
 * functions that made the postings.
 */
export interface Effect {
  readonly families: Map<string, number>;
  money: number;
  commission: number;
  discounts: number;
  rounding: number;
}

/** What buyers paid and what lines come to, in baisa; refunds and voids below 0. */
export interface Trade {
  readonly paid: number;
  readonly lines: number;
}

export const noEffect = (): Effect => ({
  families: new Map(),
  money: 0,
  commission: 0,
  discounts: 0,
  rounding: 0,
});

export const addTo = (sums: Map<string, number>, key: string, amount: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + amount);

/** A sale by its lines and its payments: `sign` −1 undoes it. docs/money.md, Postings, "sale". */
export function saleEffect(
  effect: Effect,
  sale: { readonly lines: readonly LineRow[]; readonly payments: readonly PaymentRow[] },
  sign: 1 | -1,
): Trade {
  let [net, paid] = [0, 0];
  for (const [, family, base, lineNet, commission] of sale.lines) {
    net += lineNet;
    addTo(effect.families, family, -sign * (base - commission));
    effect.commission -= sign * commission;
    effect.discounts += sign * (base - lineNet);
  }
  for (const [, method, amount, family] of sale.payments) {
    paid += amount;
    if (method === 'direct') addTo(effect.families, family ?? '', sign * amount);
    else effect.money += sign * amount;
  }
  effect.rounding -= sign * (paid - net);
  return { paid: sign * paid, lines: sign * net };
}

/** Goods that came back, and what was given for them. */
export function refundEffect(
  effect: Effect,
  refund: {
    readonly lines: readonly LineRow[];
    readonly method: string;
    readonly family: string | null;
    readonly paid: number;
  },
): Trade {
  const payment: PaymentRow = [0, refund.method, refund.paid, refund.family];
  return saleEffect(effect, { lines: refund.lines, payments: [payment] }, -1);
}

/** What left or came to the organiser's money for a family: payouts, their reversals, pay-ins. */
export function moneyEffect(effect: Effect, { family, cleared, paid, rounding }: MoneyOut): void {
  addTo(effect.families, family, cleared);
  effect.money -= paid;
  effect.rounding += rounding;
}
