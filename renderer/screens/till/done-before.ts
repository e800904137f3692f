import { ZERO, type Baisa } from '../../../shared/domain/amounts';
import { netsByFamily, type Tender } from '../../../shared/domain/tender';
import type { Receipt } from '../../../shared/contract/sales';
import { call } from '../../api';
import type { DoneSale } from './till-state';

/** The payments of a sale, as they would be entered. */
export const tendersOf = ({ tenders }: Receipt): readonly Tender[] =>
  tenders.flatMap((tender): Tender[] => {
    switch (tender.method) {
      case 'cash':
        return [{ method: 'cash', given: tender.given }];
      case 'card':
        return [{ method: 'card', amount: tender.amount }];
      case 'transfer':
        return [{ method: 'transfer', amount: tender.amount, reference: tender.reference }];
      case 'direct':
        return tender.familyCode === null
          ? []
          : [{ method: 'direct', amount: tender.amount, familyCode: tender.familyCode }];
    }
  });

const keptOf = ({ tenders }: Receipt): Baisa =>
  tenders.find(({ method }) => method === 'cash')?.amount ?? ZERO;

/** A sale that the ledger has already, read back from it; null where it has none of this id. */
export const doneBefore = async (saleId: string): Promise<DoneSale | null> => {
  const answer = await call('sales.receipt', { saleId });
  if (!answer.ok) return null;
  const receipt = answer.value;
  const { number, at, total, change } = receipt;
  return {
    saleId,
    number,
    at,
    total,
    kept: keptOf(receipt),
    change,
    tenders: tendersOf(receipt),
    nets: netsByFamily(receipt.lines),
    wasDoneBefore: true,
  };
};
