import type { Fact, FactKind } from '../../shared/facts';
import type { WritableDb } from './database';
import { exhibitionApply } from './exhibition/apply';
import { familiesApply } from './families/apply';
import { payoutsApply } from './payouts/apply';
import { peopleApply } from './people/apply';
import { writePostings, type Posting } from './postings';
import { productsApply } from './products/apply';
import { salesApply } from './sales/apply';
import { shiftsApply } from './shifts/apply';
import { stockApply } from './stock/apply';

/**
 * Writes the rows that follow from a fact and returns its postings. A function of the fact and of the
 * derived tables alone: no clock, no chance, no local table, so that a replay makes the same rows again.
 */
export type Apply<K extends FactKind> = (db: WritableDb, fact: Fact<K>) => readonly Posting[];

export type Applies<K extends FactKind> = { readonly [Kind in K]: Apply<Kind> };

const applies: Applies<FactKind> = {
  ...exhibitionApply,
  ...peopleApply,
  ...familiesApply,
  ...productsApply,
  ...stockApply,
  ...shiftsApply,
  ...salesApply,
  ...payoutsApply,
};

export function applyFact<K extends FactKind>(db: WritableDb, fact: Fact<K>): void {
  const apply: Apply<K> = applies[fact.kind];
  writePostings(db, fact.position, apply(db, fact));
}
