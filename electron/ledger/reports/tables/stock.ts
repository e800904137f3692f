import { named, quantity, text, worded } from '../columns';
import type { Column, Report } from '../report';
import { compareStock } from '../books/stock';
import { ofFamilies, phaseOfDay, phaseOfTime } from '../spans';
import { movedEver, thousandths } from '../trade-rows';
import { headers, units } from '../words';

/** All that ever moved a product on its shelf, in pieces or grams; what came back but not to the shelf is still sold. */
const items = `
  SELECT product_code AS product, ${phaseOfTime('at')} AS phase,
    CASE reason WHEN 'received' THEN qty ELSE 0 END AS brought, 0 AS sold,
    CASE reason WHEN 'returned' THEN -qty ELSE 0 END AS returned,
    CASE WHEN reason IN ('damaged', 'sample', 'gift') THEN -qty ELSE 0 END AS lost,
    CASE reason WHEN 'recount' THEN qty ELSE 0 END AS recounted
  FROM derived_stock_moves
  UNION ALL
  SELECT product, ${phaseOfDay('day')}, 0, qty, 0, 0, 0 FROM (${movedEver}) WHERE shelf = 1`;

const LEFT = 'brought - sold - returned - lost + recounted';

const MOVEMENTS = ['brought', 'sold', 'returned', 'lost', 'recounted'] as const;

/** Added up before products are looked at: they are thousands, and what was sold of them may be a million rows. */
const movements = `SELECT product, SUM(CASE WHEN phase = 0 THEN ${LEFT} ELSE 0 END) AS opening,
    ${MOVEMENTS.map((column) => `SUM(CASE WHEN phase = 1 THEN ${column} ELSE 0 END) AS ${column}`).join(', ')},
    SUM(CASE WHEN phase <= 1 THEN ${LEFT} ELSE 0 END) AS closing
  FROM (${items}) GROUP BY product`;

const shelf = ['opening', ...MOVEMENTS, 'closing']
  .map((column) => `${thousandths(`COALESCE(i.${column}, 0)`, 'p.unit')} AS ${column}`)
  .join(', ');

const sql = `SELECT p.family_code AS family, f.name_ar AS family_name_ar, f.name_en AS family_name_en,
    p.code AS product, p.name_ar AS name_ar, p.name_en AS name_en, p.unit AS unit, ${shelf}
  FROM derived_products p JOIN derived_families f ON f.code = p.family_code
  LEFT JOIN (${movements}) i ON i.product = p.code WHERE ${ofFamilies('p.family_code')}`;

/** Not summed: pieces and kilograms together say nothing. */
const shelfColumns: readonly Column[] = [
  quantity('opening', { ar: 'كان على الرف', en: 'On the shelf before' }),
  quantity('brought', { ar: 'أُحضر', en: 'Brought' }),
  quantity('sold', { ar: 'بيع', en: 'Sold' }),
  quantity('returned', { ar: 'عاد إلى الأسرة', en: 'Back to the family' }),
  quantity('lost', { ar: 'تالف وعينات وهدايا', en: 'Damaged, samples, gifts' }),
  quantity('recounted', { ar: 'فرق الجرد', en: 'Recounts' }),
  quantity('closing', { ar: 'بقي على الرف', en: 'Left on the shelf' }),
];

export const stock: Report = {
  name: 'stock',
  title: { ar: 'المخزون', en: 'Stock' },
  about: {
    ar: 'ما أُحضر من كل منتج وما بيع وما عاد إلى الأسرة وما تلف، وما بقي.',
    en: 'What was brought of each product, what was sold, went back to the family or was lost, and what is left.',
  },
  takes: ['days', 'families'],
  parts: [
    {
      name: 'stock',
      title: { ar: 'المخزون', en: 'Stock' },
      sql,
      order: 'family, product',
      columns: [
        text('family', headers.family, 12),
        named('family_name', headers.familyName),
        text('product', headers.product),
        named('name', headers.productName),
        worded('unit', headers.unit, units, 10),
        ...shelfColumns,
      ],
    },
  ],
  compare: (db, span) => compareStock(db, span, sql, items),
};
