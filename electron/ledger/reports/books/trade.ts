import type { ReadableDb } from '../../database';
import type { Comparison, Words } from '../report';
import { ofTills, type SpanParams } from '../spans';
import { headers } from '../words';

/** What the postings of sales, voids and refunds come to, in baisa. */
export interface TradeBooks {
  readonly commission: number;
  /** The organiser's discounts. */
  readonly discounts: number;
  /** Of the chosen families. */
  readonly credit: number;
  readonly direct: number;
  readonly cash: number;
  readonly card: number;
  readonly bank: number;
}

type Kind = 'sale.rungUp' | 'sale.tenderChanged' | 'sale.voided' | 'sale.refunded';

/**
 * Facts of trade under a span, found in the journal: a fact whose row was lost or moved is still looked for by its time.
 * A corrected payment belongs to the day of its sale, as in all reports.
 */
const ofKind = (kind: Kind, joins: string, day: string, till: string): string => `
  SELECT f.position AS position, f.kind AS kind FROM journal_facts f ${joins}
  WHERE f.kind = '${kind}' AND (@kind IS NULL OR @kind = '${kind}')
    AND CASE WHEN ${day} IS NULL THEN f.at >= @fromAt AND f.at < @toAt ELSE ${day} BETWEEN @from AND @to END
    AND ${ofTills(`COALESCE(${till}, f.till_id)`)}`;

const factsOfTrade = [
  ofKind(
    'sale.rungUp',
    'LEFT JOIN derived_sales s ON s.position = f.position',
    's.business_day',
    's.till_code',
  ),
  ofKind(
    'sale.tenderChanged',
    `LEFT JOIN derived_sales s ON s.id = f.payload ->> '$.saleId'`,
    's.business_day',
    's.till_code',
  ),
  ofKind(
    'sale.voided',
    'LEFT JOIN derived_voids v ON v.position = f.position LEFT JOIN derived_sales s ON s.position = v.sale',
    'v.business_day',
    's.till_code',
  ),
  ofKind(
    'sale.refunded',
    'LEFT JOIN derived_refunds r ON r.position = f.position LEFT JOIN derived_shifts h ON h.position = r.shift',
    'r.business_day',
    'h.till_code',
  ),
].join(' UNION ALL ');

/**
 * On a family's account a sale puts what it earns (−) and what was sent to its phone (+) as two postings; a void and a
 * refund put each the other way round, and a corrected payment only the second.
 */
const isDirect = `CASE t.kind WHEN 'sale.rungUp' THEN p.amount > 0 WHEN 'sale.tenderChanged' THEN 1
  ELSE p.amount < 0 END`;

const isFamily = `substr(p.account, 1, 7) = 'family:' AND (@families IS NULL
  OR substr(p.account, 8) IN (SELECT value FROM json_each(@families)))`;

const sumOf = (condition: string, sign = ''): string =>
  `COALESCE(SUM(CASE WHEN ${condition} THEN ${sign}p.amount ELSE 0 END), 0)`;

const sql = `SELECT ${sumOf(`p.account = 'commission'`, '-')} AS commission,
    ${sumOf(`p.account = 'discounts'`)} AS discounts,
    ${sumOf(`${isFamily} AND NOT ${isDirect}`, '-')} AS credit, ${sumOf(`${isFamily} AND ${isDirect}`)} AS direct,
    ${sumOf(`substr(p.account, 1, 5) = 'cash:'`)} AS cash, ${sumOf(`p.account = 'card'`)} AS card,
    ${sumOf(`p.account = 'bank'`)} AS bank
  FROM (${factsOfTrade}) t CROSS JOIN derived_postings p ON p.position = t.position`;

/** The books of a span, read from postings alone; `kind` for one kind of fact. */
export function tradeBooks(db: ReadableDb, span: SpanParams, kind: Kind | null = null): TradeBooks {
  const books = db.prepare(sql).get({ ...span, kind }) as TradeBooks | undefined;
  if (books === undefined) throw new Error('A sum without a row.');
  return books;
}

const money = (what: Words, report: number, ledger: number): Comparison => ({
  what,
  kind: 'amount',
  report,
  ledger,
});

/** Commission and the organiser's discounts are no family's: where families are chosen, only their credit is compared. */
function compare(
  books: TradeBooks,
  span: SpanParams,
  sum: (column: string) => number,
  named: (what: Words) => Words,
): Comparison[] {
  const credit = money(named(headers.credit), sum('credit'), books.credit);
  if (span.families !== null) return [credit];
  return [
    money(named(headers.net), sum('net'), books.credit + books.commission - books.discounts),
    money(named(headers.commission), sum('commission'), books.commission),
    money(named(headers.organiserDiscount), sum('organiser_discount'), books.discounts),
    credit,
  ];
}

export const compareTrade = (
  db: ReadableDb,
  span: SpanParams,
  sum: (column: string) => number,
): Comparison[] => compare(tradeBooks(db, span), span, sum, (what) => what);

/** Of one kind of fact that takes back: its books are below 0, and the report shows them above. */
export function compareTradeOf(
  db: ReadableDb,
  span: SpanParams,
  of: { readonly kind: Kind; readonly what: Words },
  sum: (column: string) => number,
): Comparison[] {
  const books = tradeBooks(db, span, of.kind);
  const turned = {
    ...books,
    commission: -books.commission,
    discounts: -books.discounts,
    credit: -books.credit,
  };
  return compare(turned, span, sum, (what) => ({
    ar: `${what.ar} (${of.what.ar})`,
    en: `${what.en} (${of.what.en})`,
  }));
}

export const compareDirect = (db: ReadableDb, span: SpanParams, report: number): Comparison[] => [
  money(headers.direct, report, tradeBooks(db, span).direct),
];
