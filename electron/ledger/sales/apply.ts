import type { Applies } from '../apply';
import { countUp } from '../counters';
import { insertRows, run, type WritableDb } from '../database';
import { businessDayOf, hourOf } from '../exhibition/queries';
import { inverse } from '../postings';
import { shiftPosition } from '../shifts/apply';
import { moveStock } from '../stock/apply';
import type { SettlementRecord } from '../../../shared/facts';
import { linePostings, refundTenderPostings, settlementPostings } from './postings';
import { requireSale, saleLines, settlementOf } from './queries';
import {
  tallyDay,
  tallyDirect,
  tallyHour,
  tallyLines,
  tallyMend,
  tallyMethod,
  tallySettlement,
} from './tally';

type Kinds = 'sale.rungUp' | 'sale.tenderChanged' | 'sale.voided' | 'sale.refunded';

const sumOf = <T>(list: readonly T[], amount: (item: T) => number): number =>
  list.reduce((sum, item) => sum + amount(item), 0);

export const salesApply: Applies<Kinds> = {
  'sale.rungUp': (db, { id, position, at, by, payload }) => {
    const { lines, settlement } = payload;
    const day = businessDayOf(db, at);
    const shift = shiftPosition(db, payload.shiftId);
    const gross = sumOf(lines, (line) => line.gross);
    const net = sumOf(lines, (line) => line.net);
    run(
      db,
      `INSERT INTO derived_sales (position, id, number, till_code, shift, at, business_day, by, items, gross, base,
         net, vat, commission, due, kept, change, rounding, voided, refunds)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)`,
      position,
      id,
      payload.number,
      payload.till,
      shift,
      at,
      day,
      by,
      lines.length,
      gross,
      sumOf(lines, (line) => line.base),
      net,
      sumOf(lines, (line) => line.vat),
      sumOf(lines, (line) => line.commission),
      settlement.due,
      settlement.kept,
      settlement.change,
      settlement.rounding,
    );
    insertRows(
      db,
      `INSERT INTO derived_sale_lines (sale, line, product_code, family_code, business_day, name_ar, name_en, unit,
         qty, price, gross, base, net, vat_bp, vat, commission_bp, commission, refunded_qty)`,
      lines.map((line, index) => [
        position,
        index + 1,
        line.productCode,
        line.familyCode,
        day,
        line.nameAr,
        line.nameEn,
        line.unit,
        line.qty,
        line.price,
        line.gross,
        line.base,
        line.net,
        line.vatBp,
        line.vat,
        line.commissionBp,
        line.commission,
        0,
      ]),
    );
    for (const line of lines) moveStock(db, line.productCode, -line.qty);
    writeTenders(db, position, settlement);
    run(db, 'UPDATE derived_shifts SET sales = sales + 1 WHERE position = ?', shift);
    countUp(db, `sale:${payload.till}`);
    tallyLines(db, day, lines, 1);
    tallySettlement(db, day, settlement, 1);
    tallyDay(db, day, { sales: 1, refunds: 0, gross, net });
    tallyHour(db, { day, hour: hourOf(db, at), soldAt: at }, net);
    return [...settlementPostings(payload.till, settlement), ...linePostings(lines)];
  },

  'sale.tenderChanged': (db, { payload }) => {
    const sale = requireSale(db, payload.saleId);
    const before = settlementOf(db, sale);
    const after = payload.settlement;
    tallySettlement(db, sale.business_day, before, -1);
    tallySettlement(db, sale.business_day, after, 1);
    run(db, 'DELETE FROM derived_tenders WHERE sale = ?', sale.position);
    writeTenders(db, sale.position, after);
    run(
      db,
      'UPDATE derived_sales SET due = ?, kept = ?, change = ?, rounding = ? WHERE position = ?',
      after.due,
      after.kept,
      after.change,
      after.rounding,
      sale.position,
    );
    return [
      ...inverse(settlementPostings(sale.till_code, before)),
      ...settlementPostings(sale.till_code, after),
    ];
  },

  'sale.voided': (db, { position, at, by, payload }) => {
    const sale = requireSale(db, payload.saleId);
    const settlement = settlementOf(db, sale);
    const lines = saleLines(db, sale.position);
    const day = businessDayOf(db, at);
    run(
      db,
      'INSERT INTO derived_voids (position, sale, at, business_day, by, reason) VALUES (?, ?, ?, ?, ?, ?)',
      position,
      sale.position,
      at,
      day,
      by,
      payload.reason,
    );
    run(db, 'UPDATE derived_sales SET voided = 1 WHERE position = ?', sale.position);
    for (const line of lines) moveStock(db, line.productCode, line.qty);
    tallyLines(db, day, lines, -1);
    tallySettlement(db, day, settlement, -1);
    tallyDay(db, day, { sales: 0, refunds: 1, gross: -sale.gross, net: -sale.net });
    tallyHour(db, { day, hour: hourOf(db, at), soldAt: null }, -sale.net);
    tallyMend(db, day, 'void', sale.net);
    return inverse([...settlementPostings(sale.till_code, settlement), ...linePostings(lines)]);
  },

  'sale.refunded': (db, { id, position, at, by, payload }) => {
    const sale = requireSale(db, payload.saleId);
    const day = businessDayOf(db, at);
    run(
      db,
      `INSERT INTO derived_refunds (position, id, number, sale, shift, at, business_day, by, method, family_code, net,
         paid, rounding, restock, reason)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      position,
      id,
      payload.number,
      sale.position,
      shiftPosition(db, payload.shiftId),
      at,
      day,
      by,
      payload.method,
      payload.familyCode,
      payload.net,
      payload.paid,
      payload.rounding,
      Number(payload.restock),
      payload.reason,
    );
    for (const [index, line] of payload.lines.entries()) {
      run(
        db,
        `INSERT INTO derived_refund_lines (refund, no, line, product_code, family_code, business_day, qty, gross, base,
           net, vat, commission)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        position,
        index + 1,
        line.line,
        line.productCode,
        line.familyCode,
        day,
        line.qty,
        line.gross,
        line.base,
        line.net,
        line.vat,
        line.commission,
      );
      run(
        db,
        'UPDATE derived_sale_lines SET refunded_qty = refunded_qty + ? WHERE sale = ? AND line = ?',
        line.qty,
        sale.position,
        line.line,
      );
      if (payload.restock) moveStock(db, line.productCode, line.qty);
    }
    run(db, 'UPDATE derived_sales SET refunds = refunds + 1 WHERE position = ?', sale.position);
    countUp(db, `refund:${payload.till}`);
    tallyLines(db, day, payload.lines, -1);
    tallyMethod(db, day, payload.method, -payload.paid);
    if (payload.familyCode !== null) tallyDirect(db, day, payload.familyCode, -payload.paid);
    tallyDay(db, day, {
      sales: 0,
      refunds: 1,
      gross: -sumOf(payload.lines, (line) => line.gross),
      net: -payload.net,
    });
    tallyHour(db, { day, hour: hourOf(db, at), soldAt: null }, -payload.net);
    tallyMend(db, day, 'refund', payload.net);
    return [...inverse(linePostings(payload.lines)), ...refundTenderPostings(payload.till, payload)];
  },
};

function writeTenders(db: WritableDb, sale: number, settlement: SettlementRecord): void {
  insertRows(
    db,
    'INSERT INTO derived_tenders (sale, no, method, amount, given, family_code, reference)',
    settlement.tenders.map((tender, index) => [
      sale,
      index + 1,
      tender.method,
      tender.method === 'cash' ? settlement.kept : tender.amount,
      tender.method === 'cash' ? tender.given : tender.amount,
      tender.method === 'direct' ? tender.familyCode : null,
      tender.method === 'transfer' ? tender.reference : null,
    ]),
  );
}
