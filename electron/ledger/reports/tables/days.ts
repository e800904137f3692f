import { amount, count, day } from '../columns';
import type { Column, Report } from '../report';
import { compareTrade } from '../books/trade';
import { counts, movedInSpan, sums } from '../trade-rows';
import { headers } from '../words';

/** The amounts of trade, in baisa: the same columns wherever lines are added up. */
export const tradeAmounts: readonly Column[] = [
  amount('gross', headers.gross),
  amount('family_discount', headers.familyDiscount),
  amount('organiser_discount', headers.organiserDiscount),
  amount('net', headers.net),
  amount('vat', headers.vat),
  amount('commission', headers.commission),
  amount('credit', headers.credit),
];

export const days: Report = {
  name: 'days',
  title: { ar: 'المبيعات حسب اليوم', en: 'Sales by day' },
  about: {
    ar: 'ما بيع في كل يوم عمل، بعد طرح ما أُبطل وما رُدّ في ذلك اليوم.',
    en: 'What was sold on each business day, less what was voided and refunded on it.',
  },
  takes: ['days', 'families', 'tills'],
  parts: [
    {
      name: 'days',
      title: { ar: 'الأيام', en: 'Days' },
      sql: `SELECT day, ${counts}, ${sums} FROM (${movedInSpan}) GROUP BY day`,
      order: 'day',
      columns: [
        day('day', headers.day),
        count('sales', headers.sales),
        count('returns', headers.returns),
        ...tradeAmounts,
      ],
    },
  ],
  compare: (db, span, sum) => compareTrade(db, span, (column) => sum('days', column)),
};
