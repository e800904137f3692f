import type { Output, Parsed } from '../../../shared/contract';
import { baisa, tillCode, type Baisa } from '../../../shared/domain/amounts';
import { leastRole, refundFits } from '../../../shared/domain/limits';
import {
  planRefundLines,
  settleRefund,
  type RefundedLine,
  type RefundSettlement,
} from '../../../shared/domain/refund';
import { done, refuse, type Result } from '../../../shared/result';
import { roleAtLeast, type Role } from '../../../shared/roles';
import type { CommandContext } from '../command';
import { nextRefundNumber } from '../counters';
import { all, type ReadableDb } from '../database';
import { currentLimits, requireReason, requireRole } from '../exhibition/limits';
import { businessDayOf, currentExhibition } from '../exhibition/queries';
import { findOpenShift, type ShiftRow } from '../shifts/queries';
import { drawerAllows } from './mend';
import { cashRefundedOf, directsOf, findSale, saleLines, type SaleRow } from './queries';

type Asked = Parsed<'sales.quoteRefund'>;
type Method = Asked['method'];

interface PlannedRefund {
  readonly shift: ShiftRow;
  readonly sale: SaleRow;
  readonly lines: readonly RefundedLine[];
  readonly settled: RefundSettlement;
  readonly isOtherWay: boolean;
  readonly needed: Role;
}

const sumsBy = (db: ReadableDb, sql: string, sale: number): ReadonlyMap<Method, number> =>
  new Map(all<{ method: Method; sum: number }>(db, sql, sale).map((row) => [row.method, row.sum]));

/** What a sale was paid with that has not gone back the same way, in baisa; its cash before rounding. */
export function leftByMethod(db: ReadableDb, sale: SaleRow): ReadonlyMap<Method, Baisa> {
  const paid = sumsBy(
    db,
    'SELECT method, SUM(amount) AS sum FROM derived_tenders WHERE sale = ? GROUP BY method',
    sale.position,
  );
  const back = sumsBy(
    db,
    'SELECT method, SUM(net) AS sum FROM derived_refunds WHERE sale = ? GROUP BY method',
    sale.position,
  );
  return new Map(
    [...paid].map(([method, amount]) => {
      const was = method === 'cash' ? sale.due : amount;
      return [method, baisa(Math.max(0, was - (back.get(method) ?? 0)))];
    }),
  );
}

const DAY = 86_400_000;

/** Business days from the sale's own until now (ms UTC). */
export const daysSince = (db: ReadableDb, sale: SaleRow, now: number): number =>
  Math.max(0, Math.round((Date.parse(businessDayOf(db, now)) - Date.parse(sale.business_day)) / DAY));

const netRefundedOf = (db: ReadableDb, sale: number): number =>
  all<{ net: number }>(db, 'SELECT net FROM derived_refunds WHERE sale = ?', sale).reduce(
    (sum, { net }) => sum + net,
    0,
  );

/**
 * What a refund comes to, and who may make it: the limits look at all that ever went back of the sale, so that many small
 * refunds are no way around them. Codes in the order of docs/money.md, up to BAD_TENDER. `now` is ms UTC.
 */
export function planRefund(db: ReadableDb, asked: Asked, now: number): Result<PlannedRefund> {
  const shift = findOpenShift(db, asked.till);
  if (shift === undefined) return refuse('NO_OPEN_SHIFT', { till: asked.till });
  const sale = findSale(db, asked.saleId);
  if (sale === undefined) return refuse('UNKNOWN_SALE');
  if (sale.voided === 1) return refuse('ALREADY_VOID', { number: sale.number });
  const planned = planRefundLines(saleLines(db, sale.position), asked.lines);
  if (!planned.ok) return planned;
  const { had, returned } = directsOf(db, sale.position);
  const settled = settleRefund({
    method: asked.method,
    lines: planned.value,
    cashRefundedBefore: cashRefundedOf(db, sale.position),
    directOfSale: had,
    directReturned: returned,
    step: currentExhibition(db).cashRounding,
  });
  if (!settled.ok) return settled;
  const { net } = settled.value;
  const isOtherWay = net > (leftByMethod(db, sale).get(asked.method) ?? 0);
  const given = netRefundedOf(db, sale.position) + net;
  const days = daysSince(db, sale, now);
  const within = leastRole(currentLimits(db), ({ refund: limit }) => refundFits(limit, given, days));
  const needed = isOtherWay && !roleAtLeast(within, 'supervisor') ? 'supervisor' : within;
  return done({ shift, sale, lines: planned.value, settled: settled.value, isOtherWay, needed });
}

/** What only a person can say. REASON_NEEDED · RETURN_NOT_CONFIRMED */
function confirmed(context: CommandContext, input: Parsed<'sales.refund'>): Result<true> {
  const reasoned = requireReason(context, input.reason);
  if (!reasoned.ok) return reasoned;
  const isReturned = input.method === 'cash' || input.moneyReturned === true;
  return context.isPerson && !isReturned ? refuse('RETURN_NOT_CONFIRMED') : done(true);
}

/** Goods came back, at any till with an open shift. docs/money.md, Mending, Refund. */
export function refund(
  context: CommandContext,
  input: Parsed<'sales.refund'>,
): Result<Output<'sales.refund'>> {
  const { db, at } = context;
  const planned = planRefund(db, input, at);
  if (!planned.ok) return planned;
  const { shift, sale, lines, needed, isOtherWay } = planned.value;
  const { net, paid, rounding, familyCode } = planned.value.settled;
  const allowed = requireRole(context, needed, isOtherWay ? 'way' : 'refund');
  if (!allowed.ok) return allowed;
  const sure = confirmed(context, input);
  if (!sure.ok) return sure;
  const inDrawer = drawerAllows(db, input.till, input.method === 'cash' ? paid : 0);
  if (input.method === 'cash' && !inDrawer.ok) return inDrawer;
  const number = nextRefundNumber(db, input.till);
  context.append({
    kind: 'sale.refunded',
    tillId: input.till,
    id: input.id,
    payload: {
      saleId: sale.id,
      shiftId: shift.id,
      till: tillCode(input.till),
      number,
      method: input.method,
      familyCode,
      lines: lines.map(({ lineNo, credit: _, ...line }) => ({ line: lineNo, ...line })),
      net,
      paid,
      rounding,
      restock: input.restock,
      reason: input.reason,
      moneyReturned: input.method === 'cash' ? null : input.moneyReturned,
    },
  });
  return done({ refundId: input.id, number, paid });
}
