import type { Receipt, SaleListed } from '../../../shared/contract/sales';
import {
  baisa,
  familyCode,
  productCode,
  tillCode,
  type Baisa,
  type FamilyCode,
  type ProductCode,
  type TillCode,
} from '../../../shared/domain/amounts';
import type { SoldLine } from '../../../shared/domain/refund';
import type { SettlementRecord, TenderRecord } from '../../../shared/facts';
import { all, one, type Param, type ReadableDb } from '../database';

export interface SaleRow {
  readonly position: number;
  readonly id: string;
  readonly number: string;
  readonly till_code: string;
  readonly shift: number;
  readonly at: number;
  readonly business_day: string;
  readonly by: string;
  readonly items: number;
  readonly gross: number;
  readonly base: number;
  readonly net: number;
  readonly vat: number;
  readonly due: number;
  readonly kept: number;
  readonly change: number;
  readonly rounding: number;
  readonly voided: number;
  readonly refunds: number;
}

export const tillOf = (sale: SaleRow): TillCode => tillCode(sale.till_code);

/** Its drawer's shift has not been closed. */
export const isInOpenShift = (db: ReadableDb, sale: SaleRow): boolean =>
  one<{ closed_at: number | null }>(db, 'SELECT closed_at FROM derived_shifts WHERE position = ?', sale.shift)
    ?.closed_at === null;

export const findSale = (db: ReadableDb, id: string): SaleRow | undefined =>
  one<SaleRow>(db, 'SELECT * FROM derived_sales WHERE id = ?', id);

/** For apply: a fact that names a sale was appended after it. */
export function requireSale(db: ReadableDb, id: string): SaleRow {
  const sale = findSale(db, id);
  if (sale === undefined) throw new Error(`No sale has the id ${id}.`);
  return sale;
}

interface LineRow {
  readonly line: number;
  readonly product_code: ProductCode;
  readonly family_code: FamilyCode;
  readonly qty: number;
  readonly gross: Baisa;
  readonly base: Baisa;
  readonly net: Baisa;
  readonly vat: Baisa;
  readonly commission: Baisa;
  readonly refunded_qty: number;
}

export const saleLines = (db: ReadableDb, sale: number): SoldLine[] =>
  all<LineRow>(db, 'SELECT * FROM derived_sale_lines WHERE sale = ? ORDER BY line', sale).map((row) => ({
    lineNo: row.line,
    productCode: row.product_code,
    familyCode: row.family_code,
    qty: row.qty,
    refundedQty: row.refunded_qty,
    gross: row.gross,
    base: row.base,
    net: row.net,
    vat: row.vat,
    commission: row.commission,
  }));

interface TenderRow {
  readonly method: 'cash' | 'card' | 'transfer' | 'direct';
  readonly amount: Baisa;
  readonly given: Baisa;
  readonly family_code: FamilyCode | null;
  readonly reference: string | null;
}

const tenderRows = (db: ReadableDb, sale: number): TenderRow[] =>
  all<TenderRow>(db, 'SELECT * FROM derived_tenders WHERE sale = ? ORDER BY no', sale);

function tenderRecord(row: TenderRow): TenderRecord {
  const { method, amount, given } = row;
  switch (method) {
    case 'cash':
      return { method, given };
    case 'card':
      return { method, amount };
    case 'transfer':
      return { method, amount, reference: row.reference };
    case 'direct':
      return { method, amount, familyCode: familyCode(row.family_code ?? '') };
  }
}

/** The payments of a sale as they hold now, in the shape in which a fact has them. */
export const settlementOf = (db: ReadableDb, sale: SaleRow): SettlementRecord => ({
  tenders: tenderRows(db, sale.position).map(tenderRecord),
  due: baisa(sale.due),
  kept: baisa(sale.kept),
  change: baisa(sale.change),
  rounding: baisa(sale.rounding),
});

