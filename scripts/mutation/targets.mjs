import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ file: string, tests: string[][] }} Target a file and its tests: the quick ones first, then the rest */

const filesIn = (/** @type {string} */ root, /** @type {string} */ folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort();

/** Words, names and help for tests: no rule stands in them. */
const NO_RULES = /\.test\.ts$|\/testing\.ts$/;

/** What the ledger decides and writes; what it only lists is held by the tests of screens and plans. */
const LEDGER = /\/(commands|apply|mend|ring-up|discounts|tally|postings|counters|answers|pins|rules)\.ts$/;

const ledgerTests = [
  ['tests/oracle/scenarios.test.ts'],
  [
    'tests/ledger/papers.test.ts',
    'tests/ledger/people.test.ts',
    'tests/ledger/exhibition.test.ts',
    'tests/ledger/idempotency.test.ts',
    'tests/ledger/tampering.test.ts',
  ],
];

/** All files whose rules are broken, each with what should notice it. @returns {Target[]} */
export const targetsIn = (/** @type {string} */ root) => {
  const domain = filesIn(root, 'shared/domain').filter((file) => !NO_RULES.test(file));
  const domainTests = filesIn(root, 'shared/domain').filter((file) => file.endsWith('.test.ts'));
  const ledger = filesIn(root, 'electron/ledger').filter((file) => LEDGER.test(file));
  const besides = filesIn(root, 'tests').filter((file) =>
    /^tests\/(people|shifts|sales|stall|stock|spreadsheets|practice|limits)\/.*\.test\.ts$/.test(file),
  );
  return [
    ...domain.map((file) => {
      const own = file.replace(/\.ts$/, '.test.ts');
      return { file, tests: [...(existsSync(join(root, own)) ? [[own]] : []), domainTests] };
    }),
    ...ledger.map((file) => ({
      file,
      tests: besides.length === 0 ? ledgerTests : [...ledgerTests, besides],
    })),
  ];
};
