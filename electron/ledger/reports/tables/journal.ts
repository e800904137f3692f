import { amount, instant, ordinal, person, price, text, worded } from '../columns';
import type { Report } from '../report';
import { compareJournal } from '../books/journal';
import { ofFamilies, ofTills } from '../spans';
import { accounts, headers, kinds } from '../words';

/** Of chosen families: the facts that moved their accounts. */
const facts = `SELECT f.position AS position, f.till_id AS till, f.seq AS seq, f.at AS at, f.kind AS kind, f.by AS by,
    f.payload ->> '$.approvedBy' AS approved_by, f.payload ->> '$.number' AS number, f.hash AS hash
  FROM journal_facts f
  WHERE +f.at >= @fromAt AND +f.at < @toAt AND ${ofTills('f.till_id')} AND (@families IS NULL OR EXISTS (
    SELECT 1 FROM derived_postings p WHERE p.position = f.position AND substr(p.account, 1, 7) = 'family:'
      AND substr(p.account, 8) IN (SELECT value FROM json_each(@families))))`;

const isWanted = `(@families IS NULL
  OR (substr(p.account, 1, 7) = 'family:' AND ${ofFamilies('substr(p.account, 8)')}))`;

const postings = `SELECT f.position AS position, p.no AS no, f.till_id AS till, f.at AS at, f.kind AS kind,
    p.account AS account, CASE WHEN p.amount > 0 THEN p.amount ELSE 0 END AS debit,
    CASE WHEN p.amount < 0 THEN -p.amount ELSE 0 END AS credit
  FROM journal_facts f CROSS JOIN derived_postings p ON p.position = f.position
  WHERE +f.at >= @fromAt AND +f.at < @toAt AND ${ofTills('f.till_id')} AND ${isWanted}`;

const balances = `SELECT p.account AS account,
    SUM(CASE WHEN f.at < @fromAt THEN p.amount ELSE 0 END) AS opening,
    SUM(CASE WHEN f.at >= @fromAt AND p.amount > 0 THEN p.amount ELSE 0 END) AS debit,
    SUM(CASE WHEN f.at >= @fromAt AND p.amount < 0 THEN -p.amount ELSE 0 END) AS credit,
    SUM(p.amount) AS closing
  FROM journal_facts f CROSS JOIN derived_postings p ON p.position = f.position
  WHERE f.at < @toAt AND ${ofTills('f.till_id')} AND ${isWanted} GROUP BY p.account`;

const debit = amount('debit', { ar: 'مدين', en: 'Debit' });
const credit = amount('credit', { ar: 'دائن', en: 'Credit' });
const account = worded('account', { ar: 'الحساب', en: 'Account' }, accounts, 22);
const kind = worded('kind', { ar: 'القيد', en: 'Fact' }, kinds, 22);

export const journal: Report = {
  name: 'journal',
  title: { ar: 'دفتر اليومية', en: 'Journal' },
  about: {
    ar: 'كل قيد بترتيبه ومن كتبه وبصمته، وترحيلاته مدينة ودائنة، وأرصدة الحسابات.',
    en: 'Each fact in its order, who wrote it and its seal; its postings, debit and credit; the balance of each account.',
  },
  takes: ['days', 'families', 'tills'],
  parts: [
    {
      name: 'facts',
      title: { ar: 'القيود', en: 'Facts' },
      sql: facts,
      order: 'position',
      columns: [
        ordinal('position', { ar: 'الترتيب', en: 'Position' }),
        text('till', headers.till, 10),
        ordinal('seq', { ar: 'تسلسل نقطة البيع', en: 'Of the till' }),
        instant('at', headers.at),
        kind,
        text('number', headers.paper),
        person('by', headers.by),
        person('approved_by', { ar: 'وافق عليه', en: 'Approved by' }),
        text('hash', { ar: 'البصمة', en: 'Hash' }, 66),
      ],
    },
    {
      name: 'postings',
      title: { ar: 'الترحيلات', en: 'Postings' },
      sql: postings,
      order: 'position, no',
      columns: [
        ordinal('position', { ar: 'الترتيب', en: 'Position' }),
        text('till', headers.till, 10),
        instant('at', headers.at),
        kind,
        account,
        debit,
        credit,
      ],
    },
    {
      name: 'accounts',
      title: { ar: 'أرصدة الحسابات', en: 'Accounts' },
      sql: balances,
      order: 'account',
      columns: [
        account,
        price('opening', { ar: 'الرصيد قبلها', en: 'Balance before' }),
        debit,
        credit,
        price('closing', { ar: 'الرصيد بعدها', en: 'Balance after' }),
      ],
    },
  ],
  compare: compareJournal,
};
