import type { Output } from '../../../shared/contract';
import { queryClient } from '../../api';
import type { CartLine } from './cart-line';

type Products = Output<'products.list'>;

/** What is left on the shelf once these lines are sold; all other products stay the same objects. */
export const withoutSold = (products: Products, lines: readonly CartLine[]): Products => {
  const sold = new Map<string, number>();
  for (const { product, qty } of lines) sold.set(product.code, (sold.get(product.code) ?? 0) + qty);
  return products.map((product) => {
    const qty = sold.get(product.code);
    return qty === undefined ? product : { ...product, onHand: product.onHand - qty };
  });
};

/** The ledger has counted the stock down; the grid shows it without reading thousands of products again. */
export const takeFromStock = (lines: readonly CartLine[]): void => {
  queryClient.setQueryData<Products>(
    ['products.list', {}],
    (products) => products && withoutSold(products, lines),
  );
};
