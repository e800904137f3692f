import { isSettled } from '../../../shared/domain/payout';
import type { Owed } from '../../../shared/contract/payouts';

/** Who is to be paid stands first, then who owes, then whoever is settled; each the greatest amount first. */
const rank = ({ owed }: Owed, step: number): number => {
  if (isSettled(owed, step)) return 2;
  return owed > 0 ? 0 : 1;
};

export const inOrder = (families: readonly Owed[], step: number): Owed[] =>
  families.toSorted((a, b) => rank(a, step) - rank(b, step) || Math.abs(b.owed) - Math.abs(a.owed));
