import type { stockContract } from '../../../shared/contract/stock';
import { isWhole, MAX_QUANTITY } from '../../../shared/domain/amounts';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import { homeTill } from '../exhibition/queries';
import { familyExists } from '../families/queries';
import { findProduct } from '../products/queries';
import { acceptCount, differences } from './count';
import { lowStock, stockByFamily, stockOfFamily } from './queries';

export const stockHandlers: Handlers<keyof typeof stockContract> = {
  'stock.receive': (context, { id, product, qty, note }) => {
    const before = findProduct(context.db, product);
    if (before === undefined) return refuse('UNKNOWN_PRODUCT', { product });
    if (!isWhole(qty, 1) || qty > MAX_QUANTITY) return refuse('BAD_QUANTITY', { product });
    const payload = { productCode: product, qty, reason: 'received', note } as const;
    context.append({ kind: 'stock.moved', tillId: homeTill(context.db), id, payload });
    return done({ onHand: before.on_hand + qty });
  },

  'stock.adjust': (context, { id, product, qty, reason, note }) => {
    const before = findProduct(context.db, product);
    if (before === undefined) return refuse('UNKNOWN_PRODUCT', { product });
    const most = reason === 'recount' ? MAX_QUANTITY : -1;
    if (!isWhole(qty, -MAX_QUANTITY) || qty > most || qty === 0) return refuse('BAD_QUANTITY', { product });
    const payload = { productCode: product, qty, reason, note };
    context.append({ kind: 'stock.moved', tillId: homeTill(context.db), id, payload });
    return done({ onHand: before.on_hand + qty });
  },

  'stock.ofFamily': ({ db }, { family }) =>
    familyExists(db, family) ? done(stockOfFamily(db, family)) : refuse('UNKNOWN_FAMILY', { family }),
  'stock.byFamily': ({ db }) => done(stockByFamily(db)),
  'stock.low': ({ db }) => done(lowStock(db)),
  'stock.differences': ({ db }, { counts }) => differences(db, counts),
  'stock.count': (context, input) => acceptCount(context, input),
};
