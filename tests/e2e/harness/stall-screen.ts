import type { Page } from 'playwright';
import type { ProductRow } from '../../../shared/contract/products';
import { ask } from './stall';

/** Goes to a part of the stall's screens, in the language that is shown: `['المنتجات', 'Products']`. */
export const goToStall = async (page: Page, part: string): Promise<void> => {
  const places = page.getByRole('banner').getByRole('navigation');
  await places.getByRole('button', { name: /^(المعروضات|Stall)$/ }).click();
  const parts = page.getByRole('main').getByRole('navigation');
  await parts.getByRole('button', { name: part, exact: true }).click();
};

/** A product as the ledger has it. */
export const productOf = async (page: Page, code: string): Promise<ProductRow> => {
  const found = (await ask(page, 'products.table', {})).find((product) => product.code === code);
  if (found === undefined) throw new Error(`There is no ${code}.`);
  return found;
};
