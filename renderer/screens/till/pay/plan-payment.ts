import { baisa, sumBaisa, ZERO, type Baisa, type FamilyCode } from '../../../../shared/domain/amounts';
import { parseMoney } from '../../../../shared/domain/money';
import { coins } from '../../../../shared/domain/rounding';
import { settleTenders, type Tender } from '../../../../shared/domain/tender';
import type { Refusal } from '../../../../shared/result';
import type { Payable, PayState } from './pay-state';

/** What stands on the payment's screen, made of what was entered. Amounts in baisa. */
export interface PaymentPlan {
  /** What the parts leave to be paid. */
  readonly remaining: Baisa;
  /** What the chosen way would take if nothing is typed. */
  readonly usual: Baisa;
  /** Cash: what goes back of what is given; null while that is not known. */
  readonly change: Baisa | null;
  /** What is sent to the family: its goods' sum less what it had already. */
  readonly share: Baisa;
  readonly familyCode: FamilyCode | null;
  /** What Enter does now. */
  readonly next: NextStep;
}

export type NextStep =
  /** The sale is paid by these. */
  | { readonly kind: 'confirm'; readonly tenders: readonly Tender[] }
  /** This pays a part, and `left` remains. */
  | { readonly kind: 'addPart'; readonly tender: Tender; readonly left: Baisa }
  /** Something must be put right first. */
  | { readonly kind: 'wait'; readonly refusal: Refusal };

const paidOf = (tender: Tender): number => (tender.method === 'cash' ? tender.given : tender.amount);

/** Families whose goods are in the sale, with what each could still be sent. */
export const openShares = (payable: Payable, parts: readonly Tender[]): ReadonlyMap<FamilyCode, Baisa> => {
  const shares = new Map<FamilyCode, Baisa>();
  for (const [family, net] of payable.nets) {
    const had = parts.reduce(
      (sum, part) => (part.method === 'direct' && part.familyCode === family ? sum + part.amount : sum),
      0,
    );
    if (net - had > 0) shares.set(family, baisa(net - had));
  }
  return shares;
};

const draft = (state: PayState, amount: Baisa, familyCode: FamilyCode | null): Tender | null => {
  switch (state.method) {
    case 'cash':
      return { method: 'cash', given: amount };
    case 'card':
      return { method: 'card', amount };
    case 'transfer':
      return { method: 'transfer', amount, reference: state.reference.trim() || null };
    case 'direct':
      return familyCode === null ? null : { method: 'direct', amount, familyCode };
  }
};

const usualAmount = (state: PayState, remaining: Baisa, share: Baisa, step: number): Baisa => {
  if (state.method === 'cash') return coins(remaining, step);
  return state.method === 'direct' ? baisa(Math.min(remaining, share)) : remaining;
};

/** A part pays less than what remains, in coins where it is cash, and to a family no more than its share. */
const partOf = (tender: Tender, remaining: Baisa, share: Baisa, step: number): NextStep | null => {
  const amount = paidOf(tender);
  if (amount < 1 || amount >= remaining) return null;
  if (tender.method === 'cash' && amount % step !== 0) return null;
  if (tender.method === 'direct' && amount > share) return null;
  return { kind: 'addPart', tender, left: baisa(remaining - amount) };
};

/** Reads a payment as far as it was entered: what remains, the change, what Enter does. */
export const planPayment = (state: PayState, payable: Payable): PaymentPlan => {
  const { total, nets, step } = payable;
  const remaining = baisa(Math.max(0, total - sumBaisa(state.parts.map((part) => baisa(paidOf(part))))));
  const shares = openShares(payable, state.parts);
  const [onlyFamily] = shares.size === 1 ? shares.keys() : [];
  const familyCode = state.method === 'direct' ? (state.familyCode ?? onlyFamily ?? null) : null;
  const share = familyCode === null ? ZERO : (shares.get(familyCode) ?? ZERO);
  const usual = usualAmount(state, remaining, share, step);
  const plan = { remaining, usual, share, familyCode, change: null };

  const wait = (refusal: Refusal): PaymentPlan => ({ ...plan, next: { kind: 'wait', refusal } });
  const settle = (tenders: readonly Tender[]) => settleTenders({ total, netsByFamily: nets, tenders, step });

  if (state.typed.trim() === '' && remaining === 0) {
    // Nothing to pay; or more was paid than a cart that shrank since comes to.
    const paid = settle(state.parts);
    return paid.ok ? { ...plan, next: { kind: 'confirm', tenders: state.parts } } : wait(paid.error);
  }
  const typed = state.typed.trim() === '' ? null : parseMoney(state.typed);
  if (typed && !typed.ok) return wait({ code: 'BAD_AMOUNT', details: {} });
  const tender = draft(state, typed ? typed.value : usual, familyCode);
  if (!tender) return wait({ code: 'UNKNOWN_FAMILY', details: {} });

  const tenders = [...state.parts, tender];
  const settled = settle(tenders);
  if (settled.ok) {
    const change = tender.method === 'cash' ? settled.value.change : null;
    return { ...plan, change, next: { kind: 'confirm', tenders } };
  }
  const part = partOf(tender, remaining, share, step);
  return part ? { ...plan, next: part } : wait(settled.error);
};
