import { join } from 'node:path';
import { environmentForProgram } from './environment.mjs';
import { projectRoot } from './places.mjs';
import { start } from './processes.mjs';
import { testReport } from './reports.mjs';

/**
 * @param {string} node24
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
export const runVitest = (node24, args, env = {}) => {
  // Screenshots are made when they are asked for: they are pictures for people, and prove nothing.
  const projects = args.some((arg) => arg.startsWith('--project')) ? [] : ['--project', '!screenshots'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${testReport}`];
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const options = { cwd: projectRoot, env: { ...environmentForProgram(), ...env } };
  return start(node24, [vitest, 'run', ...projects, ...reporters, ...args], options).ended;
};
