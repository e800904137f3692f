import type { productsContract } from '../../../shared/contract/products';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import { homeTill } from '../exhibition/queries';
import { familyExists } from '../families/queries';
import { productHistory } from './history';
import { findProduct, listProducts, nextCode, storedProducts } from './queries';
import { checkProduct } from './rules';

export const productsHandlers: Handlers<keyof typeof productsContract> = {
  'products.list': ({ db }) => done(listProducts(db)),
  'products.table': ({ db }) => done(storedProducts(db).map(({ isStocked: _isStocked, ...row }) => row)),

  'products.nextCode': ({ db }, { family }) =>
    familyExists(db, family) ? done({ code: nextCode(db, family) }) : refuse('UNKNOWN_FAMILY', { family }),

  'products.history': ({ db }, { product }) =>
    findProduct(db, product) === undefined
      ? refuse('UNKNOWN_PRODUCT', { product })
      : done(productHistory(db, product)),

  'products.save': (context, { id, product, isNew }) => {
    const checked = checkProduct(context.db, product, isNew);
    if (!checked.ok) return checked;
    context.append({ kind: 'product.saved', tillId: homeTill(context.db), id, payload: checked.value });
    return done({});
  },
};
