import { named, quantity, text, worded } from '../columns';
import type { Report } from '../report';
import { compareTrade } from '../books/trade';
import { movedInSpan, sums } from '../trade-rows';
import { headers, units } from '../words';
import { tradeAmounts } from './days';

const sql = `SELECT m.*, f.name_ar AS family_name_ar, f.name_en AS family_name_en, p.name_ar AS name_ar,
    p.name_en AS name_en, p.category AS category, p.unit AS unit, m.units AS qty
  FROM (SELECT product, family, SUM(thousandths) AS units, ${sums} FROM (${movedInSpan}) GROUP BY product, family) m
  JOIN derived_products p ON p.code = m.product JOIN derived_families f ON f.code = m.family`;

export const products: Report = {
  name: 'products',
  title: { ar: 'المبيعات حسب المنتج', en: 'Sales by product' },
  about: {
    ar: 'ما بيع من كل منتج، بعد طرح ما أُبطل وما رُدّ. ما لم يُبَع منه شيء ليس فيه.',
    en: 'What was sold of each product, less what was voided and refunded. What was not sold is not in it.',
  },
  takes: ['days', 'families', 'tills'],
  parts: [
    {
      name: 'products',
      title: { ar: 'المنتجات', en: 'Products' },
      sql,
      order: 'family, product',
      columns: [
        text('family', headers.family, 12),
        named('family_name', headers.familyName),
        text('product', headers.product),
        named('name', headers.productName),
        text('category', headers.category),
        worded('unit', headers.unit, units, 10),
        quantity('qty', headers.qty),
        ...tradeAmounts,
      ],
    },
  ],
  compare: (db, span, sum) => compareTrade(db, span, (column) => sum('products', column)),
};
