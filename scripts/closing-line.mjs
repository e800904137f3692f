// The last line of CI: `N passed, N failed`, of all tests and guards together.
// node scripts/closing-line.mjs EXIT_OF_NPM_TEST EXIT_OF_NPM_RUN_CHECK
import { existsSync, readFileSync } from 'node:fs';
import { guardReport, testReport } from './setup/reports.mjs';
import { runScript } from './setup/say.mjs';

/**
 * @typedef {object} TestReport what vitest writes
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one a file
 */

/** @typedef {{ passed: number, failed: number }} Count */

const nothing = { passed: 0, failed: 0 };

/** @returns {Count} */
const countTests = () => {
  if (!existsSync(testReport)) return nothing;
  const report = /** @type {TestReport} */ (JSON.parse(readFileSync(testReport, 'utf8')));
  // A file that broke before its first test has none that could fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
};

/** @returns {Count} */
const countGuards = () =>
  existsSync(guardReport) ? /** @type {Count} */ (JSON.parse(readFileSync(guardReport, 'utf8'))) : nothing;

/** What ended badly without a test or guard to blame counts as one failure. @param {Count} count */
const withExitCode = (count, /** @type {string | undefined} */ exitCode) =>
  exitCode !== '0' && count.failed === 0 ? { ...count, failed: 1 } : count;

await runScript(([testExit, checkExit]) => {
  const tests = withExitCode(countTests(), testExit);
  // Tests that were all skipped, or not found, prove nothing.
  if (tests.passed + tests.failed === 0) tests.failed = 1;
  const guards = withExitCode(countGuards(), checkExit);
  const failed = tests.failed + guards.failed;
  process.stdout.write(`${tests.passed + guards.passed} passed, ${failed} failed\n`);
  return Promise.resolve(failed === 0 ? 0 : 1);
});
