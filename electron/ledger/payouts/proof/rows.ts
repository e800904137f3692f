import { all, type ReadableDb } from '../../database';

/** Rows are read as tuples: a block has thousands of them. Amounts in baisa. */
export type LineRow = readonly [fact: number, family: string, base: number, net: number, commission: number];
export type PaymentRow = readonly [sale: number, method: string, amount: number, family: string | null];
export type PostingRow = readonly [fact: number, account: string, amount: number];

interface SaleHead {
  readonly position: number;
  readonly number: string;
}
interface VoidHead extends SaleHead {
  readonly sale: number;
}
interface RefundHead extends SaleHead {
  readonly method: string;
  readonly family: string | null;
  readonly paid: number;
}

/** Of a payout as it stands; a reversal and a pay-in have the signs turned round. */
export interface MoneyOut {
  readonly position: number;
  readonly kind: 'payout' | 'reversal' | 'payIn';
  readonly number: string | null;
  readonly family: string;
  readonly cleared: number;
  readonly paid: number;
  readonly rounding: number;
}

/** All rows that facts of some positions made, but for payments that were changed since: those are as they are now. */
export interface BlockRows {
  readonly sales: readonly SaleHead[];
  readonly voids: readonly VoidHead[];
  readonly refunds: readonly RefundHead[];
  readonly money: readonly MoneyOut[];
  readonly lines: ReadonlyMap<number, readonly LineRow[]>;
  readonly payments: ReadonlyMap<number, readonly PaymentRow[]>;
  readonly refundLines: ReadonlyMap<number, readonly LineRow[]>;
  readonly postings: ReadonlyMap<number, readonly PostingRow[]>;
}

const LINES = 'SELECT sale, family_code, base, net, commission FROM derived_sale_lines WHERE';
const PAYMENTS = 'SELECT sale, method, amount, family_code FROM derived_tenders WHERE';
const REFUND_LINES = 'SELECT refund, family_code, base, net, commission FROM derived_refund_lines WHERE';
const POSTINGS = 'SELECT position, account, amount FROM derived_postings WHERE';

const raw = <Row>(db: ReadableDb, sql: string, ...params: number[]): Row[] =>
  db
    .prepare(sql)
    .raw()
    .all(...params) as Row[];

function byFact<Row extends readonly [number, ...unknown[]]>(rows: readonly Row[]): Map<number, Row[]> {
  const grouped = new Map<number, Row[]>();
  for (const row of rows) {
    const of = grouped.get(row[0]);
    if (of === undefined) grouped.set(row[0], [row]);
    else of.push(row);
  }
  return grouped;
}

export const linesOf = (db: ReadableDb, sale: number): LineRow[] => raw(db, `${LINES} sale = ?`, sale);
export const paymentsOf = (db: ReadableDb, sale: number): PaymentRow[] =>
  raw(db, `${PAYMENTS} sale = ?`, sale);
export const postingsOf = (db: ReadableDb, fact: number): PostingRow[] =>
  raw(db, `${POSTINGS} position = ?`, fact);

function moneyRows(db: ReadableDb, from: number, to: number): MoneyOut[] {
  return all<MoneyOut>(
    db,
    `SELECT position, 'payout' AS kind, number, family_code AS family, cleared, paid, rounding FROM derived_payouts
       WHERE position > ? AND position <= ?
     UNION ALL
     SELECT r.position, 'reversal', p.number, p.family_code, -p.cleared, -p.paid, -p.rounding
       FROM derived_payout_reversals r JOIN derived_payouts p ON p.position = r.payout
       WHERE r.position > ? AND r.position <= ?
     UNION ALL
     SELECT position, 'payIn', NULL, family_code, -amount, -amount, 0 FROM derived_pay_ins
       WHERE position > ? AND position <= ?`,
    from,
    to,
    from,
    to,
    from,
    to,
  );
}

/** Everything that the facts after `from` up to `to` made; each table is read along its primary key. */
export const readBlock = (db: ReadableDb, from: number, to: number): BlockRows => ({
  sales: all(db, 'SELECT position, number FROM derived_sales WHERE position > ? AND position <= ?', from, to),
  voids: all(
    db,
    `SELECT v.position, v.sale, s.number FROM derived_voids v JOIN derived_sales s ON s.position = v.sale
     WHERE v.position > ? AND v.position <= ?`,
    from,
    to,
  ),
  refunds: all(
    db,
    `SELECT position, number, method, family_code AS family, paid FROM derived_refunds
     WHERE position > ? AND position <= ?`,
    from,
    to,
  ),
  money: moneyRows(db, from, to),
  lines: byFact(raw<LineRow>(db, `${LINES} sale > ? AND sale <= ?`, from, to)),
  payments: byFact(raw<PaymentRow>(db, `${PAYMENTS} sale > ? AND sale <= ?`, from, to)),
  refundLines: byFact(raw<LineRow>(db, `${REFUND_LINES} refund > ? AND refund <= ?`, from, to)),
  postings: byFact(raw<PostingRow>(db, `${POSTINGS} position > ? AND position <= ?`, from, to)),
});