/** What each family had on its own phone from this sale, and what it gave back of that, in baisa. */
export function directsOf(
  db: ReadableDb,
  sale: number,
): { had: Map<FamilyCode, Baisa>; returned: Map<FamilyCode, Baisa> } {
  const sums = (sql: string): Map<FamilyCode, Baisa> =>
    new Map(
      all<{ family_code: FamilyCode; total: Baisa }>(db, sql, sale).map((row) => [
        row.family_code,
        row.total,
      ]),
    );
  return {
    had: sums(
      `SELECT family_code, SUM(amount) AS total FROM derived_tenders
       WHERE sale = ? AND method = 'direct' GROUP BY family_code`,
    ),
    returned: sums(
      `SELECT family_code, SUM(paid) AS total FROM derived_refunds
       WHERE sale = ? AND method = 'direct' GROUP BY family_code`,
    ),
  };
}

/** The nets of a sale that were refunded in cash so far, in baisa. */
export const cashRefundedOf = (db: ReadableDb, sale: number): Baisa =>
  baisa(
    one<{ total: number }>(
      db,
      `SELECT COALESCE(SUM(net), 0) AS total FROM derived_refunds WHERE sale = ? AND method = 'cash'`,
      sale,
    )?.total ?? 0,
  );

interface ListedRow extends SaleRow {
  readonly by_name: string | null;
  readonly methods: string | null;
}

const listedSale = (row: ListedRow): SaleListed => ({
  saleId: row.id,
  till: tillOf(row),
  businessDay: row.business_day,
  position: row.position,
  number: row.number,
  at: row.at,
  by: row.by_name ?? row.by,
  items: row.items,
  total: baisa(row.net),
  methods: (row.methods ?? '').split(',').filter((method) => method !== '') as SaleListed['methods'],
  voided: row.voided === 1,
  refunded: row.refunds > 0,
});

/** Sales as a list shows them. `which`: what follows FROM, of `derived_sales s`. */
export const listSales = (db: ReadableDb, which: string, ...params: Param[]): SaleListed[] =>
  all<ListedRow>(
    db,
    `SELECT s.*, p.name AS by_name,
       (SELECT GROUP_CONCAT(DISTINCT method) FROM derived_tenders t WHERE t.sale = s.position) AS methods
     FROM derived_sales s LEFT JOIN derived_people p ON p.person_id = s.by ${which}`,
    ...params,
  ).map(listedSale);

interface ReceiptLineRow extends LineRow {
  readonly name_ar: string;
  readonly name_en: string;
  readonly unit: 'piece' | 'gram' | 'open';
  readonly price: Baisa;
  readonly vat_bp: number;
  readonly family_name_ar: string;
  readonly family_name_en: string;
  readonly vatin: string | null;
  readonly phone: string | null;
}

export const receiptLines = (db: ReadableDb, sale: number): Receipt['lines'] =>
  all<ReceiptLineRow>(
    db,
    `SELECT l.*, f.name_ar AS family_name_ar, f.name_en AS family_name_en, f.vatin,
       CASE WHEN c.on_receipt = 1 THEN c.phone END AS phone
     FROM derived_sale_lines l JOIN derived_families f ON f.code = l.family_code
     LEFT JOIN local_contacts c ON c.family_code = l.family_code
     WHERE l.sale = ? ORDER BY l.line`,
    sale,
  ).map((row) => ({
    line: row.line,
    product: productCode(row.product_code),
    familyCode: familyCode(row.family_code),
    familyNameAr: row.family_name_ar,
    familyNameEn: row.family_name_en,
    familyVatin: row.vatin,
    familyPhone: row.phone,
    nameAr: row.name_ar,
    nameEn: row.name_en,
    unit: row.unit,
    qty: row.qty,
    price: row.price,
    gross: row.gross,
    net: row.net,
    vatBp: row.vat_bp,
    vat: row.vat,
    refundedQty: row.refunded_qty,
  }));

export const receiptTenders = (db: ReadableDb, sale: SaleRow): Receipt['tenders'] =>
  tenderRows(db, sale.position).map((row) => ({
    method: row.method,
    amount: row.amount,
    given: row.given,
    change: row.method === 'cash' ? baisa(sale.change) : baisa(0),
    familyCode: row.family_code,
    reference: row.reference,
  }));
