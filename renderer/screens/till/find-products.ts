import { searchProducts } from '../../../shared/domain/search';
import type { ProductListed } from '../../../shared/contract/products';
import type { Catalogue } from './catalogue';

/** More than anybody looks through; the search says best first. */
const MOST_FOUND = 200;

/** The products that a search finds, best first. */
export const findProducts = (catalogue: Catalogue, text: string): readonly ProductListed[] =>
  searchProducts(catalogue.index, text, MOST_FOUND).flatMap((position) => catalogue.products[position] ?? []);
