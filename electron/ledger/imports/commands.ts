import type { importsContract } from '../../../shared/contract/imports';
import { done, refuse, type Result } from '../../../shared/result';
import type { Handlers } from '../command';
import { partOf, reportOf } from './answer';
import { planImport } from './plan';
import { readLists, type Lists } from './sources';
import { writePlan } from './write';

/** MISSING_COLUMN: only a person can say which column it is. */
function complete(lists: Lists): Result<Lists> {
  for (const list of [lists.families, lists.products]) {
    const column = list?.missing[0];
    if (list !== null && column !== undefined) return refuse('MISSING_COLUMN', { file: list.file, column });
  }
  return done(lists);
}

export const importsHandlers: Handlers<keyof typeof importsContract> = {
  'imports.preview': ({ db }, sources) => {
    const lists = readLists(sources);
    if (!lists.ok) return lists;
    const { families, products } = lists.value;
    const plan = planImport(db, lists.value);
    return done({
      families: partOf(families, plan.families),
      products: partOf(products, plan.products),
      digest: plan.digest,
    });
  },

  'imports.commit': (context, { id, digest, ...sources }) => {
    const read = readLists(sources);
    const lists = read.ok ? complete(read.value) : read;
    if (!lists.ok) return lists;
    // Planned again, inside the transaction: what was looked at must be what is written.
    const plan = planImport(context.db, lists.value);
    if (digest !== null && digest !== plan.digest) return refuse('IMPORT_CHANGED');
    writePlan(context, id, plan, { products: lists.value.products?.file ?? '' });
    return done(reportOf(lists.value, plan));
  },
};
