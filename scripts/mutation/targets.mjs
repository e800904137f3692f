import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Group files whose rules are broken, and what should notice it
 * @property {string[]} files
 * @property {string[]} tests in the order in which they are asked: `FILE`, or `FILE > a part of a test's name`
 */

const filesIn = (/** @type {string} */ root, /** @type {string} */ folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort();

const isTest = (/** @type {string} */ file) => file.endsWith('.test.ts');

/** What the ledger decides and writes; what it only lists is held by the tests of screens and plans. */
const LEDGER =
  /\/(commands|apply|mend|refund|ring-up|discounts|tally|postings|counters|answers|pins|rules|count|put-aside|erase-contacts)\.ts$/;

/** The scenario that meets every rule is asked first: in half a second it notices most. The others are days of trade. */
const EDGES = 'tests/oracle/scenarios.test.ts > corner-edges';

/** These start programs or copy files, or run what others run already; no rule is decided there. */
const ELSEWHERE =
  /ledger\/(background|copies|file-faults|migrations|overview-migration|query-plans|restore-copy|cli|payout-twice)\.test/;

/** They ask every channel about rights, and tell little of what it does. */
const LAST = /ledger\/(approval|roles|border|idempotency)\.test/;

/** @returns {Group[]} */
export const groupsIn = (/** @type {string} */ root) => {
  const domain = filesIn(root, 'shared/domain');
  const isList = (/** @type {string} */ file) => file.includes('/lists/');
  const tests = domain.filter(isTest);
  const rules = domain.filter((file) => !isTest(file) && !file.endsWith('/testing.ts'));
  const ledger = filesIn(root, 'electron/ledger');
  const ledgerTests = [
    ...ledger.filter(isTest),
    ...filesIn(root, 'tests/ledger').filter((file) => isTest(file) && !ELSEWHERE.test(file)),
    'tests/oracle/statements.test.ts > corner-small',
    'tests/oracle/any-scenario.test.ts > whatever',
    'tests/spreadsheets/import.test.ts',
  ];
  const isLast = (/** @type {string} */ file) => Number(LAST.test(file));
  return [
    {
      files: rules.filter((file) => !isList(file)),
      tests: [
        ...tests,
        EDGES,
        'tests/oracle/statements.test.ts > corner-small',
        'tests/oracle/any-scenario.test.ts > whatever',
      ],
    },
    { files: rules.filter(isList), tests: [...tests.filter(isList), 'tests/spreadsheets/import.test.ts'] },
    {
      files: ledger.filter((file) => LEDGER.test(file) && !/\/(cli|verify)\//.test(file)),
      tests: [EDGES, ...ledgerTests.toSorted((a, b) => isLast(a) - isLast(b))],
    },
  ].map(({ files, tests: asked }) => ({
    files,
    tests: asked.filter((test) => existsSync(join(root, test.split(' > ')[0] ?? ''))),
  }));
};
