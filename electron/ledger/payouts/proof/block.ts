import type { ReadableDb } from '../../database';
import { addTo, moneyEffect, noEffect, refundEffect, saleEffect, type Effect } from './expected';
import { linesOf, paymentsOf, postingsOf, readBlock, type BlockRows, type PostingRow } from './rows';

export type FactKindShown = 'sale' | 'void' | 'refund' | 'payout' | 'reversal' | 'payIn' | 'other';

/** A fact whose rows and postings do not say the same. Amounts in baisa; a family's are what it is owed more by it. */
export interface FactProblem {
  readonly kind: FactKindShown;
  readonly fact: number;
  /** That of the paper, where the fact has one. */
  readonly number: string | null;
  /** Null: payments, commission, discounts or rounding. */
  readonly family: string | null;
  /** By sales, payments and payouts as they are listed. */
  readonly expected: number;
  /** By its postings. */
  readonly found: number;
}

/** What some facts come to, each summed from its own source. */
export interface BlockProof {
  readonly byRows: Map<string, number>;
  readonly byAccounts: Map<string, number>;
  paid: number;
  lines: number;
  /** What postings say that coins could not pay of sales and refunds: kept − due. */
  rounding: number;
  readonly problems: FactProblem[];
}

/** Corrected payments: the postings of a sale are those of its own fact and of every correction together. */
export interface Corrections {
  /** Positions of the corrections of a sale, by the sale's position. */
  readonly ofSale: ReadonlyMap<number, readonly number[]>;
  readonly positions: ReadonlySet<number>;
}

const MONEY = /^(?:cash:|card$|bank$|safe$)/;

function postedEffect(postings: readonly PostingRow[]): Effect {
  const effect = noEffect();
  for (const [, account, amount] of postings) {
    if (account.startsWith('family:')) addTo(effect.families, account.slice(7), amount);
    else if (account === 'commission') effect.commission += amount;
    else if (account === 'discounts') effect.discounts += amount;
    else if (account === 'rounding') effect.rounding += amount;
    else if (MONEY.test(account)) effect.money += amount;
  }
  return effect;
}

const rest = ['money', 'commission', 'discounts', 'rounding'] as const;

interface Shown {
  readonly kind: FactKindShown;
  readonly fact: number;
  readonly number: string | null;
}

/** Every family for which the two differ; where none does, the first of the other accounts. */
function problemsOf(shown: Shown, rows: Effect, posted: Effect): FactProblem[] {
  const problems: FactProblem[] = [];
  for (const family of new Set([...rows.families.keys(), ...posted.families.keys()])) {
    const [expected, found] = [-(rows.families.get(family) ?? 0), -(posted.families.get(family) ?? 0)];
    if (expected !== found) problems.push({ ...shown, family, expected, found });
  }
  // What shifts move between box and drawer is nobody's earnings.
  const compared = shown.kind === 'other' ? rest.slice(1) : rest;
  const account = compared.find((one) => rows[one] !== posted[one]);
  if (problems.length === 0 && account !== undefined) {
    problems.push({ ...shown, family: null, expected: rows[account], found: posted[account] });
  }
  return problems;
}

/** Compares each fact after `from` up to `to` with its own postings, and sums up both. */
export function proveBlock(db: ReadableDb, from: number, to: number, corrections: Corrections): BlockProof {
  const rows = readBlock(db, from, to);
  const proof: BlockProof = {
    byRows: new Map(),
    byAccounts: new Map(),
    paid: 0,
    lines: 0,
    rounding: 0,
    problems: [],
  };
  const left = new Map(rows.postings);
  const settle = (
    shown: Shown,
    expected: Effect,
    isTrade: boolean,
    more: readonly PostingRow[] = [],
  ): void => {
    const posted = postedEffect([...(left.get(shown.fact) ?? []), ...more]);
    left.delete(shown.fact);
    for (const [family, amount] of expected.families) addTo(proof.byRows, family, -amount);
    for (const [family, amount] of posted.families) addTo(proof.byAccounts, family, -amount);
    if (isTrade) proof.rounding -= posted.rounding;
    proof.problems.push(...problemsOf(shown, expected, posted));
  };
  settleTrade(db, rows, { proof, settle, corrections });
  for (const money of rows.money) {
    const expected = noEffect();
    moneyEffect(expected, money);
    settle({ kind: money.kind, fact: money.position, number: money.number }, expected, false);
  }
  // Lines and payments of a sale that is not there, and postings that no fact of trade made.
  const strays = new Set([...rows.lines.keys(), ...rows.payments.keys(), ...left.keys()]);
  for (const { position } of rows.sales) strays.delete(position);
  for (const fact of strays) {
    if (corrections.positions.has(fact)) continue;
    const [expected, shown] = [noEffect(), { kind: 'other', fact, number: null } as const];
    const sale = { lines: rows.lines.get(fact) ?? [], payments: rows.payments.get(fact) ?? [] };
    const { lines } = saleEffect(expected, sale, 1);
    settle(shown, expected, false);
    if (sale.lines.length + sale.payments.length > 0) {
      proof.problems.push({ ...shown, family: null, expected: 0, found: lines });
    }
  }
  return proof;
}

interface Settling {
  readonly proof: BlockProof;
  readonly settle: (shown: Shown, expected: Effect, isTrade: boolean, more?: readonly PostingRow[]) => void;
  readonly corrections: Corrections;
}

function settleTrade(db: ReadableDb, rows: BlockRows, { proof, settle, corrections }: Settling): void {
  const trade = ({ paid, lines }: { readonly paid: number; readonly lines: number }): void => {
    proof.paid += paid;
    proof.lines += lines;
  };
  for (const { position, number } of rows.sales) {
    const expected = noEffect();
    const sale = { lines: rows.lines.get(position) ?? [], payments: rows.payments.get(position) ?? [] };
    trade(saleEffect(expected, sale, 1));
    const corrected = (corrections.ofSale.get(position) ?? []).flatMap((fact) => postingsOf(db, fact));
    settle({ kind: 'sale', fact: position, number }, expected, true, corrected);
  }
  for (const { position, sale, number } of rows.voids) {
    const expected = noEffect();
    trade(saleEffect(expected, { lines: linesOf(db, sale), payments: paymentsOf(db, sale) }, -1));
    settle({ kind: 'void', fact: position, number }, expected, true);
  }
  for (const { position, number, ...refund } of rows.refunds) {
    const expected = noEffect();
    trade(refundEffect(expected, { ...refund, lines: rows.refundLines.get(position) ?? [] }));
    settle({ kind: 'refund', fact: position, number }, expected, true);
  }
}
