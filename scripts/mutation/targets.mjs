import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ files: string[], named?: RegExp }} Tests some tests; only those whose names match, where that is given
 * @typedef {{ file: string, tests: Tests[] }} Target a file and its tests: the quick ones first, then the rest
 */

const filesIn = (/** @type {string} */ root, /** @type {string} */ folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort();

/** Help for tests, and the reading of spreadsheets, which is no rule of money and has tests of whole files. */
const NO_RULES = /\.test\.ts$|\/testing\.ts$|\/lists\//;

/** What the ledger decides and writes; what it only lists is held by the tests of screens and plans. */
const LEDGER = /\/(commands|apply|mend|ring-up|discounts|tally|postings|counters|answers|pins|rules)\.ts$/;

/** The scenario that meets every rule once notices most, in half a second; the days of trade notice more. */
const ledgerTests = [
  { files: ['tests/oracle/scenarios.test.ts'], named: /corner-edges/ },
  { files: ['tests/ledger/papers.test.ts', 'tests/ledger/exhibition.test.ts'] },
  {
    files: [
      'tests/oracle/scenarios.test.ts',
      ...['people', 'tampering', 'idempotency', 'stall-goods', 'parks', 'limits', 'find-sales', 'audit'].map(
        (name) => `tests/ledger/${name}.test.ts`,
      ),
    ],
  },
  {
    files: ['shift-reports', 'recovery', 'practice', 'shown-prices', 'kept-payments'].map(
      (name) => `tests/ledger/${name}.test.ts`,
    ),
  },
  // Twenty thousand rows take too long for each mutant.
  { files: ['tests/spreadsheets/import.test.ts'], named: /^(?!.*20,000)/ },
];

/** All files whose rules are broken, each with what should notice it. @returns {Target[]} */
export const targetsIn = (/** @type {string} */ root) => {
  const domain = filesIn(root, 'shared/domain').filter((file) => !NO_RULES.test(file));
  const domainTests = filesIn(root, 'shared/domain').filter((file) => file.endsWith('.test.ts'));
  const ledger = filesIn(root, 'electron/ledger').filter(
    (file) => LEDGER.test(file) && !/\/(cli|verify)\//.test(file),
  );
  const testsOf = (/** @type {string} */ file) => {
    const own = file.replace(/\.ts$/, '.test.ts');
    return existsSync(join(root, own)) ? [{ files: [own] }] : [];
  };
  return [
    ...domain.map((file) => ({ file, tests: [...testsOf(file), { files: domainTests }] })),
    ...ledger.map((file) => ({ file, tests: [...testsOf(file), ...ledgerTests] })),
  ].map(({ file, tests }) => ({ file, tests: tests.filter(({ files }) => files.length > 0) }));
};
