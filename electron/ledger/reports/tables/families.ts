import { amount, count, named, text } from '../columns';
import type { Report } from '../report';
import { compareDirect, compareTrade } from '../books/trade';
import { ofFamilies } from '../spans';
import { counts, movedInSpan, paidInSpan, sums } from '../trade-rows';
import { headers } from '../words';
import { tradeAmounts } from './days';

const zeroes = ['sales', 'returns', ...tradeAmounts.map(({ id }) => id)]
  .map((id) => `COALESCE(m.${id}, 0) AS ${id}`)
  .join(', ');

/** Families that sold nothing are in it too: that is what an organiser looks for. */
const sql = `SELECT f.code AS family, f.name_ar AS name_ar, f.name_en AS name_en, f.wilayat AS wilayat, f.craft AS craft,
    ${zeroes}, COALESCE(p.direct, 0) AS direct
  FROM derived_families f
  LEFT JOIN (SELECT family, ${counts}, ${sums} FROM (${movedInSpan}) GROUP BY family) m ON m.family = f.code
  LEFT JOIN (SELECT family, SUM(amount) AS direct FROM (${paidInSpan}) WHERE method = 'direct' GROUP BY family) p
    ON p.family = f.code
  WHERE ${ofFamilies('f.code')}`;

export const families: Report = {
  name: 'families',
  title: { ar: 'المبيعات حسب الأسرة', en: 'Sales by family' },
  about: {
    ar: 'ما باعته كل أسرة وما خُصم وما استحقته، وما دُفع إلى هاتفها مباشرة.',
    en: 'What each family sold, gave away, left as commission and earned, and what buyers sent to its own phone.',
  },
  takes: ['days', 'families', 'tills'],
  parts: [
    {
      name: 'families',
      title: { ar: 'الأسر', en: 'Families' },
      sql,
      order: 'family',
      columns: [
        text('family', headers.family, 12),
        named('name', headers.familyName),
        text('wilayat', { ar: 'الولاية', en: 'Wilayat' }),
        text('craft', { ar: 'الحرفة', en: 'Craft' }, 20),
        // A sale of two families' goods is one of each: they are not added up.
        { ...count('sales', headers.sales), isSummed: false },
        { ...count('returns', headers.returns), isSummed: false },
        ...tradeAmounts,
        amount('direct', headers.direct),
      ],
    },
  ],
  compare: (db, span, sum) => [
    ...compareTrade(db, span, (column) => sum('families', column)),
    ...compareDirect(db, span, sum('families', 'direct')),
  ],
};
