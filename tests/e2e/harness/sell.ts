import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import type { Input, Output } from '../../../shared/contract';
import { ask } from './stall';

/** A cart of one piece of the first product that is sold by piece, paid with exact cash. */
export const simpleSale = async (page: Page, id = uuidv7()): Promise<Input<'sales.ringUp'>> => {
  const product = (await ask(page, 'products.list', {})).find(({ unit }) => unit === 'piece');
  if (product === undefined) throw new Error('The sample has no product sold by piece.');
  return {
    id,
    till: 'T1',
    lines: [
      { product: product.code, qty: 1, price: null, discount: 0, discountBy: 'family', discountReason: '' },
    ],
    cartDiscount: null,
    tenders: [{ method: 'cash', given: 50_000 }],
    total: null,
  };
};

/** Sells it as the screen does, through the page's own door. */
export const sell = async (page: Page, id?: string): Promise<Output<'sales.ringUp'>> =>
  ask(page, 'sales.ringUp', await simpleSale(page, id));
