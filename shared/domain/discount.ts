import { baisa } from './amounts';
import type { Baisa } from './amounts';
import { mulDivHalfUp } from './rounding';

/**
 * What a percentage takes off an amount, in baisa: half up of `amount × bp / 10000`. A screen sends what this gives
 * beside the percentage, and the ledger checks the one against the other. Source: docs/money.md, Selling.
 */
export const percentOff = (amount: Baisa, bp: number): Baisa => baisa(mulDivHalfUp(amount, bp, 10_000));
