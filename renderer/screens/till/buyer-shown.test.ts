import { describe, expect, it } from 'vitest';
import type { ProductListed } from '../../../shared/contract/products';
import { baisa, familyCode, productCode } from '../../../shared/domain/amounts';
import { buyerShown } from './buyer-shown';
import { emptyCart, reduceCart } from './cart-state';
import type { Stage } from './till-state';

const halwa = {
  code: productCode('F12-003'),
  familyCode: familyCode('F12'),
  nameAr: 'حلوى سوداء',
  nameEn: 'Black halwa',
  unit: 'gram',
  price: baisa(4500),
  commissionBp: 0,
  vatBp: 0,
} as ProductListed;

const cart = reduceCart(emptyCart, { type: 'add', product: halwa, qty: 250, commandId: 'a' });
const look = { language: 'ar', digits: 'latn' } as const;
const selling: Stage = { kind: 'selling' };

describe('what the buyer is shown', () => {
  it('is nothing before the first scan, so that the last buyer’s cart is not theirs', () => {
    expect(buyerShown({ cart: emptyCart, stage: selling }, look)).toBeNull();
  });

  it('is each line at what the ledger will charge, weight and all', () => {
    expect(buyerShown({ cart, stage: selling }, look)).toMatchObject({
      phase: 'shopping',
      lines: [{ nameAr: 'حلوى سوداء', unit: 'gram', qty: 250, price: 4500, amount: 1125 }],
      total: 1125,
      change: null,
    });
  });

  it('is the change once it is paid', () => {
    const sale = { total: baisa(1125), change: baisa(3875) };
    const stage = { kind: 'done', sale, isCorrecting: false } as Stage;
    expect(buyerShown({ cart: emptyCart, stage }, look)).toMatchObject({
      phase: 'done',
      total: 1125,
      change: 3875,
    });
  });
});
