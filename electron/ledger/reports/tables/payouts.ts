import { amount, instant, named, person, text, worded } from '../columns';
import type { Report } from '../report';
import { comparePayouts } from '../books/payouts';
import { inTime, ofFamilies, ofTills, phaseOfDay, phaseOfTime } from '../spans';
import { movedEver, paidEver } from '../trade-rows';
import { headers, methods, yesNo } from '../words';

/** All that ever touched a family's account, and whether that was before the span, in it or after it. */
const items = `
  SELECT family, ${phaseOfDay('day')} AS phase, credit, 0 AS direct, 0 AS paid_out, 0 AS reversed, 0 AS paid_in
  FROM (${movedEver})
  UNION ALL
  SELECT family, ${phaseOfDay('day')}, 0, amount, 0, 0, 0 FROM (${paidEver}) WHERE method = 'direct'
  UNION ALL
  SELECT family_code, ${phaseOfTime('at')}, 0, 0, cleared, 0, 0 FROM derived_payouts
  UNION ALL
  SELECT p.family_code, ${phaseOfTime('r.at')}, 0, 0, 0, p.cleared, 0
  FROM derived_payout_reversals r JOIN derived_payouts p ON p.position = r.payout
  UNION ALL
  SELECT family_code, ${phaseOfTime('at')}, 0, 0, 0, 0, amount FROM derived_pay_ins`;

const OWED = 'credit - direct - paid_out + reversed + paid_in';

const MOVEMENTS = ['credit', 'direct', 'paid_out', 'reversed', 'paid_in'] as const;

/** Added up before families are looked at: they are few, and what they sold may be a million rows. */
const movements = `SELECT family, SUM(CASE WHEN phase = 0 THEN ${OWED} ELSE 0 END) AS opening,
    ${MOVEMENTS.map((column) => `SUM(CASE WHEN phase = 1 THEN ${column} ELSE 0 END) AS ${column}`).join(', ')},
    SUM(CASE WHEN phase <= 1 THEN ${OWED} ELSE 0 END) AS closing
  FROM (${items}) GROUP BY family`;

const balances = `SELECT f.code AS family, f.name_ar AS name_ar, f.name_en AS name_en,
    ${['opening', ...MOVEMENTS, 'closing'].map((column) => `COALESCE(i.${column}, 0) AS ${column}`).join(', ')}
  FROM derived_families f LEFT JOIN (${movements}) i ON i.family = f.code WHERE ${ofFamilies('f.code')}`;

const family = [text('family', headers.family, 12), named('name', headers.familyName)];
const familyOf = 'f.name_ar AS name_ar, f.name_en AS name_en';

export const payouts: Report = {
  name: 'payouts',
  title: { ar: 'الصرف والأرصدة', en: 'Payouts and balances' },
  about: {
    ar: 'ما كان مستحقًا لكل أسرة وما أُضيف إليه وما صُرف منه، وما بقي لها.',
    en: 'What each family was owed, what came to it, what was paid out of it, and what it is owed still.',
  },
  takes: ['days', 'families', 'tills'],
  parts: [
    {
      name: 'balances',
      title: { ar: 'الأرصدة', en: 'Balances' },
      sql: balances,
      order: 'family',
      notBy: ['tills'],
      columns: [
        ...family,
        amount('opening', { ar: 'الرصيد قبلها', en: 'Owed before' }),
        amount('credit', headers.credit),
        amount('direct', headers.direct),
        amount('paid_out', { ar: 'صُرف', en: 'Paid out' }),
        amount('reversed', { ar: 'صرف معكوس', en: 'Payouts reversed' }),
        amount('paid_in', { ar: 'دفعته الأسرة', en: 'Paid in' }),
        amount('closing', { ar: 'الرصيد بعدها', en: 'Owed after' }),
      ],
    },
    {
      name: 'payouts',
      title: { ar: 'الصرف', en: 'Payouts' },
      sql: `SELECT p.position AS position, p.at AS at, p.number AS number, p.till_code AS till, p.family_code AS family,
          ${familyOf}, p.method AS method, p.cleared AS cleared, p.paid AS paid, p.rounding AS rounding,
          p.reversed AS reversed, p.by AS by
        FROM derived_payouts p JOIN derived_families f ON f.code = p.family_code
        WHERE ${inTime('p.at')} AND ${ofTills('p.till_code')} AND ${ofFamilies('p.family_code')}`,
      order: 'position',
      columns: [
        instant('at', headers.at),
        text('number', headers.paper, 12),
        text('till', headers.till, 10),
        ...family,
        worded('method', headers.method, methods, 20),
        amount('cleared', headers.cleared),
        amount('paid', headers.paid),
        amount('rounding', headers.rounding),
        worded('reversed', { ar: 'عُكس', en: 'Reversed' }, yesNo, 10),
        person('by', headers.by),
      ],
    },
    {
      name: 'reversals',
      title: { ar: 'صرف معكوس', en: 'Payouts reversed' },
      sql: `SELECT r.position AS position, r.at AS at, p.number AS number, j.payload ->> '$.till' AS till,
          p.family_code AS family, ${familyOf}, p.method AS method, p.cleared AS cleared, p.paid AS paid,
          p.rounding AS rounding, r.reason AS reason, r.by AS by
        FROM derived_payout_reversals r JOIN derived_payouts p ON p.position = r.payout
          JOIN derived_families f ON f.code = p.family_code JOIN journal_facts j ON j.position = r.position
        WHERE ${inTime('r.at')} AND ${ofTills(`j.payload ->> '$.till'`)} AND ${ofFamilies('p.family_code')}`,
      order: 'position',
      columns: [
        instant('at', headers.at),
        text('number', headers.paper, 12),
        text('till', headers.till, 10),
        ...family,
        worded('method', headers.method, methods, 20),
        amount('cleared', { ar: 'أُعيد إلى الحساب', en: 'Back on the account' }),
        amount('paid', { ar: 'المسترد', en: 'Taken back' }),
        amount('rounding', headers.rounding),
        text('reason', headers.reason, 24),
        person('by', headers.by),
      ],
    },
    {
      name: 'paidIn',
      title: { ar: 'دفعته الأسر', en: 'Paid in by families' },
      sql: `SELECT i.position AS position, i.at AS at, j.payload ->> '$.till' AS till, i.family_code AS family,
          ${familyOf}, i.method AS method, i.amount AS amount, i.by AS by
        FROM derived_pay_ins i JOIN derived_families f ON f.code = i.family_code
          JOIN journal_facts j ON j.position = i.position
        WHERE ${inTime('i.at')} AND ${ofTills(`j.payload ->> '$.till'`)} AND ${ofFamilies('i.family_code')}`,
      order: 'position',
      columns: [
        instant('at', headers.at),
        text('till', headers.till, 10),
        ...family,
        worded('method', headers.method, methods, 20),
        amount('amount', { ar: 'المبلغ', en: 'Amount' }),
        person('by', headers.by),
      ],
    },
  ],
  compare: comparePayouts,
};
