import type { Output, Parsed } from '../../../shared/contract';
import { familyCode, productCode } from '../../../shared/domain/amounts';
import { priceCart, type LineAmounts, type LineRequest } from '../../../shared/domain/cart';
import { netsByFamily, settleTenders, type Settlement } from '../../../shared/domain/tender';
import type { Payload, SettlementRecord } from '../../../shared/facts';
import { done, refuse, type Result } from '../../../shared/result';
import type { CommandContext } from '../command';
import { nextSaleNumber } from '../counters';
import { currentExhibition } from '../exhibition/queries';
import { findTerms, type ProductTerms } from '../products/queries';
import { findOpenShift } from '../shifts/queries';
import { checkDiscounts, discountsOf } from './discounts';

type RingUp = Parsed<'sales.ringUp'>;

interface ReadLine {
  readonly asked: RingUp['lines'][number];
  readonly terms: ProductTerms | undefined;
}

const lineRequest = ({ asked, terms }: ReadLine): LineRequest => ({
  terms: terms && {
    productCode: productCode(terms.code),
    familyCode: familyCode(terms.family_code),
    unit: terms.unit,
    price: terms.price,
    commissionBp: terms.commission_bp,
    vatBp: terms.vat_bp,
  },
  productCode: asked.product,
  qty: asked.qty,
  price: asked.price,
  discount: asked.discount,
  discountBy: asked.discountBy,
});

/** The first line whose price is not what the screen showed. */
function priceChange(lines: readonly ReadLine[]): Result<never> | null {
  for (const [index, { asked, terms }] of lines.entries()) {
    if (terms === undefined || terms.unit === 'open' || asked.price === null) continue;
    if (asked.price === terms.price) continue;
    return refuse('PRICE_CHANGED', {
      line: index + 1,
      product: terms.code,
      was: asked.price,
      now: terms.price,
    });
  }
  return null;
}

export const settlementRecord = (settlement: Settlement): SettlementRecord => ({
  tenders: [...settlement.tenders],
  due: settlement.due,
  kept: settlement.kept,
  change: settlement.change,
  rounding: settlement.rounding,
});

function soldLine(
  line: LineAmounts,
  terms: ProductTerms | undefined,
): Payload<'sale.rungUp'>['lines'][number] {
  return {
    productCode: line.productCode,
    familyCode: line.familyCode,
    nameAr: terms?.name_ar ?? '',
    nameEn: terms?.name_en ?? '',
    unit: line.unit,
    qty: line.qty,
    price: line.price,
    gross: line.gross,
    base: line.base,
    net: line.net,
    commissionBp: line.commissionBp,
    commission: line.commission,
    vatBp: line.vatBp,
    vat: line.vat,
  };
}

/**
 * A cart and its payments become a sale. Prices and rates are read again here and computed with the functions
 * that the screen used. Codes in the order of docs/money.md, with PRICE_CHANGED between cart and
 * payments, and after it what a person may give away (`checkDiscounts`).
 */
export function ringUp(context: CommandContext, input: RingUp): Result<Output<'sales.ringUp'>> {
  const { db } = context;
  const shift = findOpenShift(db, input.till);
  if (shift === undefined) return refuse('NO_OPEN_SHIFT', { till: input.till });
  const lines = input.lines.map((asked) => ({ asked, terms: findTerms(db, asked.product) }));
  const cart = priceCart(lines.map(lineRequest), input.cartDiscount);
  if (!cart.ok) return cart;
  const changed = priceChange(lines);
  if (changed !== null) return changed;
  const total = cart.value.totals.net;
  if (input.total !== null && input.total !== total) {
    return refuse('PRICE_CHANGED', { line: null, product: null, was: input.total, now: total });
  }
  const agreed = checkDiscounts(context, input, cart.value);
  if (!agreed.ok) return agreed;
  const settled = settleTenders({
    total,
    netsByFamily: netsByFamily(cart.value.lines),
    tenders: input.tenders,
    step: currentExhibition(db).cashRounding,
  });
  if (!settled.ok) return settled;
  const number = nextSaleNumber(db, input.till);
  const settlement = settlementRecord(settled.value);
  context.append({
    kind: 'sale.rungUp',
    tillId: input.till,
    id: input.id,
    payload: {
      shiftId: shift.id,
      till: input.till,
      number,
      lines: cart.value.lines.map((line, index) => soldLine(line, lines[index]?.terms)),
      discounts: discountsOf(input),
      settlement,
    },
  });
  const { kept, change } = settlement;
  return done({ saleId: input.id, number, at: context.at, total, kept, change });
}
