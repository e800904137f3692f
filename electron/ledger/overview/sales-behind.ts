import type { Behind } from '../../../shared/contract/overview';
import type { SaleListed } from '../../../shared/contract/sales';
import { all, one, type Param, type ReadableDb } from '../database';
import { listSales } from '../sales/queries';
import type { Scope } from './scope';

/** Positions of sales, both ends within. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The newest `count` sales of a kind in a span, newest first; each is read from the end of an index. */
type Take = (span: Span, count: number) => number[];

const positions = (db: ReadableDb, sql: string, ...params: Param[]): number[] =>
  all<{ position: number }>(db, sql, ...params).map(({ position }) => position);

/** As many of several lists as are asked for, newest first, each sale once. */
const merged = (lists: readonly number[][], count: number): number[] =>
  [...new Set(lists.flat())].sort((a, b) => b - a).slice(0, count);

const inSpan = (db: ReadableDb, sql: string, ...key: Param[]): Take => {
  return ({ from, to }, count) => positions(db, sql, ...key, from, to, count);
};

const ofProduct = (db: ReadableDb, product: string): Take =>
  inSpan(
    db,
    `SELECT DISTINCT sale AS position FROM derived_sale_lines WHERE product_code = ? AND sale BETWEEN ? AND ?
     ORDER BY sale DESC LIMIT ?`,
    product,
  );

/** A family's lines are indexed by day: from its last day back, until there are enough. */
const ofFamily =
  (db: ReadableDb, family: string): Take =>
  ({ from, to }, count) => {
    const sql = `SELECT DISTINCT sale AS position FROM derived_sale_lines
      WHERE family_code = ? AND business_day = ? AND sale BETWEEN ? AND ? ORDER BY sale DESC LIMIT ?`;
    const found: number[] = [];
    const days = all<{ day: string }>(
      db,
      `SELECT business_day AS day FROM derived_family_days WHERE family_code = ? ORDER BY business_day DESC`,
      family,
    );
    for (const { day } of days) {
      if (found.length >= count) break;
      found.push(...positions(db, sql, family, day, from, to, count - found.length));
    }
    return found;
  };

const ofHour =
  (db: ReadableDb, hour: number): Take =>
  ({ from, to }, count) => {
    const sql = `SELECT position FROM derived_sales WHERE at BETWEEN ? AND ? AND position BETWEEN ? AND ?
      ORDER BY at DESC, position DESC LIMIT ?`;
    const found: number[] = [];
    const hours = all<{ first: number; last: number }>(
      db,
      `SELECT first_at AS first, last_at AS last FROM derived_hours WHERE hour = ? AND first_at IS NOT NULL
       ORDER BY business_day DESC`,
      hour,
    );
    for (const { first, last } of hours) {
      if (found.length >= count) break;
      found.push(...positions(db, sql, first, last, from, to, count - found.length));
    }
    return found;
  };

const ofEach =
  (takes: readonly Take[]): Take =>
  (span, count) =>
    merged(
      takes.map((take) => take(span, count)),
      count,
    );

function taking(db: ReadableDb, behind: Exclude<Behind, { of: 'mended' }>): Take {
  switch (behind.of) {
    case 'all':
      return inSpan(
        db,
        'SELECT position FROM derived_sales WHERE position BETWEEN ? AND ? ORDER BY position DESC LIMIT ?',
      );
    case 'shift':
      return inSpan(
        db,
        `SELECT position FROM derived_sales WHERE shift = ? AND position BETWEEN ? AND ?
         ORDER BY position DESC LIMIT ?`,
        behind.position,
      );
    case 'method':
      return inSpan(
        db,
        `SELECT DISTINCT sale AS position FROM derived_tenders WHERE method = ? AND sale BETWEEN ? AND ?
         ORDER BY sale DESC LIMIT ?`,
        behind.method,
      );
    case 'product':
      return ofProduct(db, behind.product);
    case 'family':
      return ofFamily(db, behind.family);
    case 'hour':
      return ofHour(db, behind.hour);
    case 'category': {
      const sql = `SELECT p.code FROM derived_products p JOIN derived_product_totals t ON t.product_code = p.code
        WHERE p.category = ?`;
      const codes = all<{ code: string }>(db, sql, behind.category);
      return ofEach(codes.map(({ code }) => ofProduct(db, code)));
    }
    case 'wilayat': {
      const codes = all<{ code: string }>(
        db,
        'SELECT code FROM derived_families WHERE wilayat = ?',
        behind.wilayat,
      );
      return ofEach(codes.map(({ code }) => ofFamily(db, code)));
    }
  }
}

/** Time and positions go the same way, so that a business day is a span of positions. */
function spanOf(db: ReadableDb, day: Scope): Span | null {
  if (day === null) return { from: 0, to: Number.MAX_SAFE_INTEGER };
  const end = (order: 'ASC' | 'DESC') =>
    one<{ position: number }>(
      db,
      `SELECT position FROM derived_sales WHERE business_day = ? ORDER BY position ${order} LIMIT 1`,
      day,
    )?.position;
  const [from, to] = [end('ASC'), end('DESC')];
  return from === undefined || to === undefined ? null : { from, to };
}

/** Of a day: what came back or was undone on it, whenever it was sold. */
function mended(db: ReadableDb, day: Scope, before: number, count: number): number[] {
  const walk = `SELECT position FROM derived_sales s INDEXED BY derived_sales_mended
    WHERE (voided = 1 OR refunds > 0) AND position < ?`;
  const order = 'ORDER BY position DESC LIMIT ?';
  if (day === null) return positions(db, `${walk} ${order}`, before, count);
  return positions(
    db,
    `${walk} AND (EXISTS (SELECT 1 FROM derived_refunds r WHERE r.sale = s.position AND r.business_day = ?)
       OR EXISTS (SELECT 1 FROM derived_voids v WHERE v.sale = s.position AND v.business_day = ?)) ${order}`,
    before,
    day,
    day,
    count,
  );
}

function positionsBehind(
  db: ReadableDb,
  day: Scope,
  behind: Behind,
  before: number,
  count: number,
): number[] {
  if (behind.of === 'mended') return mended(db, day, before, count);
  // A drawer's shift may have begun the day before.
  const span = spanOf(db, behind.of === 'shift' ? null : day);
  return span === null
    ? []
    : taking(db, behind)({ from: span.from, to: Math.min(span.to, before - 1) }, count);
}

/** The sales behind a figure, newest first. */
export function salesBehind(
  db: ReadableDb,
  day: Scope,
  behind: Behind,
  page: { readonly before: number | null; readonly limit: number },
): SaleListed[] {
  const before = page.before ?? Number.MAX_SAFE_INTEGER;
  return positionsBehind(db, day, behind, before, page.limit).flatMap((position) =>
    listSales(db, 'WHERE s.position = ?', position),
  );
}
