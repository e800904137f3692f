import type { Output } from '../../../shared/contract';
import type { salesContract } from '../../../shared/contract/sales';
import { baisa } from '../../../shared/domain/amounts';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import type { ReadableDb } from '../database';
import { findSales } from './find';
import { changeTender, voidSale } from './mend';
import { directsOf, findSale, saleLines, type SaleRow } from './queries';
import { receiptOf } from './receipt';
import { daysSince, leftByMethod, planRefund, refund } from './refund';
import { ringUp } from './ring-up';

/** The ways in which a sale was paid, each with what may still go back that way, in baisa. */
function waysBack(db: ReadableDb, sale: SaleRow): Output<'sales.refundable'>['ways'] {
  const { had, returned } = directsOf(db, sale.position);
  const direct = [...had].map(([familyCode, amount]) => {
    const left = baisa(amount - (returned.get(familyCode) ?? 0));
    return { method: 'direct', familyCode, left } as const;
  });
  const others = [...leftByMethod(db, sale)].flatMap(([method, left]) =>
    method === 'direct' ? [] : [{ method, familyCode: null, left }],
  );
  return [...others, ...direct];
}

export const salesHandlers: Handlers<keyof typeof salesContract> = {
  'sales.ringUp': ringUp,
  'sales.changeTender': changeTender,
  'sales.void': voidSale,
  'sales.refund': refund,

  'sales.quoteRefund': ({ db, at }, asked) => {
    const planned = planRefund(db, asked, at);
    if (!planned.ok) return planned;
    const { settled, needed, isOtherWay } = planned.value;
    const { net, paid, rounding } = settled;
    return done({ net, paid, rounding, needed, isOtherWay });
  },

  'sales.refundable': ({ db, at }, { saleId }) => {
    const sale = findSale(db, saleId);
    if (sale === undefined) return refuse('UNKNOWN_SALE');
    const lines = saleLines(db, sale.position).map(({ lineNo, qty, refundedQty }) => ({
      line: lineNo,
      left: qty - refundedQty,
    }));
    return done({ ways: waysBack(db, sale), lines, days: daysSince(db, sale, at) });
  },

  'sales.find': ({ db }, wanted) => done(findSales(db, wanted)),

  'sales.receipt': ({ db }, { saleId }) => {
    const sale = findSale(db, saleId);
    return sale === undefined ? refuse('UNKNOWN_SALE') : done(receiptOf(db, sale));
  },
};
