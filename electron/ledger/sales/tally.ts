import type { SettlementRecord } from '../../../shared/facts';
import { insertRows, run, type WritableDb } from '../database';

/** The amounts of a line that running sums are made of, in baisa. */
export interface Tallied {
  readonly familyCode: string;
  readonly productCode: string;
  /** Pieces or grams. */
  readonly qty: number;
  readonly gross: number;
  readonly base: number;
  readonly net: number;
  readonly vat: number;
  readonly commission: number;
}

/** +1 adds, −1 takes off: a refund or a void, on its own business day. */
export type Sign = 1 | -1;

export function tallyLines(db: WritableDb, day: string, lines: readonly Tallied[], sign: Sign): void {
  insertRows(
    db,
    'INSERT INTO derived_family_days (family_code, business_day, gross, base, net, vat, commission, direct)',
    lines.map((line) => [
      line.familyCode,
      day,
      sign * line.gross,
      sign * line.base,
      sign * line.net,
      sign * line.vat,
      sign * line.commission,
      0,
    ]),
    `ON CONFLICT (family_code, business_day) DO UPDATE SET gross = gross + excluded.gross,
       base = base + excluded.base, net = net + excluded.net, vat = vat + excluded.vat,
       commission = commission + excluded.commission`,
  );
  insertRows(
    db,
    'INSERT INTO derived_product_days (family_code, business_day, product_code, qty, gross, net, credit)',
    lines.map((line) => [
      line.familyCode,
      day,
      line.productCode,
      sign * line.qty,
      sign * line.gross,
      sign * line.net,
      sign * (line.base - line.commission),
    ]),
    `ON CONFLICT (family_code, business_day, product_code) DO UPDATE SET qty = qty + excluded.qty,
       gross = gross + excluded.gross, net = net + excluded.net, credit = credit + excluded.credit`,
  );
}

export function tallyDay(
  db: WritableDb,
  day: string,
  added: { sales: number; refunds: number; gross: number; net: number },
): void {
  run(
    db,
    `INSERT INTO derived_days (business_day, sales, refunds, gross, net) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (business_day) DO UPDATE SET sales = sales + excluded.sales,
       refunds = refunds + excluded.refunds, gross = gross + excluded.gross, net = net + excluded.net`,
    day,
    added.sales,
    added.refunds,
    added.gross,
    added.net,
  );
}

export function tallyMethod(db: WritableDb, day: string, method: string, amount: number): void {
  run(
    db,
    `INSERT INTO derived_tender_days (business_day, method, amount) VALUES (?, ?, ?)
     ON CONFLICT (business_day, method) DO UPDATE SET amount = amount + excluded.amount`,
    day,
    method,
    amount,
  );
}

export function tallyDirect(db: WritableDb, day: string, familyCode: string, amount: number): void {
  run(
    db,
    `INSERT INTO derived_family_days (family_code, business_day, gross, base, net, vat, commission, direct)
     VALUES (?, ?, 0, 0, 0, 0, 0, ?)
     ON CONFLICT (family_code, business_day) DO UPDATE SET direct = direct + excluded.direct`,
    familyCode,
    day,
    amount,
  );
}

export function tallySettlement(db: WritableDb, day: string, settlement: SettlementRecord, sign: Sign): void {
  for (const tender of settlement.tenders) {
    const amount = tender.method === 'cash' ? settlement.kept : tender.amount;
    tallyMethod(db, day, tender.method, sign * amount);
    if (tender.method === 'direct') tallyDirect(db, day, tender.familyCode, sign * amount);
  }
}
