import type { TillCode } from '../../../shared/domain/amounts';
import { call } from '../../api';

/** The sale of this shift that a receipt's number, or its id, means; null where it is none of this shift's. */
export const findSale = async (till: TillCode, number: string): Promise<string | null> => {
  const answer = await call('sales.ofShift', { till });
  if (!answer.ok) return null;
  return answer.value.find((sale) => sale.number === number || sale.saleId === number)?.saleId ?? null;
};
