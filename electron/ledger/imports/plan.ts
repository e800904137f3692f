import { planFamilies, type PlannedFamily } from '../../../shared/domain/lists/plan-families';
import { planProducts, type PlannedProduct } from '../../../shared/domain/lists/plan-products';
import type { ListedFamily } from '../../../shared/domain/lists/read-family';
import type { ReadableDb } from '../database';
import { familyTable } from '../families/queries';
import { storedProducts } from '../products/queries';
import { canonicalJson, sha256 } from '../seal';
import type { Lists } from './sources';

export interface Plan {
  readonly families: readonly PlannedFamily[];
  readonly products: readonly PlannedProduct[];
  /** The same for the same lists on the same ledger. */
  readonly digest: string;
}

const byCode = <T extends { readonly code: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((one) => [one.code, one]));

/** All families as they are, and as the good rows of this import would make them. */
function familiesAfter(
  before: ReadonlyMap<string, ListedFamily>,
  planned: readonly PlannedFamily[],
): Map<string, ListedFamily> {
  const after = new Map(before);
  for (const row of planned) if (row.outcome !== 'refused') after.set(row.code, row.wanted);
  return after;
}

/** Says what would become of every row; writes nothing. A list that lacks a column plans nothing. */
export function planImport(db: ReadableDb, lists: Lists): Plan {
  const existing = byCode(
    familyTable(db).map(
      ({ products: _products, hasSold: _hasSold, onReceipt: _onReceipt, ...family }): ListedFamily => family,
    ),
  );
  const families =
    lists.families === null || lists.families.missing.length > 0
      ? []
      : planFamilies(lists.families.rows, lists.families.columns, existing);
  const products =
    lists.products === null || lists.products.missing.length > 0
      ? []
      : planProducts(lists.products.rows, lists.products.columns, {
          families: familiesAfter(existing, families),
          products: byCode(storedProducts(db)),
        });
  return { families, products, digest: sha256(canonicalJson({ families, products })) };
}
