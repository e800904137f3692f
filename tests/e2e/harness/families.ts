import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import type { Input } from '../../../shared/contract';
import type { FamilyCode } from '../../../shared/domain/amounts';
import { ask } from './stall';

/** A family of the sample exhibition with something to sell by the piece. */
export interface SellingFamily {
  readonly code: FamilyCode;
  readonly nameAr: string;
  readonly nameEn: string;
  /** The first of its products that is sold by the piece. */
  readonly product: string;
  readonly price: number;
}

/** The first families that have something to sell by the piece, in the order of their codes. */
export const sellingFamilies = async (page: Page): Promise<readonly SellingFamily[]> => {
  const products = await ask(page, 'products.list', {});
  return (await ask(page, 'families.list', {})).flatMap(({ code, nameAr, nameEn }) => {
    const product = products.find((one) => one.familyCode === code && one.unit === 'piece');
    return product === undefined
      ? []
      : [{ code, nameAr, nameEn, product: product.code, price: product.price }];
  });
};

export const OWN_PIN = '586203';

/** Gives a family a first PIN and chooses its own for it; nobody is at the window afterwards. */
export const letFamilyIn = async (page: Page, code: FamilyCode, newPin = OWN_PIN): Promise<void> => {
  const { pin } = await ask(page, 'familyPins.give', { family: code });
  await ask(page, 'earnings.choosePin', { code, pin, newPin });
  await ask(page, 'earnings.signOut', {});
};

type Tenders = Input<'sales.ringUp'>['tenders'];

/** Sells so many of each as the screen would; in cash, unless told. */
export const sellOf = async (
  page: Page,
  lines: readonly (readonly [product: string, qty: number])[],
  tenders: Tenders = [{ method: 'cash', given: 1_000_000 }],
): Promise<string> => {
  const id = uuidv7();
  await ask(page, 'sales.ringUp', {
    id,
    till: 'T1',
    lines: lines.map(([product, qty]) => ({
      product,
      qty,
      price: null,
      discount: 0,
      discountBy: 'family' as const,
      discountReason: '',
    })),
    cartDiscount: null,
    tenders,
    total: null,
  });
  return id;
};

/** A day of a family: sold with another, by itself, to its phone; corrected, refunded, voided, paid out and in part taken back. */
export const aDayOf = async (page: Page, family: SellingFamily, other: SellingFamily): Promise<void> => {
  const first = await sellOf(page, [
    [family.product, 3],
    [other.product, 1],
  ]);
  const direct: Tenders = [{ method: 'direct', amount: family.price, familyCode: family.code }];
  const wrong = await sellOf(page, [[family.product, 1]], [{ method: 'card', amount: family.price }]);
  await ask(page, 'sales.changeTender', { id: uuidv7(), saleId: wrong, tenders: direct });
  await sellOf(page, [[family.product, 1]], direct);
  const undone = await sellOf(page, [[family.product, 2]]);
  await ask(page, 'sales.void', { id: uuidv7(), saleId: undone, reason: 'سُجلت مرتين' });
  await ask(page, 'sales.refund', {
    id: uuidv7(),
    saleId: first,
    till: 'T1',
    lines: [{ line: 1, qty: 1 }],
    method: 'cash',
    restock: true,
    reason: 'لم يناسب المقاس',
  });
  const pay = { till: 'T1', family: family.code, method: 'cash' } as const;
  const { payoutId } = await ask(page, 'payouts.payOut', { id: uuidv7(), ...pay, amount: 500 });
  await ask(page, 'payouts.reverse', { id: uuidv7(), till: 'T1', payoutId, reason: 'لأسرة أخرى' });
  await ask(page, 'payouts.payOut', { id: uuidv7(), ...pay, amount: 1000 });
};
