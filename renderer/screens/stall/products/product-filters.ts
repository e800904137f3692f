import { foldText } from '../../../../shared/domain/arabic-text';
import type { ProductRow } from '../../../../shared/contract/products';
import { searchGoods, type Goods } from '../goods';

export interface ProductFilters {
  readonly text: string;
  /** Empty: all of them. */
  readonly family: string;
  readonly category: string;
  readonly show: 'active' | 'low' | 'inactive' | 'all';
}

export const noFilters: ProductFilters = { text: '', family: '', category: '', show: 'active' };

export const isLow = ({ onHand, lowStockAt }: ProductRow): boolean =>
  lowStockAt !== null && onHand <= lowStockAt;

const isShown = (product: ProductRow, { family, category, show }: ProductFilters): boolean => {
  if (family !== '' && product.familyCode !== family) return false;
  if (category !== '' && product.category !== category) return false;
  if (show === 'all') return true;
  if (show === 'inactive') return !product.active;
  return product.active && (show !== 'low' || isLow(product));
};

/** What is found, best first; without a search in the order of codes. */
export const filterProducts = (goods: Goods, filters: ProductFilters): readonly ProductRow[] => {
  const found = foldText(filters.text) === '' ? goods.products : searchGoods(goods, filters.text);
  return found.filter((product) => isShown(product, filters));
};
