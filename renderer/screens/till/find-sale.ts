import type { TillCode } from '../../../shared/domain/amounts';
import { call } from '../../api';

/** The sale of this shift that a receipt's number, or its id, means; null where it is none of this shift's. */
export const findSale = async (till: TillCode, number: string): Promise<string | null> => {
  const answer = await call('sales.find', { shiftOf: till, number });
  return answer.ok ? (answer.value[0]?.saleId ?? null) : null;
};
