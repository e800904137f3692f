import { baisa, isWhole, sumBaisa } from './amounts';
import type { Baisa, FamilyCode, ProductCode } from './amounts';
import { portion } from './allocation';
import { coins } from './rounding';
import { done, refuse } from '../result';
import type { Result } from '../result';

/** A line of a sale as it was sold. Amounts in baisa, quantities in pieces or grams. */
export interface SoldLine {
  /** From 1. */
  readonly lineNo: number;
  readonly productCode: ProductCode;
  readonly familyCode: FamilyCode;
  readonly qty: number;
  /** How many of them have come back already. */
  readonly refundedQty: number;
  readonly gross: Baisa;
  readonly base: Baisa;
  readonly net: Baisa;
  readonly vat: Baisa;
  readonly commission: Baisa;
}

/** Units of a line that come back; both numbers come from outside and may be wrong. */
export interface RefundRequestLine {
  readonly line: number;
  readonly qty: number;
}

/** What comes back of one line of the sale. Amounts in baisa. */
export interface RefundedLine {
  readonly lineNo: number;
  readonly productCode: ProductCode;
  readonly familyCode: FamilyCode;
  readonly qty: number;
  readonly gross: Baisa;
  readonly base: Baisa;
  readonly net: Baisa;
  readonly vat: Baisa;
  readonly commission: Baisa;
  /** Base less commission: what is taken off the family's account. */
  readonly credit: Baisa;
}

const refundedLine = (line: SoldLine, qty: number): RefundedLine => {
  const part = (amount: Baisa): Baisa => portion(amount, line.refundedQty, qty, line.qty);
  const { lineNo, productCode, familyCode } = line;
  const base = part(line.base);
  const commission = part(line.commission);
  const amounts = { gross: part(line.gross), base, net: part(line.net), vat: part(line.vat), commission };
  return { lineNo, productCode, familyCode, qty, ...amounts, credit: baisa(base - commission) };
};

/**
 * What comes back when units of a sale do: one entry for each line of the sale that is named, in the order in which
 * they are first named; a line named twice gives back both quantities. Refuses with EMPTY_REFUND; line by line with
 * UNKNOWN_LINE, BAD_QUANTITY; then with REFUND_EXCEEDS_SALE (details: `line`, `left`: how many units still can).
 * Source: docs/money.md, Mending, Refund.
 */
export const planRefundLines = (
  sold: readonly SoldLine[],
  request: readonly RefundRequestLine[],
): Result<RefundedLine[]> => {
  if (request.length === 0) return refuse('EMPTY_REFUND');
  const wanted = new Map<SoldLine, number>();
  for (const { line, qty } of request) {
    const of = sold.find((candidate) => candidate.lineNo === line);
    if (of === undefined) return refuse('UNKNOWN_LINE', { line });
    if (!isWhole(qty, 1)) return refuse('BAD_QUANTITY', { line });
    wanted.set(of, (wanted.get(of) ?? 0) + qty);
  }
  for (const [of, qty] of wanted) {
    const left = of.qty - of.refundedQty;
    if (qty > left) return refuse('REFUND_EXCEEDS_SALE', { line: of.lineNo, left });
  }
  return done([...wanted].map(([of, qty]) => refundedLine(of, qty)));
};

interface RefundToSettle {
  readonly method: 'cash' | 'card' | 'transfer' | 'direct';
  readonly lines: readonly RefundedLine[];
  /** The nets of this sale that were refunded in cash so far, in baisa: not the coins that left for them. */
  readonly cashRefundedBefore: Baisa;
  /** What each family has had on its phone from this sale, by its tenders as they are now, in baisa. */
  readonly directOfSale: ReadonlyMap<FamilyCode, Baisa>;
  /** What each family has given back of that, in baisa. */
  readonly directReturned: ReadonlyMap<FamilyCode, Baisa>;
  /** The exhibition's smallest coin, in baisa. */
  readonly step: number;
}

/** How a refund is paid, in baisa. */
export interface RefundSettlement {
  /** The sum of the nets that come back: what is due. */
  readonly net: Baisa;
  readonly paid: Baisa;
  /** Paid less due. */
  readonly rounding: Baisa;
  /** Whose phone the money came back from, for `direct`. */
  readonly familyCode: FamilyCode | null;
}

const directFamily = (refund: RefundToSettle, net: Baisa): FamilyCode | null => {
  const [family, ...others] = new Set(refund.lines.map((line) => line.familyCode));
  if (family === undefined || others.length > 0) return null;
  const had = refund.directOfSale.get(family) ?? 0;
  const returned = refund.directReturned.get(family) ?? 0;
  return net > had - returned ? null : family;
};

/**
 * How a refund is paid. By card, transfer and direct exactly; the cash refunds of one sale are rounded together, so
 * that a buyer who brings three things back one by one gets what bringing them at once would give. Refuses with
 * BAD_TENDER where a direct refund is not of one family alone, or is more than that family still has of this sale.
 * Source: docs/money.md, Mending, Refund.
 */
export const settleRefund = (refund: RefundToSettle): Result<RefundSettlement> => {
  const net = sumBaisa(refund.lines.map((line) => line.net));
  if (refund.method === 'cash') {
    const before = refund.cashRefundedBefore;
    const after = coins(baisa(before + net), refund.step);
    const paid = baisa(after - coins(before, refund.step));
    return done({ net, paid, rounding: baisa(paid - net), familyCode: null });
  }
  const exact = { net, paid: net, rounding: baisa(0) };
  if (refund.method !== 'direct') return done({ ...exact, familyCode: null });
  const family = directFamily(refund, net);
  return family === null
    ? refuse('BAD_TENDER', { method: 'direct' })
    : done({ ...exact, familyCode: family });
};
