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
  insertRows(
    db,
    'INSERT INTO derived_product_totals (product_code, qty, net)',
    lines.map((line) => [line.productCode, sign * line.qty, sign * line.net]),
    `ON CONFLICT (product_code) DO UPDATE SET qty = qty + excluded.qty, net = net + excluded.net`,
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

/** Trade of an hour of the clock on the wall; `soldAt` (ms UTC) where it was a sale, null where something came back. */
export function tallyHour(
  db: WritableDb,
  when: { readonly day: string; readonly hour: number; readonly soldAt: number | null },
  net: number,
): void {
  run(
    db,
    `INSERT INTO derived_hours (business_day, hour, sales, net, first_at, last_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (business_day, hour) DO UPDATE SET sales = sales + excluded.sales, net = net + excluded.net,
       first_at = MIN(COALESCE(first_at, excluded.first_at), COALESCE(excluded.first_at, first_at)),
       last_at = MAX(COALESCE(last_at, excluded.last_at), COALESCE(excluded.last_at, last_at))`,
    when.day,
    when.hour,
    when.soldAt === null ? 0 : 1,
    net,
    when.soldAt,
    when.soldAt,
  );
}

/** What was undone on a day; `net` in baisa, above 0. */
export function tallyMend(db: WritableDb, day: string, kind: 'void' | 'refund', net: number): void {
  const isVoid = kind === 'void';
  run(
    db,
    `INSERT INTO derived_day_mends (business_day, voids, voided_net, refunds, refunded_net) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (business_day) DO UPDATE SET voids = voids + excluded.voids,
       voided_net = voided_net + excluded.voided_net, refunds = refunds + excluded.refunds,
       refunded_net = refunded_net + excluded.refunded_net`,
    day,
    isVoid ? 1 : 0,
    isVoid ? net : 0,
    isVoid ? 0 : 1,
    isVoid ? 0 : net,
  );
}
