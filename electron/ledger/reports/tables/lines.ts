import { day, instant, named, ordinal, percent, person, price, quantity, text, worded } from '../columns';
import type { Report } from '../report';
import { compareTrade } from '../books/trade';
import { movedInSpan } from '../trade-rows';
import { doings, headers, units } from '../words';
import { tradeAmounts } from './days';

export const lines: Report = {
  name: 'lines',
  title: { ar: 'كل البنود', en: 'Every line' },
  about: {
    ar: 'كل بند بيع، وكل بند أُبطل أو رُدّ بعلامة سالبة، بترتيب حدوثه.',
    en: 'Each line that was sold, and with a minus each that was voided or refunded, in the order in which it happened.',
  },
  takes: ['days', 'families', 'tills'],
  parts: [
    {
      name: 'lines',
      title: { ar: 'البنود', en: 'Lines' },
      // Over the three at once: SQLite merges them in the order of the journal, and holds one row of each.
      sql: movedInSpan,
      order: 'position, line',
      columns: [
        ordinal('position', { ar: 'القيد', en: 'Fact' }),
        instant('at', headers.at),
        day('day', headers.day),
        text('till', headers.till, 10),
        worded('what', { ar: 'النوع', en: 'Kind' }, doings, 10),
        text('number', headers.number, 14),
        text('paper', headers.paper, 12),
        ordinal('line', { ar: 'البند', en: 'Line' }),
        text('family', headers.family, 12),
        text('product', headers.product),
        named('name', headers.productName),
        worded('unit', headers.unit, units, 10),
        quantity('thousandths', headers.qty),
        price('price', { ar: 'السعر', en: 'Price' }),
        ...tradeAmounts,
        percent('vat_bp', { ar: 'ضريبة القيمة المضافة %', en: 'VAT %' }),
        percent('commission_bp', { ar: 'العمولة %', en: 'Commission %' }),
        person('by', headers.by),
      ],
    },
  ],
  compare: (db, span, sum) => compareTrade(db, span, (column) => sum('lines', column)),
};
