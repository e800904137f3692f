import { ofFamilies, ofTills, onDays } from './spans';

/** Thousandths of a piece or kilogram, from pieces or grams. */
export const thousandths = (qty: string, unit: string): string =>
  `${qty} * CASE ${unit} WHEN 'gram' THEN 1 ELSE 1000 END`;

/** What a line's amounts say together: what each side gave off, and what the family gets. */
const parts = (row: string, sign: '' | '-'): string =>
  `${sign}(${row}.gross - ${row}.base) AS family_discount, ${sign}(${row}.base - ${row}.net) AS organiser_discount,
    ${sign}(${row}.base - ${row}.commission) AS credit, ${sign}${thousandths(`${row}.qty`, 'l.unit')} AS thousandths`;

/**
 * Every line that was sold (+), and each time one was voided or given back (−), under the day, the till and the instant
 * at which that was done. CROSS JOIN keeps the order of reading: SQLite would begin with the million lines, and look for
 * the sale of each.
 */
function movedLines(where: (day: string, till: string) => string): string {
  return `
  SELECT s.position AS position, l.line AS line, 'sale' AS what, s.at AS at, s.by AS by, s.business_day AS day,
    s.till_code AS till, s.number AS number, NULL AS paper, l.family_code AS family, l.product_code AS product,
    l.name_ar AS name_ar, l.name_en AS name_en, l.unit AS unit, l.qty AS qty, l.price AS price, l.gross AS gross,
    l.base AS base, l.net AS net, l.vat_bp AS vat_bp, l.vat AS vat, l.commission_bp AS commission_bp,
    l.commission AS commission, 1 AS shelf, ${parts('l', '')}
  FROM derived_sales s CROSS JOIN derived_sale_lines l ON l.sale = s.position
  WHERE ${where('s.business_day', 's.till_code')} AND ${ofFamilies('l.family_code')}
  UNION ALL
  SELECT v.position, l.line, 'void', v.at, v.by, v.business_day,
    s.till_code, s.number, NULL, l.family_code, l.product_code,
    l.name_ar, l.name_en, l.unit, -l.qty, l.price, -l.gross,
    -l.base, -l.net, l.vat_bp, -l.vat, l.commission_bp,
    -l.commission, 1, ${parts('l', '-')}
  FROM derived_voids v CROSS JOIN derived_sales s ON s.position = v.sale CROSS JOIN derived_sale_lines l ON l.sale = v.sale
  WHERE ${where('v.business_day', 's.till_code')} AND ${ofFamilies('l.family_code')}
  UNION ALL
  SELECT r.position, b.no, 'refund', r.at, r.by, r.business_day,
    h.till_code, s.number, r.number, b.family_code, b.product_code,
    l.name_ar, l.name_en, l.unit, -b.qty, l.price, -b.gross,
    -b.base, -b.net, l.vat_bp, -b.vat, l.commission_bp,
    -b.commission, r.restock, ${parts('b', '-')}
  FROM derived_refunds r CROSS JOIN derived_shifts h ON h.position = r.shift CROSS JOIN derived_sales s ON s.position = r.sale
    CROSS JOIN derived_refund_lines b ON b.refund = r.position
    CROSS JOIN derived_sale_lines l ON l.sale = r.sale AND l.line = b.line
  WHERE ${where('r.business_day', 'h.till_code')} AND ${ofFamilies('b.family_code')}`;
}

export const movedInSpan = movedLines((day, till) => `${onDays(day)} AND ${ofTills(till)}`);

export const movedEver = movedLines(() => '1');

/** What was kept (+) of each payment and what of it went back (−), in baisa; the tenders are those that hold now. */
function payments(where: (day: string, till: string) => string): string {
  return `
  SELECT s.business_day AS day, 'sale' AS what, t.method AS method, t.amount AS amount, t.family_code AS family
  FROM derived_sales s CROSS JOIN derived_tenders t ON t.sale = s.position
  WHERE ${where('s.business_day', 's.till_code')}
  UNION ALL
  SELECT v.business_day, 'void', t.method, -t.amount, t.family_code
  FROM derived_voids v CROSS JOIN derived_sales s ON s.position = v.sale CROSS JOIN derived_tenders t ON t.sale = v.sale
  WHERE ${where('v.business_day', 's.till_code')}
  UNION ALL
  SELECT r.business_day, 'refund', r.method, -r.paid, r.family_code
  FROM derived_refunds r JOIN derived_shifts h ON h.position = r.shift
  WHERE ${where('r.business_day', 'h.till_code')}`;
}

export const paidInSpan = payments((day, till) => `${onDays(day)} AND ${ofTills(till)}`);

export const paidEver = payments(() => '1');

/** Sums of what `moved…` gives, as reports show them. */
export const sums = `SUM(gross) AS gross, SUM(family_discount) AS family_discount, SUM(organiser_discount) AS organiser_discount,
  SUM(net) AS net, SUM(vat) AS vat, SUM(commission) AS commission, SUM(credit) AS credit`;

export const counts = `COUNT(DISTINCT CASE WHEN what = 'sale' THEN position END) AS sales,
  COUNT(DISTINCT CASE WHEN what <> 'sale' THEN position END) AS returns`;
