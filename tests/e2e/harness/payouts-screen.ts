import { existsSync } from 'node:fs';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import type { Output } from '../../../shared/contract';
import type { Till } from './launch-till';
import { ask } from './stall';

/** One piece of the first product of each of these families, in one sale, paid in cash; each has something then. */
export const sellOf = async (page: Page, families: readonly string[]): Promise<Output<'sales.ringUp'>> => {
  const products = (await ask(page, 'products.list', {})).filter(({ unit }) => unit === 'piece');
  const lines = families.map((family) => {
    const product = products.find(({ familyCode }) => familyCode === family);
    if (product === undefined) throw new Error(`${family} has nothing that is sold by piece.`);
    const rest = { price: null, discount: 0, discountBy: 'family', discountReason: '' } as const;
    return { ...rest, product: product.code, qty: 1 };
  });
  const cart = { till: 'T1', lines, cartDiscount: null, total: null };
  return ask(page, 'sales.ringUp', {
    id: uuidv7(),
    ...cart,
    tenders: [{ method: 'cash', given: 1_000_000 }],
  });
};

/** The whole of a piece of a family goes to its own phone: it then owes the commission on it. */
export const sellDirect = async (page: Page, family: string): Promise<void> => {
  const product = (await ask(page, 'products.list', {})).find(
    (one) => one.unit === 'piece' && one.familyCode === family,
  );
  if (product === undefined) throw new Error(`${family} has nothing that is sold by piece.`);
  await ask(page, 'sales.ringUp', {
    id: uuidv7(),
    till: 'T1',
    lines: [
      { product: product.code, qty: 1, price: null, discount: 0, discountBy: 'family', discountReason: '' },
    ],
    cartDiscount: null,
    tenders: [{ method: 'direct', amount: product.price, familyCode: family }],
    total: null,
  });
};

export const owedTo = async (page: Page, family: string): Promise<number> =>
  (await ask(page, 'payouts.owed', {})).find(({ familyCode }) => familyCode === family)?.owed ?? Number.NaN;

export const goToPayouts = (page: Page): Promise<void> =>
  page
    .getByRole('banner')
    .getByRole('button', { name: /^(الصرف|Payouts)$/ })
    .click();

/** Ticks a family's box in the list. */
export const tick = (page: Page, family: string): Promise<void> =>
  page.getByRole('row').filter({ hasText: family }).getByRole('checkbox').click();

/** The system's dialog is answered with this path, and the file is waited for. */
export const savedAs = async (till: Till, path: string, press: () => Promise<void>): Promise<string> => {
  await till.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
  await press();
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
  return path;
};
