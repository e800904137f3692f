import type { Output, Parsed } from '../../../shared/contract';
import { baisa } from '../../../shared/domain/amounts';
import { mendFits } from '../../../shared/domain/limits';
import { netsByFamily, settleTenders } from '../../../shared/domain/tender';
import { done, refuse, type Result } from '../../../shared/result';
import type { CommandContext } from '../command';
import type { ReadableDb } from '../database';
import { requireReason, requireWithin } from '../exhibition/limits';
import { currentExhibition } from '../exhibition/queries';
import { cashInDrawer } from '../shifts/queries';
import { findSale, isInOpenShift, saleLines, type SaleRow } from './queries';
import { settlementRecord } from './ring-up';

/** A sale that may still be changed as a whole. UNKNOWN_SALE · ALREADY_VOID · ALREADY_REFUNDED · SHIFT_CLOSED */
function mendable(db: ReadableDb, saleId: string): Result<SaleRow> {
  const sale = findSale(db, saleId);
  if (sale === undefined) return refuse('UNKNOWN_SALE');
  const details = { number: sale.number };
  if (sale.voided === 1) return refuse('ALREADY_VOID', details);
  if (sale.refunds > 0) return refuse('ALREADY_REFUNDED', details);
  if (!isInOpenShift(db, sale)) return refuse('SHIFT_CLOSED', details);
  return done(sale);
}

/** Cash that is not there cannot leave: `leaves` is in baisa, below 0 where cash comes in. */
export function drawerAllows(db: ReadableDb, till: string, leaves: number): Result<true> {
  const inDrawer = cashInDrawer(db, till);
  return leaves > inDrawer ? refuse('NOT_ENOUGH_CASH', { inDrawer }) : done(true);
}

const withinLimits = (context: CommandContext, act: 'void' | 'changeTender', sale: SaleRow): Result<true> =>
  requireWithin(context, act, (limits) => mendFits(limits[act], sale.net, context.at - sale.at));

/** The sale was right, its payment was entered wrong. docs/money.md, Mending. */
export function changeTender(
  context: CommandContext,
  input: Parsed<'sales.changeTender'>,
): Result<Output<'sales.changeTender'>> {
  const { db } = context;
  const found = mendable(db, input.saleId);
  if (!found.ok) return found;
  const sale = found.value;
  const mayMend = withinLimits(context, 'changeTender', sale);
  if (!mayMend.ok) return mayMend;
  const settled = settleTenders({
    total: baisa(sale.net),
    netsByFamily: netsByFamily(saleLines(db, sale.position)),
    tenders: input.tenders,
    step: currentExhibition(db).cashRounding,
  });
  if (!settled.ok) return settled;
  const settlement = settlementRecord(settled.value);
  const allowed = drawerAllows(db, sale.till_code, sale.kept - settlement.kept);
  if (!allowed.ok) return allowed;
  context.append({
    kind: 'sale.tenderChanged',
    tillId: sale.till_code,
    id: input.id,
    payload: { saleId: sale.id, settlement },
  });
  const { kept, change } = settlement;
  return done({ saleId: sale.id, number: sale.number, at: sale.at, total: baisa(sale.net), kept, change });
}

/** Undoes a whole sale, with its payments and rounding. docs/money.md, Mending. */
export function voidSale(context: CommandContext, input: Parsed<'sales.void'>): Result<Output<'sales.void'>> {
  const { db } = context;
  const found = mendable(db, input.saleId);
  if (!found.ok) return found;
  const sale = found.value;
  const mayMend = withinLimits(context, 'void', sale);
  if (!mayMend.ok) return mayMend;
  const reasoned = requireReason(context, input.reason);
  if (!reasoned.ok) return reasoned;
  const allowed = drawerAllows(db, sale.till_code, sale.kept);
  if (!allowed.ok) return allowed;
  const payload = { saleId: sale.id, reason: input.reason };
  context.append({ kind: 'sale.voided', tillId: sale.till_code, id: input.id, payload });
  return done({});
}
