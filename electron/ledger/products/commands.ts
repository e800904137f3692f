import type { productsContract } from '../../../shared/contract/products';
import { baisa, isWhole, MAX_AMOUNT } from '../../../shared/domain/amounts';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import { homeTill } from '../exhibition/queries';
import { familyExists } from '../families/queries';
import { listProducts } from './queries';

export const productsHandlers: Handlers<keyof typeof productsContract> = {
  'products.list': ({ db }) => done(listProducts(db)),

  'products.save': (context, { id, product }) => {
    if (!familyExists(context.db, product.familyCode)) {
      return refuse('UNKNOWN_FAMILY', { family: product.familyCode });
    }
    if (!isWhole(product.price, 0) || product.price > MAX_AMOUNT) {
      return refuse('BAD_PRICE', { product: product.code });
    }
    const payload = { ...product, price: baisa(product.price) };
    context.append({ kind: 'product.saved', tillId: homeTill(context.db), id, payload });
    return done({});
  },
};
