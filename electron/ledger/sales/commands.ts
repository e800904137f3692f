import type { salesContract } from '../../../shared/contract/sales';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import { findOpenShift } from '../shifts/queries';
import { changeTender, refund, voidSale } from './mend';
import { findSale, salesOfShift } from './queries';
import { receiptOf } from './receipt';
import { ringUp } from './ring-up';

export const salesHandlers: Handlers<keyof typeof salesContract> = {
  'sales.ringUp': ringUp,
  'sales.changeTender': changeTender,
  'sales.void': voidSale,
  'sales.refund': refund,

  'sales.ofShift': ({ db }, { till }) => {
    const shift = findOpenShift(db, till);
    return done(shift === undefined ? [] : salesOfShift(db, shift.position));
  },

  'sales.receipt': ({ db }, { saleId }) => {
    const sale = findSale(db, saleId);
    return sale === undefined ? refuse('UNKNOWN_SALE') : done(receiptOf(db, sale));
  },
};
