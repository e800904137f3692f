import { amount, count, day, named, text, worded } from '../columns';
import type { Report, Words } from '../report';
import { tradeBooks } from '../books/trade';
import { paidInSpan } from '../trade-rows';
import { headers, methods } from '../words';

const WAYS = ['cash', 'card', 'transfer', 'direct'] as const;

const received: Words = { ar: 'المقبوض', en: 'Received' };
const voided: Words = { ar: 'أُبطل', en: 'Voided' };
const refunded: Words = { ar: 'رُدّ', en: 'Refunded' };
const kept: Words = { ar: 'الباقي لدينا', en: 'Kept' };

const sumWhere = (condition: string): string =>
  `COALESCE(SUM(CASE WHEN ${condition} THEN p.amount ELSE 0 END), 0)`;

const flows = `${sumWhere(`p.what = 'sale'`)} AS received, ${sumWhere(`p.what = 'void'`)} AS voided,
  ${sumWhere(`p.what = 'refund'`)} AS refunded, COALESCE(SUM(p.amount), 0) AS kept`;

const flowColumns = [
  count('payments', { ar: 'عدد الدفعات', en: 'Payments' }),
  amount('received', received),
  amount('voided', voided),
  amount('refunded', refunded),
  amount('kept', kept),
];

const howMany = `COUNT(CASE WHEN p.what = 'sale' THEN 1 END) AS payments`;

export const payments: Report = {
  name: 'payments',
  title: { ar: 'المبيعات حسب وسيلة الدفع', en: 'Sales by way of payment' },
  about: {
    ar: 'ما قُبض بكل وسيلة دفع وما رُدّ منه، وما دُفع إلى هواتف الأسر مباشرة.',
    en: 'What was kept of each way of payment, less what went back, and what was sent to families’ own phones.',
  },
  takes: ['days', 'tills'],
  parts: [
    {
      name: 'methods',
      title: { ar: 'وسائل الدفع', en: 'Ways of payment' },
      sql: `SELECT w.value AS method, w.key AS no, ${howMany}, ${flows}
        FROM json_each('${JSON.stringify(WAYS)}') w LEFT JOIN (${paidInSpan}) p ON p.method = w.value GROUP BY w.key`,
      order: 'no',
      columns: [worded('method', headers.method, methods, 20), ...flowColumns],
    },
    {
      name: 'days',
      title: { ar: 'حسب اليوم', en: 'By day' },
      sql: `SELECT p.day AS day, ${WAYS.map((way) => `${sumWhere(`p.method = '${way}'`)} AS ${way}`).join(', ')},
          SUM(p.amount) AS kept FROM (${paidInSpan}) p GROUP BY p.day`,
      order: 'day',
      columns: [
        day('day', headers.day),
        ...WAYS.map((way) => amount(way, methods[way] ?? headers.method)),
        amount('kept', { ar: 'المجموع', en: 'Total' }),
      ],
    },
    {
      name: 'direct',
      title: { ar: 'دفع مباشر للأسر', en: 'Paid to families' },
      sql: `SELECT p.family AS family, f.name_ar AS name_ar, f.name_en AS name_en, ${howMany}, ${flows}
        FROM (${paidInSpan}) p JOIN derived_families f ON f.code = p.family WHERE p.method = 'direct' GROUP BY p.family`,
      order: 'family',
      columns: [text('family', headers.family, 12), named('name', headers.familyName), ...flowColumns],
    },
  ],
  compare: (db, span, sum) => {
    const books = tradeBooks(db, span);
    const kinds = { cash: books.cash, card: books.card, transfer: books.bank, direct: books.direct };
    return [
      ...WAYS.map((way) => ({
        what: methods[way] ?? headers.method,
        kind: 'amount' as const,
        report: sum('days', way),
        ledger: kinds[way],
      })),
      {
        what: { ar: 'كل وسائل الدفع', en: 'All ways of payment' },
        kind: 'amount',
        report: sum('methods', 'kept'),
        ledger: books.cash + books.card + books.bank + books.direct,
      },
    ];
  },
};
