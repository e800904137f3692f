import type { SettlementRecord } from '../../../shared/facts';
import { posting, type Account, type Posting } from '../postings';
import type { Tallied } from './tally';

/** Payments by cash, card and transfer lie on accounts of the corner; a direct one on the family's own. */
function accountOf(method: 'cash' | 'card' | 'transfer', till: string): Account {
  if (method === 'cash') return `cash:${till}`;
  return method === 'card' ? 'card' : 'bank';
}

/** What the buyer's payments do: docs/money.md, Postings, "sale". */
export function settlementPostings(till: string, settlement: SettlementRecord): Posting[] {
  const postings = settlement.tenders.map((tender) => {
    if (tender.method === 'cash') return posting(accountOf('cash', till), settlement.kept);
    if (tender.method === 'direct') return posting(`family:${tender.familyCode}`, tender.amount);
    return posting(accountOf(tender.method, till), tender.amount);
  });
  return [...postings, posting('rounding', -settlement.rounding)];
}

/** What the lines do: each family is credited, commission earned, the organiser's discounts borne. */
export function linePostings(lines: readonly Tallied[]): Posting[] {
  const credits = new Map<string, number>();
  let commission = 0;
  let discounts = 0;
  for (const line of lines) {
    credits.set(line.familyCode, (credits.get(line.familyCode) ?? 0) + line.base - line.commission);
    commission += line.commission;
    discounts += line.base - line.net;
  }
  return [
    ...Array.from(credits, ([family, credit]) => posting(`family:${family}`, -credit)),
    posting('commission', -commission),
    posting('discounts', discounts),
  ];
}

/** What giving money back does: "refund". `paid` left the drawer, the card's or bank's account, or the family. */
export function refundTenderPostings(
  till: string,
  refund: {
    method: 'cash' | 'card' | 'transfer' | 'direct';
    familyCode: string | null;
    paid: number;
    rounding: number;
  },
): Posting[] {
  const account: Account =
    refund.method === 'direct' ? `family:${refund.familyCode ?? ''}` : accountOf(refund.method, till);
  return [posting(account, -refund.paid), posting('rounding', refund.rounding)];
}
