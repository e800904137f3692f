import { MAX_AMOUNT, ZERO, baisa, isWhole, sumBaisa } from './amounts';
import type { Baisa, FamilyCode } from './amounts';
import { coins } from './rounding';
import { done, refuse } from '../result';
import type { Details, Result } from '../result';

/** A way of paying as it was entered; its amounts, in baisa, come from outside and may be wrong. */
export type Tender =
  | { readonly method: 'cash'; readonly given: number }
  | { readonly method: 'card'; readonly amount: number }
  | { readonly method: 'transfer'; readonly amount: number; readonly reference: string | null }
  | { readonly method: 'direct'; readonly amount: number; readonly familyCode: FamilyCode };

/** A way of paying whose amount has been read. */
export type ReadTender =
  | { readonly method: 'cash'; readonly given: Baisa }
  | { readonly method: 'card'; readonly amount: Baisa }
  | { readonly method: 'transfer'; readonly amount: Baisa; readonly reference: string | null }
  | { readonly method: 'direct'; readonly amount: Baisa; readonly familyCode: FamilyCode };

/** How a sale is paid. All amounts in baisa. */
export interface Settlement {
  readonly tenders: readonly ReadTender[];
  readonly card: Baisa;
  readonly transfer: Baisa;
  /** What each family had on its own phone. */
  readonly direct: ReadonlyMap<FamilyCode, Baisa>;
  readonly hasCash: boolean;
  /** The nets less all other tenders: due in cash. */
  readonly due: Baisa;
  /** What coins can pay of it: what stays in the drawer. */
  readonly kept: Baisa;
  readonly given: Baisa;
  readonly change: Baisa;
  /** Kept less due. */
  readonly rounding: Baisa;
}

interface Payable {
  /** What the buyer pays, in baisa: the sum of the nets. */
  readonly total: Baisa;
  readonly netsByFamily: ReadonlyMap<FamilyCode, Baisa>;
  readonly tenders: readonly Tender[];
  /** The exhibition's smallest coin, in baisa. */
  readonly step: number;
}

const addUp = (pairs: Iterable<readonly [FamilyCode, Baisa]>): Map<FamilyCode, Baisa> => {
  const sums = new Map<FamilyCode, Baisa>();
  for (const [family, amount] of pairs) sums.set(family, baisa((sums.get(family) ?? 0) + amount));
  return sums;
};

/** What the buyer pays for each family's goods, in baisa: the most that may be sent to its phone. */
export const netsByFamily = (
  lines: readonly { readonly familyCode: FamilyCode; readonly net: Baisa }[],
): Map<FamilyCode, Baisa> => addUp(lines.map((line) => [line.familyCode, line.net]));

const isAmount = (value: number, least: number): boolean => isWhole(value, least) && value <= MAX_AMOUNT;

const readTender = (tender: Tender): ReadTender | null => {
  if (tender.method === 'cash') {
    return isAmount(tender.given, 0) ? { ...tender, given: baisa(tender.given) } : null;
  }
  return isAmount(tender.amount, 1) ? { ...tender, amount: baisa(tender.amount) } : null;
};

const readTenders = (tenders: readonly Tender[]): Result<ReadTender[]> => {
  const read: ReadTender[] = [];
  for (const [index, tender] of tenders.entries()) {
    const details: Details = { tender: index + 1, method: tender.method };
    const one = readTender(tender);
    const isSecondCash = tender.method === 'cash' && read.some((other) => other.method === 'cash');
    if (one === null || isSecondCash) return refuse('BAD_TENDER', details);
    read.push(one);
  }
  return done(read);
};

/**
 * How a sale is paid: what is kept in the drawer, the change, the rounding. Refuses with BAD_TENDER (details:
 * `tender` from 1, `method`), DIRECT_EXCEEDS_SHARE (`family`, `most`), OVERPAID (`over`), UNDERPAID (`missing`), in
 * this order; amounts in baisa. Source: docs/money.md, Tenders.
 */
export const settleTenders = (payable: Payable): Result<Settlement> => {
  const read = readTenders(payable.tenders);
  if (!read.ok) return read;
  const tenders = read.value;

  const direct = addUp(
    tenders.flatMap((tender) => (tender.method === 'direct' ? [[tender.familyCode, tender.amount]] : [])),
  );
  for (const [family, amount] of direct) {
    const most = payable.netsByFamily.get(family) ?? ZERO;
    if (amount > most) return refuse('DIRECT_EXCEEDS_SHARE', { family, most });
  }

  const paidBy = (method: 'card' | 'transfer'): Baisa =>
    sumBaisa(tenders.flatMap((tender) => (tender.method === method ? [tender.amount] : [])));
  const card = paidBy('card');
  const transfer = paidBy('transfer');
  const due = baisa(payable.total - card - transfer - sumBaisa(direct.values()));
  if (due < 0) return refuse('OVERPAID', { over: 0 - due });

  const cash = tenders.find((tender) => tender.method === 'cash');
  // Without cash nothing is rounded: whoever pays by card pays to the baisa.
  const kept = cash === undefined ? due : coins(due, payable.step);
  const given = cash?.given ?? ZERO;
  if (given < kept) return refuse('UNDERPAID', { missing: kept - given });
  const cashPart = { hasCash: cash !== undefined, due, kept, given, change: baisa(given - kept) };
  return done({ tenders, card, transfer, direct, ...cashPart, rounding: baisa(kept - due) });
};
