import { baisa } from './amounts';
import type { Baisa } from './amounts';

/** What went through one drawer in one shift, each in baisa and none below 0. */
export interface DrawerMovements {
  readonly float: Baisa;
  /** Of cash tenders, less the change; of sales that were not voided, by their tenders as they are now. */
  readonly kept: Baisa;
  readonly cashRefunds: Baisa;
  readonly cashIn: Baisa;
  readonly cashOut: Baisa;
  readonly cashPayouts: Baisa;
  readonly reversedPayouts: Baisa;
  readonly payIns: Baisa;
}

/** What should be in the drawer, in baisa. Source: docs/money.md, The drawer. */
export const expectedCash = (drawer: DrawerMovements): Baisa => {
  const came = drawer.float + drawer.kept + drawer.cashIn + drawer.reversedPayouts + drawer.payIns;
  const left = drawer.cashRefunds + drawer.cashOut + drawer.cashPayouts;
  return baisa(came - left);
};

/** Counted less expected, in baisa: over where it is above 0, short where it is below. Source: docs/money.md, The drawer. */
export const variance = (counted: Baisa, expected: Baisa): Baisa => baisa(counted - expected);
