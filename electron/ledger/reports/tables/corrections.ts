import { amount, day, instant, named, person, text, worded } from '../columns';
import type { Report } from '../report';
import { compareTradeOf } from '../books/trade';
import { ofFamilies, ofTills, onDays } from '../spans';
import { doings, headers, methods, yesNo } from '../words';

/** Amounts of the chosen families' goods; what was paid back is one payment for all of them, and left blank then. */
const refunds = `SELECT r.position AS position, r.at AS at, r.business_day AS day, h.till_code AS till, r.number AS paper,
    s.number AS number, r.method AS method, r.by AS by, r.restock AS restock, r.reason AS reason,
    SUM(b.gross) AS gross, SUM(b.net) AS net, SUM(b.vat) AS vat, SUM(b.commission) AS commission,
    SUM(b.base - b.commission) AS credit, SUM(b.base - b.net) AS organiser_discount,
    CASE WHEN @families IS NULL THEN r.paid END AS paid, CASE WHEN @families IS NULL THEN r.rounding END AS rounding
  FROM derived_refunds r JOIN derived_shifts h ON h.position = r.shift JOIN derived_sales s ON s.position = r.sale
    JOIN derived_refund_lines b ON b.refund = r.position
  WHERE ${onDays('r.business_day')} AND ${ofTills('h.till_code')} AND ${ofFamilies('b.family_code')}
  GROUP BY r.position`;

const voids = `SELECT v.position AS position, v.at AS at, v.business_day AS day, s.till_code AS till, s.number AS number,
    s.at AS sold_at, v.by AS by, s.by AS sold_by, v.reason AS reason, SUM(l.gross) AS gross, SUM(l.net) AS net,
    SUM(l.vat) AS vat, SUM(l.commission) AS commission, SUM(l.base - l.commission) AS credit,
    SUM(l.base - l.net) AS organiser_discount
  FROM derived_voids v JOIN derived_sales s ON s.position = v.sale JOIN derived_sale_lines l ON l.sale = v.sale
  WHERE ${onDays('v.business_day')} AND ${ofTills('s.till_code')} AND ${ofFamilies('l.family_code')}
  GROUP BY v.position`;

/** What was given off each line, its share of a discount on the cart too; the reasons stand in the journal alone. */
const discounts = `SELECT s.position AS position, l.line AS line, s.at AS at, s.business_day AS day, s.till_code AS till,
    s.number AS number, s.by AS by, CASE s.voided WHEN 1 THEN 'void' ELSE 'sale' END AS what, l.family_code AS family,
    l.product_code AS product, l.name_ar AS name_ar, l.name_en AS name_en, l.gross AS gross,
    l.gross - l.base AS family_discount, l.base - l.net AS organiser_discount, l.net AS net,
    (SELECT group_concat(d.value ->> '$.reason', ' · ')
     FROM journal_facts f, json_each(f.payload, '$.discounts') d
     WHERE f.position = s.position AND d.value ->> '$.reason' <> ''
       AND (d.value ->> '$.line' IS NULL OR d.value ->> '$.line' = l.line)) AS reason
  FROM derived_sales s JOIN derived_sale_lines l ON l.sale = s.position
  WHERE l.gross <> l.net AND ${onDays('s.business_day')} AND ${ofTills('s.till_code')}
    AND ${ofFamilies('l.family_code')}`;

const when = [instant('at', headers.at), day('day', headers.day), text('till', headers.till, 10)];

const amounts = [
  amount('gross', headers.gross),
  amount('organiser_discount', headers.organiserDiscount),
  amount('net', headers.net),
  amount('vat', headers.vat),
  amount('commission', headers.commission),
  amount('credit', headers.credit),
];

export const corrections: Report = {
  name: 'corrections',
  title: { ar: 'المرتجعات والإبطالات والخصومات', en: 'Refunds, voids, discounts' },
  about: {
    ar: 'كل مرتجع وإبطال وخصم: متى، ومن، ولماذا، وكم.',
    en: 'Each refund, void and discount: when, by whom, why and how much.',
  },
  takes: ['days', 'families', 'tills'],
  parts: [
    {
      name: 'refunds',
      title: { ar: 'المرتجعات', en: 'Refunds' },
      sql: refunds,
      order: 'position',
      columns: [
        ...when,
        text('paper', headers.paper, 12),
        text('number', headers.number),
        worded('method', headers.method, methods, 20),
        ...amounts,
        amount('paid', headers.paid),
        amount('rounding', headers.rounding),
        worded('restock', { ar: 'عاد إلى الرف', en: 'Back to the shelf' }, yesNo, 12),
        person('by', headers.by),
        text('reason', headers.reason, 24),
      ],
    },
    {
      name: 'voids',
      title: { ar: 'الإبطالات', en: 'Voids' },
      sql: voids,
      order: 'position',
      columns: [
        ...when,
        text('number', headers.number),
        instant('sold_at', { ar: 'وقت البيع', en: 'Sold at' }),
        person('sold_by', { ar: 'البائع', en: 'Sold by' }),
        ...amounts,
        person('by', headers.by),
        text('reason', headers.reason, 24),
      ],
    },
    {
      name: 'discounts',
      title: { ar: 'الخصومات', en: 'Discounts' },
      sql: discounts,
      order: 'position, line',
      columns: [
        ...when,
        text('number', headers.number),
        worded('what', { ar: 'حال البيع', en: 'The sale now' }, doings, 10),
        text('family', headers.family, 12),
        text('product', headers.product),
        named('name', headers.productName),
        amount('gross', headers.gross),
        amount('family_discount', headers.familyDiscount),
        amount('organiser_discount', headers.organiserDiscount),
        amount('net', headers.net),
        person('by', headers.by),
        text('reason', headers.reason, 24),
      ],
    },
  ],
  compare: (db, span, sum) => [
    ...compareTradeOf(db, span, { kind: 'sale.refunded', what: { ar: 'مرتجعات', en: 'refunds' } }, (column) =>
      sum('refunds', column),
    ),
    ...compareTradeOf(db, span, { kind: 'sale.voided', what: { ar: 'إبطالات', en: 'voids' } }, (column) =>
      sum('voids', column),
    ),
  ],
};
