import { amount, count, instant, person, price, text, worded } from '../columns';
import type { Report } from '../report';
import { compareShifts } from '../books/shifts';
import { inTime, ofTills } from '../spans';
import { accounts, directions, headers } from '../words';

const of = (sum: string, from: string): string => `COALESCE((SELECT SUM(${sum}) FROM ${from}), 0)`;

/** What went through the drawer, by the rows of each kind: docs/money.md, The drawer. */
const drawer = `
  ${of('kept', 'derived_sales x WHERE x.shift = h.position AND x.voided = 0')} AS kept,
  ${of('paid', `derived_refunds x WHERE x.shift = h.position AND x.method = 'cash'`)} AS refunds,
  ${of('amount', `derived_cash_moves x WHERE x.shift = h.position AND x.direction = 'in'`)} AS cash_in,
  ${of('amount', `derived_cash_moves x WHERE x.shift = h.position AND x.direction = 'out'`)} AS cash_out,
  ${of('paid', 'derived_payouts x WHERE x.shift = h.position')} AS payouts,
  ${of('p.paid', 'derived_payout_reversals x JOIN derived_payouts p ON p.position = x.payout WHERE x.shift = h.position')}
    AS reversed,
  ${of('amount', 'derived_pay_ins x WHERE x.shift = h.position')} AS paid_in`;

/** Of the day on which they were opened, as their Z reports. */
const shiftsSql = `SELECT position, till, opened_at, opened_by, closed_at, closed_by, sales, float, kept, refunds, cash_in,
    cash_out, payouts, reversed, paid_in, counted, variance, note,
    float + kept - refunds + cash_in - cash_out - payouts + reversed + paid_in AS expected
  FROM (SELECT h.position AS position, h.till_code AS till, h.opened_at AS opened_at, h.opened_by AS opened_by,
      h.closed_at AS closed_at, h.closed_by AS closed_by, h.sales AS sales, h.float AS float, h.counted AS counted,
      h.variance AS variance, h.note AS note, ${drawer}
    FROM derived_shifts h WHERE ${inTime('h.opened_at')} AND ${ofTills('h.till_code')})`;

export const shifts: Report = {
  name: 'shifts',
  title: { ar: 'الورديات والفروقات', en: 'Shifts and variances' },
  about: {
    ar: 'كل وردية من عهدتها إلى عدّها: ما كان يجب أن يكون في الدرج، وما عُدّ، والزيادة أو العجز.',
    en: 'Each shift from its float to its count: what should have been in the drawer, what was counted, over or short.',
  },
  takes: ['days', 'tills'],
  parts: [
    {
      name: 'shifts',
      title: { ar: 'الورديات', en: 'Shifts' },
      sql: shiftsSql,
      order: 'position',
      columns: [
        text('till', headers.till, 10),
        instant('opened_at', { ar: 'فُتحت', en: 'Opened' }),
        person('opened_by', { ar: 'فتحها', en: 'Opened by' }),
        instant('closed_at', { ar: 'أُغلقت', en: 'Closed' }),
        person('closed_by', { ar: 'أغلقها', en: 'Closed by' }),
        count('sales', headers.sales),
        amount('float', { ar: 'العهدة', en: 'Float' }),
        amount('kept', { ar: 'مبيعات نقدية', en: 'Cash sales' }),
        amount('refunds', { ar: 'مرتجعات نقدية', en: 'Cash refunds' }),
        amount('cash_in', { ar: 'إيداع نقد', en: 'Cash in' }),
        amount('cash_out', { ar: 'سحب نقد', en: 'Cash out' }),
        amount('payouts', { ar: 'صرف للأسر', en: 'Payouts' }),
        amount('reversed', { ar: 'صرف معكوس', en: 'Payouts reversed' }),
        amount('paid_in', { ar: 'دفعته أسر', en: 'Paid in by families' }),
        amount('expected', { ar: 'المتوقع', en: 'Expected' }),
        amount('counted', { ar: 'المعدود', en: 'Counted' }),
        amount('variance', { ar: 'الزيادة أو العجز', en: 'Over or short' }),
        text('note', headers.note, 30),
      ],
    },
    {
      name: 'cash',
      title: { ar: 'حركات النقد', en: 'Cash in and out' },
      sql: `SELECT m.position AS position, m.at AS at, h.till_code AS till, m.direction AS direction, m.amount AS amount,
          m.account AS account, m.reason AS reason, m.by AS by
        FROM derived_cash_moves m JOIN derived_shifts h ON h.position = m.shift
        WHERE ${inTime('m.at')} AND ${ofTills('h.till_code')}`,
      order: 'position',
      columns: [
        instant('at', headers.at),
        text('till', headers.till, 10),
        worded('direction', { ar: 'الاتجاه', en: 'Direction' }, directions, 10),
        price('amount', { ar: 'المبلغ', en: 'Amount' }),
        worded('account', { ar: 'الحساب', en: 'Account' }, accounts, 16),
        text('reason', headers.reason, 24),
        person('by', headers.by),
      ],
    },
    {
      name: 'drawer',
      title: { ar: 'فتح الدرج بلا بيع', en: 'Drawer opened' },
      sql: `SELECT o.position AS position, o.at AS at, h.till_code AS till, o.reason AS reason, o.by AS by
        FROM derived_drawer_openings o JOIN derived_shifts h ON h.position = o.shift
        WHERE ${inTime('o.at')} AND ${ofTills('h.till_code')}`,
      order: 'position',
      columns: [
        instant('at', headers.at),
        text('till', headers.till, 10),
        text('reason', headers.reason, 24),
        person('by', headers.by),
      ],
    },
  ],
  compare: compareShifts,
};
