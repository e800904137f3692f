// `npm run check`: every guard, or those that are named: `npm run check -- types lint`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environmentForProgram } from './setup/environment.mjs';
import { projectRoot } from './setup/places.mjs';
import { runQuietly } from './setup/processes.mjs';
import { guardReport } from './setup/reports.mjs';
import { runScript, say, stop } from './setup/say.mjs';
import { setUpTools } from './setup/set-up.mjs';

/**
 * @typedef {object} Guard
 * @property {string} tool path of a script for Node
 * @property {readonly string[]} args
 * @property {(output: string) => boolean} [sawSomething] a guard that looks at nothing finds nothing
 */

const tsc = 'node_modules/typescript/bin/tsc';
const source = ['electron', 'renderer', 'shared', 'scripts', 'tests'];

/** @type {Record<string, Guard>} */
const guards = {
  // Whole each time: out of its own memory tsc once said that a missing property was there.
  types: { tool: tsc, args: ['-p', 'tsconfig.json'] },
  // Without the types of Node and the DOM: what both sides read may use neither.
  'types-shared': { tool: tsc, args: ['-p', 'shared/tsconfig.json'] },
  lint: { tool: 'node_modules/oxlint/bin/oxlint', args: [] },
  suppressions: { tool: 'scripts/check-suppressions.mjs', args: [] },
  formatting: {
    tool: 'node_modules/prettier/bin/prettier.cjs',
    args: [
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-strategy=content',
      '--cache-location=.cache/prettier',
      '.',
    ],
  },
  imports: {
    tool: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--output-type', 'err-long', ...source],
    sawSomething: (output) => Number(/\((\d+) modules/.exec(output)?.[1] ?? 0) > source.length,
  },
  'dead-code': { tool: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
  translations: { tool: 'scripts/check-translations.mjs', args: [] },
  dependencies: { tool: 'scripts/check-dependencies.mjs', args: [] },
  'documented-tests': { tool: 'scripts/check-documented-tests.mjs', args: [] },
};

/** @param {string} node24 @param {Guard} guard @returns {Promise<{ passed: boolean, output: string }>} */
const run = async (node24, { tool, args, sawSomething = () => true }) => {
  const options = { cwd: projectRoot, env: { ...environmentForProgram(), NO_COLOR: '1' } };
  const { code, output } = await runQuietly(node24, [join(projectRoot, tool), ...args], options);
  if (code !== 0) return { passed: false, output };
  if (!sawSomething(output)) return { passed: false, output: `${output}\nIt saw no module.` };
  return { passed: true, output };
};

await runScript(async (asked) => {
  const names = asked.length === 0 ? Object.keys(guards) : asked;
  const node24 = await setUpTools();
  const count = { passed: 0, failed: 0 };
  for (const name of names) {
    const guard =
      guards[name] ?? stop(`There is no guard ${name}: there are ${Object.keys(guards).join(', ')}.`);
    const { passed, output } = await run(node24, guard);
    if (!passed) say(output.trim());
    say(`${passed ? '✓' : '✗'} ${name}`);
    count[passed ? 'passed' : 'failed'] += 1;
  }
  mkdirSync(dirname(guardReport), { recursive: true });
  writeFileSync(guardReport, JSON.stringify(count));
  return count.failed === 0 ? 0 : 1;
});
