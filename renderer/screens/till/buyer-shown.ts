import type { BuyerShown } from '../../../shared/contract/buyer';
import { baisa, ZERO } from '../../../shared/domain/amounts';
import { priceLines } from './cart-line';
import type { TillState } from './till-state';

/** What the buyer sees of the till, in the language of the till; null while there is nothing to show. */
export const buyerShown = (
  { cart, stage }: Pick<TillState, 'cart' | 'stage'>,
  { language, digits }: Pick<BuyerShown, 'language' | 'digits'>,
): BuyerShown | null => {
  if (stage.kind === 'done') {
    const { total, change } = stage.sale;
    return { language, digits, phase: 'done', lines: [], discount: ZERO, total, change };
  }
  const priced = priceLines(cart.lines, cart.discount);
  if (cart.lines.length === 0 || !priced.ok) return null;
  return {
    language,
    digits,
    phase: stage.kind === 'paying' ? 'paying' : 'shopping',
    lines: cart.lines.map(({ product, qty, price }, index) => ({
      nameAr: product.nameAr,
      nameEn: product.nameEn,
      unit: product.unit,
      qty,
      price,
      amount: priced.value.lines[index]?.gross ?? ZERO,
    })),
    discount: baisa(priced.value.totals.familyDiscount + priced.value.totals.organiserDiscount),
    total: priced.value.totals.net,
    change: null,
  };
};
