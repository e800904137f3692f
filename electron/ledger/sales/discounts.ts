import type { Parsed } from '../../../shared/contract';
import { baisa, sumBaisa } from '../../../shared/domain/amounts';
import type { PricedCart } from '../../../shared/domain/cart';
import { percentOff } from '../../../shared/domain/discount';
import { discountsFit } from '../../../shared/domain/limits';
import type { Payload } from '../../../shared/facts';
import { done, refuse, type Result } from '../../../shared/result';
import type { CommandContext } from '../command';
import { requireReason, requireWithin } from '../exhibition/limits';

type RingUp = Parsed<'sales.ringUp'>;
type Discount = Payload<'sale.rungUp'>['discounts'][number];

/** What was taken off, as the fact has it; amounts in baisa. */
export function discountsOf({ lines, cartDiscount }: RingUp): Discount[] {
  const onLines = lines.flatMap((line, index): Discount[] => {
    if (line.discount === 0) return [];
    const { discount, discountBy: by, discountReason: reason, discountBp: bp } = line;
    return [{ line: index + 1, amount: baisa(discount), by, reason, bp, familiesAgreed: null }];
  });
  if (cartDiscount === null || cartDiscount.amount === 0) return onLines;
  const { amount, by, reason, bp, familiesAgreed } = cartDiscount;
  return [...onLines, { line: null, amount: baisa(amount), by, reason, bp, familiesAgreed }];
}

/** A percentage that does not come to its amount was computed of something else: BAD_DISCOUNT. */
function checkPercentages(discounts: readonly Discount[], cart: PricedCart): Result<true> {
  const ofLines = sumBaisa(discounts.flatMap(({ line, amount }) => (line === null ? [] : [amount])));
  for (const { line, amount, bp } of discounts) {
    if (bp === null) continue;
    const of = line === null ? baisa(cart.totals.gross - ofLines) : cart.lines[line - 1]?.gross;
    if (of === undefined || percentOff(of, bp) !== amount) return refuse('BAD_DISCOUNT', { line });
  }
  return done(true);
}

/** What one family gives away, others would bear a part of: each must have been asked. */
function checkBearer(
  context: CommandContext,
  discounts: readonly Discount[],
  cart: PricedCart,
): Result<true> {
  const families = new Set(cart.lines.map((line) => line.familyCode)).size;
  const isForAll = discounts.some(
    ({ line, by, familiesAgreed }) => line === null && by === 'family' && familiesAgreed !== true,
  );
  return context.isPerson && isForAll && families > 1
    ? refuse('FAMILIES_MUST_AGREE', { families })
    : done(true);
}

/** BAD_DISCOUNT (a percentage) · FORBIDDEN (above the limit of the role) · REASON_NEEDED · FAMILIES_MUST_AGREE */
export function checkDiscounts(context: CommandContext, input: RingUp, cart: PricedCart): Result<true> {
  const discounts = discountsOf(input);
  if (discounts.length === 0) return done(true);
  const percentages = checkPercentages(discounts, cart);
  if (!percentages.ok) return percentages;
  const lines = cart.lines.map(({ gross }, index) => ({
    gross,
    discount: baisa(input.lines[index]?.discount ?? 0),
  }));
  const ofCart = baisa(input.cartDiscount?.amount ?? 0);
  const allowed = requireWithin(context, 'discountBp', (limits) =>
    discountsFit(limits.discountBp, lines, ofCart),
  );
  if (!allowed.ok) return allowed;
  for (const { reason } of discounts) {
    const reasoned = requireReason(context, reason);
    if (!reasoned.ok) return reasoned;
  }
  return checkBearer(context, discounts, cart);
}
